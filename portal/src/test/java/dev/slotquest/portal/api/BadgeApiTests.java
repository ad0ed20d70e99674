package dev.slotquest.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.gamification.Participation;
import dev.slotquest.gamification.ledger.Currency;
import dev.slotquest.gamification.ledger.EntryKind;
import dev.slotquest.gamification.ledger.Ledger;
import dev.slotquest.identity.Role;
import dev.slotquest.shared.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

@ApiTest
class BadgeApiTests {

    @Autowired
    ApiOffice office;

    @Autowired
    Ledger ledger;

    @Autowired
    Participation participation;

    private Caller kim;
    private Caller lead;

    @BeforeEach
    void open() {
        office.clear();
        kim = office.caller(Role.STAFF);
        lead = office.caller(Role.SUPERVISOR);
        ledger.pay(kim.user().id(), Currency.POINTS, 12, EntryKind.REWARD, "start");
    }

    @Test
    void showsAllBadgesWithHowFarItIs() {
        var answer = kim.get("/api/v1/gamification/badges");
        assertThat(answer).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"total": 134, "earned": 2}
                """);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.items[?(@.id == 'daily_20')]['progress','percent','earned','rarity','xp','color']")
                .asArray()
                .hasSize(1);
        assertThat(answer)
                .bodyText()
                .contains("\"earned_at\":\"2026-12-01T10:00:00", "\"rarity\":\"COMMON\"", "#10b981");
    }

    @Test
    void keepsThemBetweenOneselfAndWhoLeadsTheTeam() {
        String address = "/api/v1/gamification/badges?user=" + kim.user().username();
        assertThat(office.caller(Role.STAFF).get(address)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(office.stranger().get(address)).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(lead.get(address))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.earned")
                .isEqualTo(2);
        assertThat(lead.get("/api/v1/gamification/badges?user=nobody")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void namesThemBesideTheProgress() {
        assertThat(kim.get("/api/v1/gamification/me"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.badges.length()")
                .isEqualTo(2);
    }

    @Test
    void leavesInPeaceWhoDoesNotPlay() {
        participation.choose(kim.user(), false, Actor.system());
        assertThat(kim.get("/api/v1/gamification/badges"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items.length()")
                .isEqualTo(0);
    }
}
