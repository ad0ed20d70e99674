package dev.slotquest.portal.play.boards;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.db.TestDatabase;
import dev.slotquest.gamification.GameFeature;
import dev.slotquest.gamification.GameFeatures;
import dev.slotquest.gamification.GameOffice;
import dev.slotquest.gamification.Participation;
import dev.slotquest.gamification.RebuildGame;
import dev.slotquest.gamification.ledger.Currency;
import dev.slotquest.gamification.ledger.EntryKind;
import dev.slotquest.gamification.ledger.Ledger;
import dev.slotquest.gamification.levels.PartTime;
import dev.slotquest.gamification.shop.Shop;
import dev.slotquest.identity.People;
import dev.slotquest.identity.User;
import dev.slotquest.portal.CsrfToken;
import dev.slotquest.portal.Office;
import dev.slotquest.portal.PortalTest;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.Channel;
import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
@Import(Office.class)
class BoardsPageTests {

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

    @Autowired
    People people;

    @Autowired
    Shop shop;

    @Autowired
    PartTime partTime;

    @Autowired
    RebuildGame rebuildGame;

    @Autowired
    TestDatabase database;

    @Autowired
    ApplicationContext context;

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
    void showsHowOneIsDoingAndWhatWasWrittenDown() {
        GameOffice.doWithoutBadges(context);
        pay(team.anna(), 20);

        assertThat(get(anna, "/gamification"))
                .hasStatusOk()
                .bodyText()
                .contains("Level 1 – Anfänger", "Belohnung", "+20 Punkte", "endgültig", "Rangliste", "Überblick")
                .doesNotContain("??", "Wandanzeigen", "Was die Firma");
        assertThat(get(anna, "/gamification?currency=coins&page=0")).bodyText().contains("Noch nichts da");
        assertThat(get(anna, "/gamification?currency=gold&page=nonsense")).hasStatusOk();
    }

