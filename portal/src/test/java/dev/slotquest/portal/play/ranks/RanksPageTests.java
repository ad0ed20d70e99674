package dev.slotquest.portal.play.ranks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.gamification.GameFeature;
import dev.slotquest.gamification.GameFeatures;
import dev.slotquest.gamification.Participation;
import dev.slotquest.gamification.ledger.Currency;
import dev.slotquest.gamification.ledger.EntryKind;
import dev.slotquest.gamification.ledger.Ledger;
import dev.slotquest.gamification.levels.Level;
import dev.slotquest.gamification.prestige.Prestige;
import dev.slotquest.portal.CsrfToken;
import dev.slotquest.portal.Office;
import dev.slotquest.portal.PortalTest;
import dev.slotquest.shared.Actor;
import jakarta.servlet.http.Cookie;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
@Import(Office.class)
class RanksPageTests {

    private static final String PAGE = "/prestige-dashboard";
    private static final String MASTERY = "/mastery";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Office office;

    @Autowired
    Ledger ledger;

    @Autowired
    Prestige prestige;

    @Autowired
    GameFeatures features;

    @Autowired
    Participation participation;

    private Office.Team team;
    private Cookie anna;

    @BeforeEach
    void openOffice() {
        team = office.open();
        anna = Office.session(mvc, team.anna());
    }

    @AfterEach
    void closeOffice() {
        for (GameFeature feature : GameFeature.values()) {
            features.choose(feature, true, Actor.system());
        }
        office.close();
    }

    @Test
    void showsHowFarOneIs() {
        assertThat(get())
                .hasStatusOk()
                .bodyText()
                .contains("Bürgerlich", "Als Nächstes: Prestige I ab Level 10", "Meisterschaft")
                .doesNotContain("??", "Ja, zu Prestige I aufsteigen");
        assertThat(get(MASTERY))
                .hasStatusOk()
                .bodyText()
                .contains("Buchungs-Meister", "0 von 50 Buchungen", "Noch keine Stufe")
                .doesNotContain("??");
    }

    @Test
    void ascends() {
        post(PAGE + "/ascend", Map.of());
        assertThat(get()).bodyText().contains("Dein Level reicht noch nicht.");
        ledger.pay(team.anna().id(), Currency.XP, (int) Level.beginOf(10), EntryKind.REWARD, "gift");
        assertThat(get()).bodyText().contains("Ja, zu Prestige I aufsteigen", "10 Prestige-Punkte");

        assertThat(post(PAGE + "/ascend", Map.of())).hasStatus(HttpStatus.FOUND);

        assertThat(prestige.of(team.anna()).rank().number()).isEqualTo(1);
        assertThat(get()).bodyText().contains("Prestige I", "+10 % XP für jede Buchung", "data-rank=\"1\"");
    }

    @Test
    void refusesWhatIsNotReachedAndWhatIsNotThere() {
        assertThat(post("/mastery/booking_master/claim", Map.of("level", "1"))).hasStatus(HttpStatus.FOUND);
        assertThat(get(MASTERY)).bodyText().contains("Diese Stufe ist noch nicht erreicht.");
        assertThat(post("/mastery/juggling/claim", Map.of("level", "1"))).hasStatus4xxClientError();
        assertThat(post("/mastery/booking_master/claim", Map.of("level", "x"))).hasStatus4xxClientError();
    }

    @Test
    void showsNothingToWhoDoesNotPlayNorWhatTheCompanyDoesWithout() {
        features.choose(GameFeature.MASTERY, false, Actor.system());
        assertThat(get()).bodyText().contains("Bürgerlich").doesNotContain("Meisterschaft");
        assertThat(get(MASTERY)).bodyText().contains("ausgeschaltet").doesNotContain("Buchungs-Meister");
        participation.choose(team.anna(), false, Actor.system());
        assertThat(get()).bodyText().contains("ausgeschaltet").doesNotContain("Bürgerlich");
    }

    private MvcTestResult get() {
        return get(PAGE);
    }

    private MvcTestResult get(String address) {
        return mvc.get()
                .uri(address)
                .header(HttpHeaders.ACCEPT_LANGUAGE, "de")
                .cookie(anna)
                .exchange();
    }

    private MvcTestResult post(String path, Map<String, String> form) {
        var request = mvc.post()
                .uri(path)
                .header(HttpHeaders.ACCEPT_LANGUAGE, "de")
                .cookie(anna)
                .with(CsrfToken.csrf());
        form.forEach(request::param);
        return request.exchange();
    }
}
