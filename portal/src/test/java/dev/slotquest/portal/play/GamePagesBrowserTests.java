package dev.slotquest.portal.play;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import dev.slotquest.PortalApplication;
import dev.slotquest.db.MariaDbTest;
import dev.slotquest.gamification.RebuildGame;
import dev.slotquest.gamification.goals.Goal;
import dev.slotquest.gamification.goals.GoalResult;
import dev.slotquest.gamification.goals.GoalWish;
import dev.slotquest.gamification.goals.Goals;
import dev.slotquest.gamification.ledger.Currency;
import dev.slotquest.gamification.ledger.EntryKind;
import dev.slotquest.gamification.ledger.Ledger;
import dev.slotquest.gamification.levels.Level;
import dev.slotquest.gamification.minigames.Duels;
import dev.slotquest.gamification.minigames.Game;
import dev.slotquest.gamification.minigames.MiniGames;
import dev.slotquest.gamification.prestige.Prestige;
import dev.slotquest.gamification.quests.Quest;
import dev.slotquest.gamification.quests.Quests;
import dev.slotquest.gamification.shop.Shop;
import dev.slotquest.gamification.weekly.ManageParticipants;
import dev.slotquest.identity.ChangeUser;
import dev.slotquest.identity.User;
import dev.slotquest.portal.Office;
import dev.slotquest.portal.browser.BrowserTest;
import dev.slotquest.portal.browser.Look;
import dev.slotquest.portal.browser.PageChecks;
import dev.slotquest.portal.browser.Visit;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.Channel;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The pages of the game in a real browser, in every look. Anna has tried all of it; the others have hardly begun. */
@BrowserTest
@MariaDbTest
@SpringBootTest(
        classes = PortalApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "slotquest.home=target/game-browser-home",
            "slotquest.chat.enabled=false",
            "slotquest.jobs.enabled=false"
        })
@Import(Office.class)
class GamePagesBrowserTests {

    private static final List<String> PAGES = List.of(
            "/gamification",
            "/badges",
            "/daily-quests",
            "/goals",
            "/games",
            "/customization-shop",
            "/prestige-dashboard",
            "/mastery",
            "/scoreboard",
            "/scoreboard?metric=show_rate&period=month",
            "/admin/telefonie-points");

    @LocalServerPort
    int port;

    @Autowired
    Office office;

    @Autowired
    ChangeUser changeUser;

    @Autowired
    RebuildGame rebuildGame;

    @Autowired
    Ledger ledger;

    @Autowired
    Prestige prestige;

    @Autowired
    Shop shop;

    @Autowired
    MiniGames games;

    @Autowired
    Duels duels;

    @Autowired
    Quests quests;

    @Autowired
    Goals goals;

    @Autowired
    ManageParticipants participants;

    @Autowired
    BusinessTime time;

    private Office.Team team;

    @BeforeEach
    void aTeamThatPlays() {
        team = office.open();
        office.booking(
                team.anna(),
                office.freeSlot(team.clara()),
                "Maximiliane",
                "von Mustermann-Beispielhausen",
                "0170 1234567");
        office.booking(team.ben(), office.freeSlot(team.david()), "Kim", "Weg", "0170 1234568");
        rebuildGame.all();
        ledger.pay(team.anna().id(), Currency.XP, (int) Level.beginOf(12), EntryKind.REWARD, "gift");
        ledger.pay(team.anna().id(), Currency.COINS, 5_000, EntryKind.REWARD, "gift");
        ledger.pay(team.ben().id(), Currency.COINS, 50, EntryKind.REWARD, "gift");
        prestige.ascend(team.anna(), by(team.anna()));
        shop.shelf(team.anna());
        for (String item : List.of("background.gradient_gold", "border.fire", "effect.sparkle", "title.legend")) {
            shop.buy(team.anna(), item, Channel.PORTAL);
            shop.wear(team.anna(), item, Channel.PORTAL);
        }
        for (Game game : Game.values()) {
            games.play(team.anna(), game, null, "first-" + game, Channel.PORTAL);
        }
        duels.challenge(team.ben(), team.anna(), "duel", Channel.PORTAL);
        questsAndGoals();
        participants.add(team.anna(), team.sam(), Channel.PORTAL);
    }

    private void questsAndGoals() {
        List<Quest> today = quests.today(team.anna());
        for (Quest quest : today.subList(0, 2)) {
            quests.addProgress(team.anna(), quest.key(), quest.target(), by(team.sam()));
        }
        quests.claim(team.anna(), today.getFirst().id(), Channel.PORTAL);
        goals.set(team.anna(), GoalWish.of("weekly_bookings", 15), team.anna(), Channel.PORTAL);
        goals.set(team.anna(), GoalWish.of("badge_collection", 3), team.sam(), Channel.PORTAL);
        var own = new GoalWish(
                null,
                "Donaudampfschifffahrtsgesellschaftskapitänsmützen zählen",
                3,
                time.today().plusDays(5),
                "Eis");
        if (goals.set(team.anna(), own, team.anna(), Channel.PORTAL) instanceof GoalResult.Done(Goal goal)) {
            goals.setProgress(team.anna(), goal.id(), 3, Channel.PORTAL);
        }
    }

    @AfterEach
    void closeOffice() {
        office.close();
    }

    static Stream<Look> looks() {
        return Look.all();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void isAccessibleAndFitsForWhoPlays(Look look, Browser browser) {
        look(look, browser, team.anna(), PAGES);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void isAccessibleAndFitsForWhoLeads(Look look, Browser browser) {
        look(
                look,
                browser,
                team.boss(),
                List.of(
                        "/gamification",
                        "/daily-quests?person=anna",
                        "/goals",
                        "/scoreboard",
                        "/tv",
                        "/admin/telefonie-points"));
    }

    private void look(Look look, Browser browser, User user, List<String> pages) {
        changeUser.change(user.username(), user.profile().withLocale(Locale.of(look.language())), null, Actor.system());
        try (var context = look.in(browser)) {
            Page page = visit().logIn(context, user);
            var complaints = PageChecks.complaints(page);
            for (String address : pages) {
                page.navigate(visit().url(address));
                page.evaluate("() => document.querySelectorAll('main details').forEach(one => one.open = true)");
                look.keep(page, "game-" + user.username() + address.replaceAll("\\W+", "-"));
                PageChecks.isSound(page);
            }
            assertThat(complaints).isEmpty();
        }
    }

    private static Actor by(User user) {
        return user.toActor(Channel.PORTAL);
    }

    private Visit visit() {
        return new Visit(port);
    }
}
