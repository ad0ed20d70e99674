package dev.slotquest.gamification.minigames;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.DomainTest;
import dev.slotquest.TestClock;
import dev.slotquest.booking.Office;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.gamification.Fact;
import dev.slotquest.gamification.Facts;
import dev.slotquest.gamification.FixedChance;
import dev.slotquest.gamification.GameFeature;
import dev.slotquest.gamification.GameFeatures;
import dev.slotquest.gamification.GameOffice;
import dev.slotquest.gamification.Participation;
import dev.slotquest.gamification.Shields;
import dev.slotquest.gamification.ledger.Currency;
import dev.slotquest.gamification.ledger.EntryKind;
import dev.slotquest.gamification.ledger.Ledger;
import dev.slotquest.gamification.minigames.PlayResult.Played;
import dev.slotquest.gamification.minigames.PlayResult.Reason;
import dev.slotquest.gamification.minigames.PlayResult.Refused;
import dev.slotquest.gamification.shop.Shop;
import dev.slotquest.identity.User;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.Channel;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** The wheel stops at the prizes in the order of their table: 0 nothing, 611 experience, 811 25 coins, 951 a shield, 971 a box. */
@DomainTest
@Import(MiniGamesIntegrationTests.Luck.class)
class MiniGamesIntegrationTests {

    static class Luck {

        @Bean
        @Primary
        FixedChance fixedChance() {
            return new FixedChance();
        }
    }

    @Autowired
    ApplicationContext context;

    @Autowired
    TestDatabase database;

    @Autowired
    TestClock clock;

    @Autowired
    FixedChance chance;

    @Autowired
    MiniGames games;

    @Autowired
    Duels duels;

    @Autowired
    Ledger ledger;

    @Autowired
    Shields shields;

    @Autowired
    Shop shop;

    @Autowired
    Facts facts;

    @Autowired
    Participation participation;

    @Autowired
    GameFeatures features;

    private User kim;
    private int keys;

    @BeforeEach
    void hire() {
        database.clear();
        clock.set(TestClock.START);
        chance.draws();
        GameOffice.doWithoutBadges(context);
        kim = Office.in(context).staff();
    }

    @Test
    void givesOneGameADayForNothing() {
        chance.draws(0);
        Played first = played(Game.WHEEL, null);

        assertThat(first.play().price()).isZero();
        assertThat(first.play().prize()).isNotNull().matches(Prize::blank);
        assertThat(first.purse()).isEqualTo(new Purse(0, 10, 0, 9));
        assertThat(play(Game.WHEEL, null)).isInstanceOf(Refused.class);
        assertThat(coins()).as("nothing was taken").isZero();

        clock.moveBy(Duration.ofDays(1));
        assertThat(games.purse(kim).freePlaysLeft()).isOne();
    }

    @Test
    void takesThePriceAndPaysThePrize() {
        rich(50);
        chance.draws(0, 811);
        played(Game.WHEEL, null);
        Played second = played(Game.WHEEL, null);

        assertThat(second.play().prize()).isEqualTo(new Prize("coins_small", Prize.Kind.COINS, 25, "💰"));
        assertThat(coins()).isEqualTo(50 - 10 + 25);
        assertThat(ledger.stateOf(
                        kim.id(),
                        Currency.COINS,
                        EntryKind.GAME,
                        "play:" + second.play().id()))
                .isNotNull();
    }

    @Test
    void paysExperienceShieldsAndThingsToWear() {
        rich(50);
        chance.draws(611, 951, 971, 0);

        played(Game.WHEEL, null);
        assertThat(ledger.balances(kim.id()).xp()).isEqualTo(50);
        played(Game.WHEEL, null);
        assertThat(shields.count(kim.id())).isOne();
        Played box = played(Game.WHEEL, null);
        assertThat(box.play().item()).isNotNull();
        assertThat(shop.shelf(kim).offers())
                .filteredOn(offer -> offer.item().id().equals(box.play().item()))
                .allMatch(offer -> offer.owned());
        assertThat(facts.of(kim.id()))
                .containsEntry(Fact.GAMES, 3L)
                .containsEntry(Fact.GAMES_WON, 3L)
                .containsEntry(Fact.ITEMS, 1L);
    }

    @Test
    void playsTheSameRequestOnce() {
        rich(50);
        PlayResult first = games.play(kim, Game.SCRATCH, null, "tap", Channel.PORTAL);
        PlayResult again = games.play(kim, Game.SCRATCH, null, "tap", Channel.PORTAL);

        assertThat(((Played) again).play()).isEqualTo(((Played) first).play());
        assertThat(facts.of(kim.id())).containsEntry(Fact.GAMES, 1L);
    }

