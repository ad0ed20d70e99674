package dev.slotquest.portal.play.fun;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.gamification.Participation;
import dev.slotquest.gamification.ledger.Currency;
import dev.slotquest.gamification.ledger.EntryKind;
import dev.slotquest.gamification.ledger.Ledger;
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
class FunPagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Office office;

    @Autowired
    Ledger ledger;

    @Autowired
    Participation participation;

    private Office.Team team;
    private Cookie anna;
    private Cookie boss;

    @BeforeEach
    void openOffice() {
        team = office.open();
        anna = Office.session(mvc, team.anna());
        boss = Office.session(mvc, team.boss());
    }

    @AfterEach
    void closeOffice() {
        office.close();
    }

    @Test
    void showsFourGamesWithTheirChances() {
        assertThat(get(anna, "/games"))
                .hasStatusOk()
                .bodyText()
                .contains("Glücksrad", "Rubbellos", "Höher oder tiefer", "Würfelduell", "Chancen", "0,1 %")
                .contains("Ein Spiel heute gratis", "Nach 5 Nieten")
                .doesNotContain("??");
    }

    @Test
    void playsAndShowsWhatCame() {
        rich(500);
        for (String game : new String[] {"wheel", "scratch", "dice-duel", "higher-lower"}) {
            assertThat(post(anna, "/games/" + game + "/play", Map.of("key", "k-" + game)))
                    .hasStatus(HttpStatus.FOUND);
        }
        assertThat(get(anna, "/games")).hasStatusOk().bodyText().contains("⬆️ Höher", "Die Zahl ist");

        post(anna, "/games/higher-lower/play", Map.of("key", "k-guess", "choice", "higher"));
        assertThat(get(anna, "/games"))
                .bodyText()
                .contains("Zahl aufdecken", "Heute noch 6 Spiele")
                .doesNotContain("??");
        assertThat(post(anna, "/games/roulette/play", Map.of("key", "k"))).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void letsColleaguesThrowDice() {
        rich(50);
        ledger.pay(team.ben().id(), Currency.COINS, 50, EntryKind.REWARD, "start");
        Cookie ben = Office.session(mvc, team.ben());
        post(anna, "/games/duels", Map.of("key", "d", "opponent", team.ben().username()));

        assertThat(get(anna, "/games")).bodyText().contains("Wartet auf", "Zurücknehmen");
        assertThat(get(ben, "/games")).bodyText().contains("fordert dich heraus", "Würfeln");
    }

    @Test
    void sellsAndDressesPeopleEverywhere() {
        rich(500);
        assertThat(get(anna, "/customization-shop"))
                .hasStatusOk()
                .bodyText()
                .contains("Sternenhimmel", "Smaragd", "Kaufen für 200", "Level 8")
                .doesNotContain("??", "/css/themes/emerald");
        for (String item : new String[] {"theme.emerald", "title.rookie", "background.gradient_green"}) {
            post(anna, "/customization-shop/" + item + "/buy", Map.of());
            post(anna, "/customization-shop/" + item + "/wear", Map.of());
        }

        assertThat(get(anna, "/"))
                .bodyText()
                .contains("/css/themes/emerald", "avatar-background-gradient_green", "Neuling");
        assertThat(get(boss, "/admin/users"))
                .bodyText()
                .contains("avatar-background-gradient_green", "Neuling")
                .doesNotContain("/css/themes/emerald");
    }

    @Test
    void isPlainForWhoDoesNotPlay() {
        participation.choose(team.anna(), false, Actor.system());

        assertThat(get(anna, "/games")).hasStatusOk().bodyText().contains("Spiele sind ausgeschaltet");
        assertThat(get(anna, "/customization-shop")).bodyText().contains("Shop ist ausgeschaltet");
    }

    private void rich(int coins) {
        ledger.pay(team.anna().id(), Currency.COINS, coins, EntryKind.REWARD, "start");
    }

    private MvcTestResult get(Cookie session, String address) {
        return mvc.get()
                .uri(address)
                .cookie(session)
                .header(HttpHeaders.ACCEPT_LANGUAGE, "de")
                .exchange();
    }

    private MvcTestResult post(Cookie session, String address, Map<String, String> form) {
        var request = mvc.post().uri(address).cookie(session).with(CsrfToken.csrf());
        form.forEach(request::param);
        return request.exchange();
    }
}
