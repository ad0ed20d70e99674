package dev.slotquest.gamification.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.DomainTest;
import dev.slotquest.booking.Office;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.db.TransactionRetry;
import dev.slotquest.gamification.Participation;
import dev.slotquest.gamification.Surprises;
import dev.slotquest.gamification.ledger.Currency;
import dev.slotquest.gamification.ledger.EntryKind;
import dev.slotquest.gamification.ledger.Ledger;
import dev.slotquest.identity.User;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.Channel;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DomainTest
class ShopIntegrationTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    TestDatabase database;

    @Autowired
    Shop shop;

    @Autowired
    Looks looks;

    @Autowired
    Unlocking unlocking;

    @Autowired
    Surprises surprises;

    @Autowired
    TransactionRetry transaction;

    @Autowired
    Ledger ledger;

    @Autowired
    Participation participation;

    private User kim;

    @BeforeEach
    void hire() {
        database.clear();
        kim = Office.in(context).staff();
    }

    @Test
    void offersEverythingTheReferenceHad() {
        List<Item> items =
                shop.shelf(kim).offers().stream().map(Shelf.Offer::item).toList();

        assertThat(items).hasSize(31);
        assertThat(items.stream().map(Item::id))
                .doesNotHaveDuplicates()
                .contains("background.cosmic", "title.cosmic", "theme.cosmic", "effect.none", "title.none");
        assertThat(shop.shelf(kim).offers())
                .filteredOn(Shelf.Offer::owned)
                .hasSize(5)
                .allMatch(Shelf.Offer::worn);
    }

    @Test
    void sellsOnceAndNeverOnCredit() {
        ledger.pay(kim.id(), Currency.COINS, 100, EntryKind.REWARD, "start");

        assertThat(shop.buy(kim, "background.gradient_green", Channel.PORTAL))
                .isInstanceOfSatisfying(
                        ShopResult.Owned.class,
                        owned -> assertThat(owned.coins()).isEqualTo(40));
        assertThat(shop.buy(kim, "background.gradient_green", Channel.PORTAL))
                .isInstanceOfSatisfying(
                        ShopResult.Owned.class,
                        owned -> assertThat(owned.coins()).isEqualTo(40));
        assertThat(refused(shop.buy(kim, "border.glow", Channel.PORTAL))).isEqualTo(ShopResult.Reason.TOO_FEW_COINS);
        assertThat(refused(shop.buy(kim, "border.mythic", Channel.PORTAL))).isEqualTo(ShopResult.Reason.NOT_FOR_SALE);
        assertThat(refused(shop.buy(kim, "border.of-light", Channel.PORTAL))).isEqualTo(ShopResult.Reason.UNKNOWN);
    }

    @Test
    void dressesPeopleInWhatIsTheirs() {
        assertThat(refused(shop.wear(kim, "theme.emerald", Channel.PORTAL))).isEqualTo(ShopResult.Reason.NOT_YOURS);
        ledger.pay(kim.id(), Currency.COINS, 500, EntryKind.REWARD, "start");
        shop.buy(kim, "theme.emerald", Channel.PORTAL);
        shop.buy(kim, "title.rookie", Channel.PORTAL);

        assertThat(shop.wear(kim, "theme.emerald", Channel.PORTAL)).isInstanceOf(ShopResult.Worn.class);
        shop.wear(kim, "title.rookie", Channel.PORTAL);

        assertThat(looks.of(kim.id())).isEqualTo(new Look("gradient_blue", "simple", "none", "rookie", "emerald"));
        shop.wear(kim, "title.none", Channel.PORTAL);
        assertThat(looks.of(kim.id()).title()).isEqualTo("none");
    }

    @Test
    void unlocksWhatIsReachedAndNeverTakesItAway() {
        ledger.pay(kim.id(), Currency.XP, 1_700, EntryKind.REWARD, "level 5");
        assertThat(owned())
                .contains("background.gradient_green", "title.rookie")
                .doesNotContain("theme.emerald");

        assertThat(unlocking.check()).as("nothing is left to do").isZero();
        assertThat(owned()).contains("background.gradient_green");
        assertThat(ledger.balances(kim.id()).coins()).as("for nothing").isEqualTo(10 * (2 + 3 + 4 + 5));
    }

    @Test
    void looksUsualForWhoDoesNotPlay() {
        ledger.pay(kim.id(), Currency.COINS, 500, EntryKind.REWARD, "start");
        shop.buy(kim, "theme.emerald", Channel.PORTAL);
        shop.wear(kim, "theme.emerald", Channel.PORTAL);
        participation.choose(kim, false, Actor.system());

        assertThat(looks.of(kim.id())).isEqualTo(Look.USUAL);
        assertThat(refused(shop.buy(kim, "title.rookie", Channel.PORTAL))).isEqualTo(ShopResult.Reason.OFF);

        participation.choose(kim, true, Actor.system());
        assertThat(looks.of(kim.id()).theme()).isEqualTo("emerald");
    }

    @Test
    void putsSomethingNewIntoEveryBoxUntilAllIsGiven() {
        Set<String> found = new HashSet<>();
        Optional<String> gift = transaction.execute(() -> surprises.give(kim.id()));
        while (gift.isPresent()) {
            assertThat(found.add(gift.get())).isTrue();
            gift = transaction.execute(() -> surprises.give(kim.id()));
        }
        assertThat(found).hasSize(7).contains("theme.emerald", "title.rookie");
    }

    private Set<String> owned() {
        Set<String> owned = new HashSet<>();
        shop.shelf(kim).offers().stream()
                .filter(Shelf.Offer::owned)
                .forEach(offer -> owned.add(offer.item().id()));
        return owned;
    }

    private static ShopResult.Reason refused(ShopResult result) {
        assertThat(result).isInstanceOf(ShopResult.Refused.class);
        return ((ShopResult.Refused) result).reason();
    }
}
