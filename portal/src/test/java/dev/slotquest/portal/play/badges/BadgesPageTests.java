package dev.slotquest.portal.play.badges;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.gamification.GameFeature;
import dev.slotquest.gamification.GameFeatures;
import dev.slotquest.gamification.Participation;
import dev.slotquest.gamification.ledger.Currency;
import dev.slotquest.gamification.ledger.EntryKind;
import dev.slotquest.gamification.ledger.Ledger;
import dev.slotquest.portal.Office;
import dev.slotquest.portal.PortalTest;
import dev.slotquest.shared.Actor;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
@Import(Office.class)
class BadgesPageTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Office office;

    @Autowired
    Ledger ledger;

    @Autowired
    Participation participation;

    @Autowired
    GameFeatures features;

    private Office.Team team;
    private Cookie anna;

    @BeforeEach
    void openOffice() {
        team = office.open();
        anna = Office.session(mvc, team.anna());
    }

    @AfterEach
    void closeOffice() {
        office.close();
    }

    @Test
    void showsWhatIsNextAndHowFarItIs() {
        ledger.pay(team.anna().id(), Currency.POINTS, 12, EntryKind.REWARD, "start");

        assertThat(get("/badges", "de"))
                .hasStatusOk()
                .bodyText()
                .contains("Du hast 2 von 134 gewonnen.", "Als Nächstes", "Anfänger", "gewonnen am", "12 von 20")
                .contains("gewöhnlich · 50 XP", "Sammle an einem Tag 20 Punkte")
                .doesNotContain("??");
    }

    @Test
    void showsOnlyWhatIsAskedFor() {
        ledger.pay(team.anna().id(), Currency.POINTS, 12, EntryKind.REWARD, "start");

        assertThat(get("/badges?category=DAILY&state=won", "de"))
                .bodyText()
                .contains("aria-label=\"Tag\"")
                .doesNotContain("aria-label=\"Woche\"", "Sternstunde");
        assertThat(get("/badges?category=MVP&state=won", "de")).bodyText().contains("Keine solchen Abzeichen");
        assertThat(get("/badges?category=nonsense&state=nonsense", "de"))
                .hasStatusOk()
                .bodyText()
                .contains("Sternstunde");
    }

    @Test
    void leavesInPeaceWhoDoesNotPlay() {
        participation.choose(team.anna(), false, Actor.system());
        assertThat(get("/badges", "de"))
                .hasStatusOk()
                .bodyText()
                .contains("für dich ausgeblendet")
                .doesNotContain("Sternstunde");

        participation.choose(team.anna(), true, Actor.system());
        features.choose(GameFeature.BADGES, false, Actor.system());
        assertThat(get("/badges", "de")).bodyText().contains("für dich ausgeblendet");
    }

    private MvcTestResult get(String address, String language) {
        return mvc.get()
                .uri(address)
                .header(HttpHeaders.ACCEPT_LANGUAGE, language)
                .cookie(anna)
                .exchange();
    }
}