    @Test
    void givesTheRewardOfADayOnceAndKeepsWorkingDays() {
        office.booking(team.anna(), office.freeSlot(team.clara()), "Kim", "Weg", "0170 1234567");
        rebuildGame.all();
        assertThat(get(anna, "/gamification")).bodyText().contains("Tagesbelohnung: 15 Münzen", "Montag");

        post(anna, "/gamification/reward", Map.of());
        assertThat(get(anna, "/gamification"))
                .bodyText()
                .doesNotContain("Tagesbelohnung")
                .contains("+15 Münzen");
        assertThat(post(anna, "/gamification/reward", Map.of())).hasStatus(HttpStatus.FOUND);

        post(anna, "/gamification/workdays", Map.of("day", List.of("MONDAY", "TUESDAY")));
        assertThat(partTime.workdays(team.anna())).containsExactlyInAnyOrder(DayOfWeek.MONDAY, DayOfWeek.TUESDAY);
        post(anna, "/gamification/workdays", Map.of());
        assertThat(partTime.workdays(team.anna())).hasSize(2);
        assertThat(post(anna, "/gamification/workdays", Map.of("day", List.of("SOMEDAY"))))
                .hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void givesPlainFiguresToWhoDoesNotWantToPlay() {
        pay(team.anna(), 20);
        assertThat(post(anna, "/gamification/playing", Map.of("plays", List.of("false"))))
                .hasStatus(HttpStatus.FOUND);

        assertThat(participation.plays(team.anna())).isFalse();
        assertThat(get(anna, "/gamification"))
                .hasStatusOk()
                .bodyText()
                .contains("Deine Arbeit", "Die letzten 30 Tage", "Wieder mitspielen")
                .doesNotContain(" XP", "Münzen", "??");
        assertThat(get(anna, "/scoreboard")).hasStatus(HttpStatus.FOUND);

        post(anna, "/gamification/playing", Map.of("plays", List.of("true")));
        assertThat(get(anna, "/gamification")).bodyText().contains("+20 Punkte");
    }

    @Test
    void showsTheBoardWithoutNamesNobodyWantsShown() {
        pay(team.ben(), 30);
        pay(team.anna(), 20);

        assertThat(get(anna, "/scoreboard"))
                .hasStatusOk()
                .bodyText()
                .contains("20 Punkte", "In deiner Liga", "Jemand aus dem Team", "Mich anderen zeigen")
                .doesNotContain("30 Punkte", "??");
        post(anna, "/scoreboard/seen", Map.of("ranked", List.of("true")));
        assertThat(people.findById(team.anna().id()).orElseThrow().profile().ranked())
                .isTrue();
        for (String query :
                List.of("metric=SHOW_RATE&period=ALL", "metric=STREAK", "metric=shows&period=day", "metric=x")) {
            assertThat(get(anna, "/scoreboard?" + query))
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("??");
        }
    }

    @Test
    void dressesWhoeverIsNamed() {
        pay(team.anna(), 20);
        ledger.pay(team.anna().id(), Currency.COINS, 500, EntryKind.REWARD, "coins");
        for (String item : List.of("title.rookie", "background.gradient_gold")) {
            shop.buy(team.anna(), item, Channel.PORTAL);
            shop.wear(team.anna(), item, Channel.PORTAL);
        }

        for (String address : List.of("/scoreboard", "/gamification")) {
            String page = text(get(anna, address));
            String main = page.substring(page.indexOf("<main"));
            assertThat(main).as(address).contains("avatar-background-gradient_gold", "Neuling");
        }
    }

    @Test
    void showsTheQuestOfTheWeekOnTheWall() {
        assertThat(get(boss, "/tv")).hasStatusOk().bodyText().contains("Alle zusammen", "0 von ");
        features.choose(GameFeature.QUESTS, false, Actor.system());
        assertThat(get(boss, "/tv")).hasStatusOk().bodyText().doesNotContain("Alle zusammen");
        features.choose(GameFeature.QUESTS, true, Actor.system());
    }

    @Test
    void letsAdminsDoWithoutPartsOfTheGame() {
        assertThat(get(boss, "/gamification")).bodyText().contains("Was die Firma vom Spiel nutzt", "Ranglisten");
        assertThat(post(anna, "/gamification/features", Map.of())).hasStatus(HttpStatus.FORBIDDEN);

        assertThat(post(boss, "/gamification/features", Map.of("feature", List.of("BADGES", "QUESTS"))))
                .hasStatus(HttpStatus.FOUND);

        assertThat(features.inUse()).containsExactlyInAnyOrder(GameFeature.BADGES, GameFeature.QUESTS);
        assertThat(database.jdbc()
                        .sql("select count(*) from audit_entry where action = 'game.feature-off'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(GameFeature.values().length - 2);
        assertThat(get(anna, "/gamification")).bodyText().doesNotContain("Zur Rangliste");
        assertThat(get(anna, "/scoreboard")).hasStatus(HttpStatus.FOUND);
        assertThat(post(boss, "/gamification/features", Map.of("feature", List.of("GOLD"))))
                .hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void aWallIsKnownByItsAddressUntilThatIsWithdrawn() {
        pay(team.anna(), 20);
        assertThat(get(null, "/tv")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(null, "/tv?token=guessed")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(anna, "/tv")).hasStatus(HttpStatus.FORBIDDEN);

        MvcTestResult added = post(boss, "/gamification/displays", Map.of("name", List.of("Flur")));
        assertThat(added).hasStatusOk().bodyText().contains("nur jetzt", "Flur");
        String address = addressIn(added);
        assertThat(get(boss, "/gamification")).bodyText().contains("Flur").doesNotContain("/tv?token=");
        assertThat(database.jdbc()
                        .sql("select secret_hash from display")
                        .query(String.class)
                        .single())
                .doesNotContain(address.substring(address.indexOf('=') + 1));

        MvcTestResult wall = get(null, address);
        assertThat(wall)
                .hasStatusOk()
                .bodyText()
                .contains("Unser Team", "Buchungen heute")
                .doesNotContain("??");
        assertThat(wall).headers().hasValue("Refresh", "60");
        assertThat(wall).headers().hasValue("Referrer-Policy", "no-referrer");

        long id =
                database.jdbc().sql("select id from display").query(Long.class).single();
        assertThat(post(anna, "/gamification/displays/" + id + "/withdraw", Map.of()))
                .hasStatus(HttpStatus.FORBIDDEN);
        post(boss, "/gamification/displays/" + id + "/withdraw", Map.of());
        assertThat(get(null, address)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post(boss, "/gamification/displays/" + id + "/withdraw", Map.of()))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(boss, "/gamification/displays", Map.of("name", List.of(" "))))
                .bodyText()
                .contains("Bitte ein Name");
    }

    @Test
    void aWallNeverNamesCustomersAndOnlyThosePeopleWhoWantIt() {
        office.booking(team.anna(), office.freeSlot(team.clara()), "Max", "Geheimnis", "+491701234567");
        ledger.pay(team.anna().id(), Currency.COINS, 20, EntryKind.LEVEL, "level:2");
        Cookie sam = Office.session(mvc, team.sam());

        assertThat(get(sam, "/tv")).hasStatusOk().bodyText().doesNotContain("Geheimnis", "Zu feiern");
        post(anna, "/scoreboard/seen", Map.of("ranked", List.of("true")));
        assertThat(get(sam, "/tv"))
                .bodyText()
                .contains("Zu feiern", team.anna().displayName(), "Level 2")
                .doesNotContain("Geheimnis");
        participation.choose(team.anna(), false, Actor.system());
        assertThat(get(sam, "/tv")).bodyText().doesNotContain("Zu feiern");
    }

    private static String text(MvcTestResult page) {
        try {
            return page.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String addressIn(MvcTestResult page) {
        try {
            Matcher address = Pattern.compile("/tv\\?token=[\\w-]+")
                    .matcher(page.getResponse().getContentAsString());
            assertThat(address.find()).isTrue();
            return address.group();
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void pay(User user, int points) {
        ledger.pay(user.id(), Currency.POINTS, points, EntryKind.REWARD, "test");
    }

    private MvcTestResult get(@Nullable Cookie session, String address) {
        var request = mvc.get().uri(address).header(HttpHeaders.ACCEPT_LANGUAGE, "de");
        return session == null ? request.exchange() : request.cookie(session).exchange();
    }

    private MvcTestResult post(Cookie session, String address, Map<String, List<String>> form) {
        var request = mvc.post()
                .uri(address)
                .header(HttpHeaders.ACCEPT_LANGUAGE, "de")
                .cookie(session)
                .with(CsrfToken.csrf());
        form.forEach((name, values) -> request.param(name, values.toArray(String[]::new)));
        return request.exchange();
    }
}
