package dev.slotquest.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.booking.BookSlot;
import dev.slotquest.booking.BookingWish;
import dev.slotquest.booking.Office;
import dev.slotquest.gamification.ledger.Currency;
import dev.slotquest.gamification.ledger.EntryKind;
import dev.slotquest.gamification.ledger.Ledger;
import dev.slotquest.gamification.levels.Level;
import dev.slotquest.identity.Role;
import dev.slotquest.shared.Channel;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

/** Prestige and mastery over the API. */
@ApiTest
class RanksApiTests {

    private static final String PRESTIGE = "/api/v1/gamification/prestige";
    private static final String MASTERY = "/api/v1/gamification/mastery";

    @Autowired
    ApiOffice office;

    @Autowired
    BookSlot bookSlot;

    @Autowired
    Ledger ledger;

    private Caller kim;

    @BeforeEach
    void open() {
        office.clear();
        office.doWithoutBadges();
        kim = office.caller(Role.STAFF);
    }

    @Test
    void ascends() {
        assertThat(kim.get(PRESTIGE)).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"rank": {"prestige": 0, "name": "Commoner"}, "level": 1, "points": 0, "ready": false,
                 "next": {"prestige": 1, "required_level": 10, "bonus": 10}, "history": []}
                """);
        assertThat(kim.post(PRESTIGE + "/ascend", "{}"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .extractingPath("$.current.level")
                .isEqualTo(1);
        ledger.pay(kim.user().id(), Currency.XP, (int) Level.beginOf(11), EntryKind.REWARD, "gift");

        assertThat(kim.post(PRESTIGE + "/ascend", "{}"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                {"rank": {"prestige": 1, "name": "Prestige I", "badge": "⭐"}, "level": 1, "points": 11,
                 "ready": false, "history": [{"prestige": 1, "level": 11, "points": 11}]}
                """);
        assertThat(kim.post(PRESTIGE + "/ascend", "{}")).hasStatus(HttpStatus.CONFLICT);
        assertThat(kim.get("/api/v1/gamification/me")).bodyJson().isLenientlyEqualTo("""
                {"level": 1, "prestige": {"level": 1, "points": 11}}
                """);
    }

    @Test
    void claimsMastery() {
        long anna = office.office().consultant(20);
        for (int i = 0; i < 10; i++) {
            bookSlot.book(
                    BookingWish.of(anna, Office.at("2026-12-02", "14:00"), Office.customer())
                            .withBegunAt(office.clock().instant()),
                    kim.user(),
                    Channel.API);
        }
        String claim = MASTERY + "/speed_demon/claim";
        assertThat(kim.get(MASTERY))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[?(@.claimable == true)].category")
                .isEqualTo(List.of("speed_demon"));
        assertThat(kim.post(claim, "{\"level\": 2}")).hasStatus(HttpStatus.CONFLICT);
        assertThat(kim.post(claim, "{\"level\": 1}")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"mastery": {"category": "speed_demon", "level": 1, "title": "Brisk", "metric": 10, "needed": 25},
                 "xp": 50, "coins": 25}
                """);
        assertThat(kim.post(claim, "{\"level\": 1}")).hasStatus(HttpStatus.CONFLICT);
        assertThat(kim.get("/api/v1/gamification/me"))
                .bodyJson()
                .extractingPath("$.mastery.length()")
                .isEqualTo(1);
    }

    @Test
    void refusesNonsense() {
        assertThat(kim.post(MASTERY + "/juggling/claim", "{\"level\": 1}")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(kim.post(MASTERY + "/speed_demon/claim", "{}")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(kim.post(MASTERY + "/speed_demon/claim", "{\"level\": 0}")).hasStatus(HttpStatus.CONFLICT);
        assertThat(office.stranger().get(PRESTIGE)).hasStatus(HttpStatus.UNAUTHORIZED);
    }
}