    @Test
    void endsTheDayAfterTenGames() {
        rich(1_000);
        for (int game = 0; game < 10; game++) {
            played(Game.SCRATCH, null);
        }

        assertThat(play(Game.WHEEL, null))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Reason.ENOUGH_FOR_TODAY));
    }

    @Test
    void consolesAfterFiveBlanks() {
        rich(100);
        chance.draws(0, 0, 0, 0, 0, 0);
        for (int game = 0; game < 5; game++) {
            assertThat(played(Game.WHEEL, null).play().consolation()).isFalse();
        }

        Play sixth = played(Game.WHEEL, null).play();
        assertThat(sixth.consolation()).isTrue();
        assertThat(sixth.won()).isFalse();
        assertThat(coins()).isEqualTo(100 - 50 + 5);
    }

    @Test
    void showsTheFirstNumberBeforeTheGuess() {
        rich(50);
        chance.draws(3, 8);
        Played open = played(Game.HIGHER_LOWER, null);
        assertThat(open.play().open()).isTrue();
        assertThat(open.play().shown()).containsExactly("5");
        assertThat(played(Game.HIGHER_LOWER, null).play().id())
                .as("asked again")
                .isEqualTo(open.play().id());

        Played end = played(Game.HIGHER_LOWER, "higher");
        assertThat(end.play().shown()).containsExactly("5", "10");
        assertThat(end.play().prize()).isNotNull().extracting(Prize::amount).isEqualTo(81 / 5);
        assertThat(coins()).isEqualTo(50 + 16);
        assertThat(play(Game.HIGHER_LOWER, "sideways")).isInstanceOf(Refused.class);
    }

    @Test
    void leavesInPeaceWhoDoesNotPlay() {
        participation.choose(kim, false, Actor.system());
        assertThat(play(Game.WHEEL, null))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Reason.OFF));

        participation.choose(kim, true, Actor.system());
        features.choose(GameFeature.GAMES, false, Actor.system());
        assertThat(play(Game.WHEEL, null)).isInstanceOf(Refused.class);
    }

    @Test
    void throwsDiceAmongColleagues() {
        User lee = Office.in(context).staff();
        rich(30);
        ledger.pay(lee.id(), Currency.COINS, 30, EntryKind.REWARD, "start");
        assertThat(duels.opponents(kim)).contains(lee).doesNotContain(kim);
        Duel duel = ((DuelResult.Offered) duels.challenge(kim, lee, "k", Channel.PORTAL)).duel();
        assertThat(duels.challenge(kim, lee, "k", Channel.PORTAL)).isEqualTo(new DuelResult.Offered(duel));
        assertThat(duels.challenge(lee, kim, "l", Channel.PORTAL))
                .isEqualTo(new DuelResult.Refused(DuelResult.Reason.OPEN_ALREADY));
        assertThat(coins()).as("put aside").isEqualTo(20);

        chance.draws(5, 5, 0, 0);
        DuelResult.Fought fought = (DuelResult.Fought) duels.accept(lee, duel.id(), Channel.PORTAL);
        assertThat(fought.play().prize()).isNotNull().extracting(Prize::amount).isEqualTo(18);
        assertThat(((DuelResult.Fought) duels.accept(lee, duel.id(), Channel.PORTAL)).play())
                .isEqualTo(fought.play());

        assertThat(coins()).isEqualTo(20);
        assertThat(ledger.balances(lee.id()).coins()).isEqualTo(38);
        assertThat(games.latest(kim, 5)).singleElement().extracting(Play::won).isEqualTo(false);
    }

    @Test
    void givesStakesBackWhenNobodyThrows() {
        User lee = Office.in(context).staff();
        rich(30);
        Duel first = ((DuelResult.Offered) duels.challenge(kim, lee, "1", Channel.PORTAL)).duel();
        duels.close(lee, first.id(), Channel.PORTAL);
        assertThat(coins()).isEqualTo(30);
        assertThat(duels.accept(lee, first.id(), Channel.PORTAL))
                .isEqualTo(new DuelResult.Refused(DuelResult.Reason.OVER));

        Duel second = ((DuelResult.Offered) duels.challenge(kim, lee, "2", Channel.PORTAL)).duel();
        duels.close(kim, second.id(), Channel.PORTAL);
        assertThat(coins()).isEqualTo(30);

        Duel third = ((DuelResult.Offered) duels.challenge(kim, lee, "3", Channel.PORTAL)).duel();
        clock.moveBy(Duration.ofDays(2));
        assertThat(duels.check()).isOne();
        assertThat(duels.check()).isZero();
        assertThat(coins()).isEqualTo(30);
        assertThat(duels.find(third.id())).get().extracting(Duel::state).isEqualTo(Duel.State.LAPSED);
    }

    @Test
    void saysHowLikelyEverythingIs() {
        for (Game game : List.of(Game.WHEEL, Game.SCRATCH, Game.DICE_DUEL)) {
            assertThat(games.odds(game).stream().mapToDouble(Odds::percent).sum())
                    .isCloseTo(100, org.assertj.core.data.Offset.offset(1e-9));
        }
    }

    private void rich(int coins) {
        ledger.pay(kim.id(), Currency.COINS, coins, EntryKind.REWARD, "start");
    }

    private long coins() {
        return ledger.balances(kim.id()).coins();
    }

    private PlayResult play(Game game, @Nullable String choice) {
        return games.play(kim, game, choice, "key:" + keys++, Channel.PORTAL);
    }

    private Played played(Game game, @Nullable String choice) {
        PlayResult result = play(game, choice);
        assertThat(result).isInstanceOf(Played.class);
        return (Played) result;
    }
}
