package dev.slotquest.portal.operations.demo;

import dev.slotquest.gamification.goals.Goal;
import dev.slotquest.gamification.goals.GoalResult;
import dev.slotquest.gamification.goals.GoalWish;
import dev.slotquest.gamification.goals.Goals;
import dev.slotquest.gamification.mastery.Mastery;
import dev.slotquest.gamification.mastery.MasteryStanding;
import dev.slotquest.gamification.minigames.Duels;
import dev.slotquest.gamification.minigames.Game;
import dev.slotquest.gamification.minigames.MiniGames;
import dev.slotquest.gamification.prestige.Prestige;
import dev.slotquest.gamification.quests.Quest;
import dev.slotquest.gamification.quests.Quests;
import dev.slotquest.gamification.shop.Shop;
import dev.slotquest.identity.People;
import dev.slotquest.identity.Permission;
import dev.slotquest.identity.User;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.Channel;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The demo team at play: quests to claim and claimed, goals, games, a duel, masteries, somebody who has ascended, and things to
 * wear. What games bring is drawn as always.
 */
@Component
class DemoGame {

    /** Has ascended, and sees the portal in colours of her own. */
    private static final String ASCENDED = "mia";
    /** Challenges others. */
    private static final String CHALLENGER = "lukas";

    private final People people;
    private final Quests quests;
    private final Goals goals;
    private final MiniGames games;
    private final Duels duels;
    private final Mastery mastery;
    private final Prestige prestige;
    private final Shop shop;
    private final BusinessTime time;

    DemoGame(
            People people,
            Quests quests,
            Goals goals,
            MiniGames games,
            Duels duels,
            Mastery mastery,
            Prestige prestige,
            Shop shop,
            BusinessTime time) {
        this.people = people;
        this.quests = quests;
        this.goals = goals;
        this.games = games;
        this.duels = duels;
        this.mastery = mastery;
        this.prestige = prestige;
        this.shop = shop;
        this.time = time;
    }

    /** Once; what people do afterwards is theirs. */
    void make() {
        Optional<User> staff = people.findByUsername(DemoTeam.STAFF);
        Optional<User> leader = people.findByUsername(DemoTeam.SUPERVISOR);
        if (staff.isEmpty() || leader.isEmpty() || !goals.of(staff.get()).isEmpty()) {
            return;
        }
        people.whoMay(Permission.BOOK).forEach(shop::shelf);
        people.findByUsername(ASCENDED).ifPresent(this::ascend);
        people.findByUsername(CHALLENGER).ifPresent(other -> play(other, staff.get()));
        wear(staff.get());
        claimMasteries(staff.get(), 2);
        claimQuests(staff.get(), leader.get());
        setGoals(staff.get(), leader.get());
    }

    private void ascend(User user) {
        if (prestige.of(user).rank().number() == 0) {
            claimMasteries(user, Integer.MAX_VALUE);
            prestige.ascend(user, user.toActor(Channel.PORTAL));
        }
        shop.shelf(user);
        for (String item : List.of("background.gradient_rainbow", "title.legend", "border.glow", "theme.cherry")) {
            shop.buy(user, item, Channel.PORTAL);
            shop.wear(user, item, Channel.PORTAL);
        }
    }

    private void play(User challenger, User staff) {
        games.play(challenger, Game.SCRATCH, null, "demo-scratch", Channel.BROWSER_CHAT);
        duels.challenge(challenger, staff, "demo-duel", Channel.BROWSER_CHAT);
        for (Game game : List.of(Game.WHEEL, Game.SCRATCH, Game.DICE_DUEL)) {
            games.play(staff, game, null, "demo-" + game.id(), Channel.PORTAL);
        }
    }

    /** In the usual colours: whoever looks for the first time is to see the product as it is. */
    private void wear(User user) {
        for (String item : List.of("background.gradient_purple", "border.glow", "effect.sparkle", "title.rookie")) {
            shop.buy(user, item, Channel.PORTAL);
        }
        for (String item : List.of(
                "background.gradient_purple", "border.glow", "effect.sparkle", "title.rookie", "title.expert")) {
            shop.wear(user, item, Channel.PORTAL);
        }
    }

    private void claimMasteries(User user, int most) {
        int left = most;
        for (MasteryStanding standing : mastery.of(user)) {
            for (MasteryStanding one = standing; one.claimable() && left > 0; left--) {
                if (!(mastery.claim(user, one.category(), one.level() + 1, user.toActor(Channel.PORTAL))
                        instanceof Mastery.Result.Done(MasteryStanding next, int _, int _))) {
                    break;
                }
                one = next;
            }
        }
    }

    /** One is claimed, one can be. */
    private void claimQuests(User user, User leader) {
        List<Quest> today = quests.today(user);
        for (Quest quest : today.subList(0, Math.min(2, today.size()))) {
            if (quest.state() == Quest.State.OPEN) {
                quests.addProgress(
                        user, quest.key(), quest.target() - quest.progress(), leader.toActor(Channel.PORTAL));
            }
        }
        quests.claimable(user).stream()
                .findFirst()
                .ifPresent(quest -> quests.claim(user, quest.id(), Channel.BROWSER_CHAT));
    }

    private void setGoals(User user, User leader) {
        goals.set(user, GoalWish.of("weekly_bookings", 60), user, Channel.PORTAL);
        goals.set(user, GoalWish.of("badge_collection", 3), leader, Channel.PORTAL);
        goals.set(
                user, own("Unterlagen der Messe durchtelefonieren", 40, "Ein langes Wochenende"), user, Channel.PORTAL);
        if (goals.set(user, own("Fünf Rückrufe vor zehn Uhr", 5, "Eis mit Sahne"), user, Channel.PORTAL)
                instanceof GoalResult.Done(Goal goal)) {
            goals.setProgress(user, goal.id(), goal.target(), Channel.PORTAL);
        }
    }

    private GoalWish own(String text, int target, String reward) {
        return new GoalWish(null, text, target, time.today().plusDays(10), reward);
    }
}
