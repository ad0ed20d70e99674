package dev.slotquest.gamification.ledger;

import static dev.slotquest.gamification.ledger.Currency.COINS;
import static dev.slotquest.gamification.ledger.Currency.POINTS;
import static dev.slotquest.gamification.ledger.Currency.XP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.slotquest.DomainTest;
import dev.slotquest.TestClock;
import dev.slotquest.booking.Office;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.gamification.GameFeature;
import dev.slotquest.gamification.GameFeatures;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.PageRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DomainTest
class LedgerIntegrationTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    TestDatabase database;

    @Autowired
    TestClock clock;

    @Autowired
    Ledger ledger;

    private long kim;

    @BeforeEach
    void hire() {
        database.clear();
        clock.set(TestClock.START);
        kim = Office.in(context).staff().id();
        context.getBean(GameFeatures.class).choose(GameFeature.BADGES, false, Actor.system());
    }

    @Test
    void beginsWithNothing() {
        assertThat(ledger.balances(kim)).isEqualTo(new Balances(0, 0, 0));
        assertThat(entries()).isEmpty();
    }

    @Test
    void paysACauseOnce() {
        assertThat(ledger.pay(kim, COINS, 40, EntryKind.REWARD, "quest:1")).isTrue();
        assertThat(ledger.pay(kim, COINS, 40, EntryKind.REWARD, "quest:1")).isFalse();
        assertThat(ledger.pay(kim, POINTS, 2, EntryKind.REWARD, "quest:1")).isTrue();

        assertThat(ledger.balances(kim)).isEqualTo(new Balances(2, 0, 40));
        assertThat(entries()).hasSize(2);
    }

    @Test
    void neverSpendsMoreThanThereIs() {
        ledger.pay(kim, COINS, 25, EntryKind.REWARD, "quest:1");

        assertThat(ledger.spend(kim, COINS, 10, EntryKind.PURCHASE, "hat")).isEqualTo(new Spending.Paid(15));
        assertThat(ledger.spend(kim, COINS, 10, EntryKind.PURCHASE, "hat")).isEqualTo(new Spending.PaidBefore(15));
        assertThat(ledger.spend(kim, COINS, 16, EntryKind.PURCHASE, "coat")).isEqualTo(new Spending.TooLittle(15));
        assertThat(ledger.spend(kim, COINS, 15, EntryKind.PURCHASE, "scarf")).isEqualTo(new Spending.Paid(0));
        assertThat(ledger.balances(kim).coins()).isZero();
    }

    @Test
    void refusesToTurnPayingIntoSpending() {
        assertThatIllegalArgumentException().isThrownBy(() -> ledger.pay(kim, COINS, -1, EntryKind.REWARD, "x"));
        assertThatIllegalArgumentException().isThrownBy(() -> ledger.spend(kim, COINS, -1, EntryKind.PURCHASE, "x"));
    }

    @Test
    void writesOnlyWhatIsMissing() {
        settle(4, 4, EntryState.PROVISIONAL);
        settle(4, 4, EntryState.PROVISIONAL);
        settle(4, 4, EntryState.FINAL);
        settle(4, 2, EntryState.TAKEN_BACK);
        settle(4, 2, EntryState.TAKEN_BACK);
        settle(4, 4, EntryState.FINAL);

        assertThat(entries())
                .extracting(Entry::cause, Entry::amount, Entry::state)
                .containsExactlyInAnyOrder(
                        tuple("SQ-1", 4, EntryState.PROVISIONAL),
                        tuple("SQ-1/2", 0, EntryState.FINAL),
                        tuple("SQ-1/3", -2, EntryState.TAKEN_BACK),
                        tuple("SQ-1/4", 2, EntryState.FINAL));
        assertThat(ledger.balances(kim).points()).isEqualTo(4);
    }

    @Test
    void beginsWithWhatWasPromisedWhenItIsLate() {
        settle(4, 2, EntryState.TAKEN_BACK);

        assertThat(entries())
                .extracting(Entry::cause, Entry::amount, Entry::state)
                .containsExactlyInAnyOrder(
                        tuple("SQ-1", 4, EntryState.PROVISIONAL), tuple("SQ-1/2", -2, EntryState.TAKEN_BACK));
    }

    @Test
    void saysNothingOfWhatWasNeverWorthAnything() {
        settle(4, 0, EntryState.TAKEN_BACK);
        settle(0, 0, EntryState.FINAL);

        assertThat(entries()).isEmpty();
    }

    @Test
    void countsForTheDayOnWhichItWasEarned() {
        Instant late = Office.at("2026-11-30", "23:59");
        Instant early = Office.at("2026-12-01", "00:00");
        ledger.settle(kim, List.of(aim("a", late), aim("b", early), aim("c", early)));

        assertThat(ledger.days(kim, POINTS, LocalDate.parse("2026-11-01"), LocalDate.parse("2026-12-31")))
                .containsOnly(
                        Map.entry(LocalDate.parse("2026-11-30"), 1L), Map.entry(LocalDate.parse("2026-12-01"), 2L));
    }

    @Test
    void isNeverRewritten() {
        ledger.pay(kim, XP, 10, EntryKind.REWARD, "quest:1");

        assertThatThrownBy(() -> database.jdbc()
                        .sql("update ledger_entry set amount = 99")
                        .update())
                .hasMessageContaining("never change");
        assertThatThrownBy(() -> database.jdbc().sql("delete from ledger_entry").update())
                .hasMessageContaining("never go");
    }

    @Test
    void showsPagesOfEntries() {
        for (int i = 1; i <= 5; i++) {
            clock.moveBy(Duration.ofMinutes(1));
            ledger.pay(kim, COINS, i, EntryKind.REWARD, "quest:" + i);
        }
        var page = ledger.entries(kim, EnumSet.of(COINS), new PageRequest(1, 2, null));

        assertThat(page.total()).isEqualTo(5);
        assertThat(page.items()).extracting(Entry::amount).containsExactly(3, 2);
        assertThat(ledger.entries(kim, EnumSet.of(XP), PageRequest.first(10)).total())
                .isZero();
    }

    private void settle(int promised, int amount, EntryState state) {
        ledger.settle(
                kim, List.of(new Aim(POINTS, EntryKind.BOOKING, "SQ-1", promised, amount, state, clock.instant())));
    }

    private static Aim aim(String about, Instant at) {
        return new Aim(POINTS, EntryKind.BOOKING, about, 1, 1, EntryState.PROVISIONAL, at);
    }

    private List<Entry> entries() {
        return ledger.entries(kim, EnumSet.allOf(Currency.class), PageRequest.first(100))
                .items();
    }
}
