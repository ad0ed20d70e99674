package dev.slotquest.gamification.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.slotquest.DomainTest;
import dev.slotquest.TestClock;
import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingWish;
import dev.slotquest.booking.CancelReason;
import dev.slotquest.booking.FollowUps;
import dev.slotquest.booking.MoveBooking;
import dev.slotquest.booking.Office;
import dev.slotquest.booking.Outcome;
import dev.slotquest.booking.Potential;
import dev.slotquest.customers.CustomerDetails;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.gamification.GameOffice;
import dev.slotquest.gamification.RebuildGame;
import dev.slotquest.gamification.ledger.Withheld.Reason;
import dev.slotquest.identity.User;
import dev.slotquest.outcomes.OutcomeWish;
import dev.slotquest.outcomes.RecordOutcome;
import dev.slotquest.shared.Channel;
import dev.slotquest.shared.PageRequest;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Kim books on Tuesday, 1 December 2026, from 10:00. A slot at 14:00 that is empty is worth 4 + 2 points. */
@DomainTest
class BookingRewardsIntegrationTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    TestDatabase database;

    @Autowired
    TestClock clock;

    @Autowired
    Ledger ledger;

    @Autowired
    WithheldPoints withheldPoints;

    @Autowired
    FollowUps followUps;

    @Autowired
    MoveBooking moveBooking;

    @Autowired
    RecordOutcome recordOutcome;

    @Autowired
    RebuildGame rebuildGame;

    private GameOffice game;
    private User kim;
    private User lead;
    private long anna;

    @BeforeEach
    void open() {
        database.clear();
        clock.set(TestClock.START);
        game = new GameOffice(context);
        kim = game.people().staff();
        lead = game.people().supervisor();
        anna = game.people().consultant(20);
    }

    @Test
    void promisesWhatABookingEarns() {
        Booking booking = book("2026-12-02", "14:00");
        assertThat(booking.points()).isEqualTo(6);
        assertBalances(0, 0, 0);

        game.catchUp();

        assertThat(ofBooking(booking))
                .extracting(Entry::currency, Entry::amount, Entry::state)
                .containsExactlyInAnyOrder(
                        tuple(Currency.POINTS, 6, EntryState.PROVISIONAL),
                        tuple(Currency.XP, 60, EntryState.PROVISIONAL),
                        tuple(Currency.COINS, 6, EntryState.PROVISIONAL));
        assertThat(ofBooking(booking)).allMatch(entry -> entry.earnedAt().equals(booking.createdAt()));
    }

    @Test
    void keepsItWhenTheCustomerCame() {
        Booking booking = book("2026-12-02", "14:00");
        game.catchUp();
        game.conclude(booking, Outcome.CAME, lead);
        game.catchUp();

        assertThat(pointsOf(booking)).isEqualTo(6);
        assertThat(stateOf(booking)).isEqualTo(EntryState.FINAL);
    }

    @Test
    void takesHalfBackWhenNobodyCame() {
        Booking noShow = book("2026-12-02", "14:00");
        Booking ghost = book("2026-12-02", "16:00");
        game.catchUp();
        game.conclude(noShow, Outcome.NO_SHOW, lead);
        game.conclude(ghost, Outcome.GHOST, lead);
        game.catchUp();

        assertThat(pointsOf(noShow)).isEqualTo(3);
        assertThat(pointsOf(ghost)).isEqualTo(3);
        assertThat(stateOf(ghost)).isEqualTo(EntryState.TAKEN_BACK);
    }

    @Test
    void followsACorrection() {
        Booking booking = book("2026-12-02", "14:00");
        game.conclude(booking, Outcome.NO_SHOW, lead);
        game.catchUp();
        game.conclude(booking, Outcome.CAME, lead);
        game.catchUp();

        assertThat(pointsOf(booking)).isEqualTo(6);
        assertThat(stateOf(booking)).isEqualTo(EntryState.FINAL);
    }

    @Test
    void takesAllBackOfWhatWasUndone() {
        Booking booking = book("2026-12-02", "14:00");
        game.catchUp();
        game.undo(booking, kim);
        game.catchUp();

        assertThat(pointsOf(booking)).isZero();
        assertBalances(0, 0, 0);
        assertThat(withheldPoints.of(kim.id(), 10)).isEmpty();
    }

    @Test
    void takesAllBackWhenTheBookerCancelsWithinADay() {
        Booking booking = book("2026-12-10", "14:00");
        game.catchUp();
        clock.moveBy(Duration.ofHours(24).minusMillis(1));
        game.cancel(booking, CancelReason.CUSTOMER, kim);
        game.catchUp();

        assertThat(pointsOf(booking)).isZero();
        assertThat(withheldPoints.of(kim.id(), 10))
                .containsExactly(new Withheld(booking.reference(), 6, Reason.SELF_CANCELLED, booking.createdAt()));
    }

    @Test
    void takesHalfBackWhenItIsCancelledLater() {
        Booking booking = book("2026-12-10", "14:00");
        clock.moveBy(Duration.ofHours(24));
        game.cancel(booking, CancelReason.CONSULTANT, kim);
        game.catchUp();

        assertThat(pointsOf(booking)).isEqualTo(3);
    }

    @Test
    void takesNothingFromTheBookerForWantOfAConsultant() {
        Booking ill = book("2026-12-10", "14:00");
        Booking gone = book("2026-12-10", "16:00");
        game.cancel(ill, CancelReason.CONSULTANT, lead);
        game.cancel(gone, CancelReason.CUSTOMER, lead);
        game.catchUp();

        assertThat(pointsOf(ill)).isEqualTo(6);
        assertThat(stateOf(ill)).isEqualTo(EntryState.FINAL);
        assertThat(pointsOf(gone)).isEqualTo(3);
    }

    @Test
    void goesAlongWithAMove() {
        Booking booking = book("2026-12-02", "14:00");
        game.catchUp();
        moveBooking.move(booking.reference(), Office.at("2026-12-03", "20:00"), null, null, kim, Channel.PORTAL);
        game.catchUp();

        assertThat(ofBooking(booking)).hasSize(3);
        assertThat(pointsOf(booking)).isEqualTo(6);
        assertThat(stateOf(booking)).isEqualTo(EntryState.PROVISIONAL);
    }

    @Test
    void goesAlongToTheAppointmentThatIsMadeInstead() {
        Booking over = book("2026-12-02", "14:00");
        game.catchUp();
        Booking next = movedTo(over, "2026-12-15", "14:00");
        game.catchUp();

        assertThat(pointsOf(over)).isEqualTo(6);
        assertThat(stateOf(over)).as("it hangs on the other one").isEqualTo(EntryState.PROVISIONAL);
        assertThat(pointsOf(next)).as("nothing is earned twice").isZero();
        assertThat(withheldPoints.of(kim.id(), 10))
                .extracting(Withheld::reference, Withheld::reason)
                .containsExactly(tuple(next.reference(), Reason.MOVED_ALONG));

        game.conclude(next, Outcome.CAME, lead);
        game.catchUp();
        assertThat(pointsOf(over)).isEqualTo(6);
        assertThat(stateOf(over)).isEqualTo(EntryState.FINAL);
        assertAgreesWithItself();
    }

    @Test
    void takesHalfBackWhenNobodyCameToWhatWasMadeInstead() {
        Booking over = book("2026-12-02", "14:00");
        Booking next = movedTo(over, "2026-12-04", "11:00");
        Booking last = movedTo(next, "2026-12-15", "14:00");
        game.catchUp();
        assertThat(stateOf(over)).isEqualTo(EntryState.PROVISIONAL);

        game.conclude(last, Outcome.NO_SHOW, lead);
        game.catchUp();

        assertThat(pointsOf(over)).isEqualTo(3);
        assertThat(stateOf(over)).isEqualTo(EntryState.TAKEN_BACK);
        assertThat(pointsOf(next)).isZero();
        assertThat(pointsOf(last)).isZero();
        assertAgreesWithItself();
    }

    @Test
    void givesEachItsOwnWhenItTurnsOutThatNothingWasMoved() {
        Booking over = book("2026-12-15", "14:00");
        Booking next = movedTo(over, "2026-12-22", "14:00");
        game.catchUp();

        game.conclude(over, Outcome.CAME, lead);
        game.catchUp();

        assertThat(stateOf(over)).isEqualTo(EntryState.FINAL);
        assertThat(pointsOf(next)).isEqualTo(next.points());
        assertAgreesWithItself();
    }

    private Booking movedTo(Booking over, String date, String time) {
        clock.set(over.endsAt().plus(Duration.ofHours(1)));
        var result = recordOutcome.record(
                over.reference(), OutcomeWish.movedTo(Office.at(date, time), null), lead, Channel.PORTAL);
        assertThat(result).isInstanceOf(RecordOutcome.Result.Done.class);
        return Objects.requireNonNull(((RecordOutcome.Result.Done) result).successor());
    }

    /** What follows once all over again comes to the same, and so does working everything out anew. */
    private void assertAgreesWithItself() {
        List<Entry> before = entries();
        followUps.again("ledger");
        game.catchUp();
        rebuildGame.all();
        assertThat(entries()).isEqualTo(before);
    }

    @Test
    void givesNothingForACustomerBookedAgainWithinAWeek() {
        CustomerDetails customer = Office.customer();
        Booking first = book("2026-12-08", "14:00", customer);
        clock.moveBy(Duration.ofDays(6));
        Booking second = book("2026-12-09", "14:00", customer);
        clock.moveBy(Duration.ofDays(7));
        Booking third = book("2026-12-16", "14:00", customer);
        game.catchUp();

        assertThat(pointsOf(first)).isEqualTo(6);
        assertThat(pointsOf(second)).isZero();
        assertThat(pointsOf(third)).isEqualTo(6);
        assertThat(withheldPoints.of(kim.id(), 10))
                .extracting(Withheld::reference, Withheld::points, Withheld::reason)
                .containsExactly(tuple(second.reference(), 6, Reason.BOOKED_AGAIN));
    }

    @Test
    void givesAnotherPersonPointsForTheSameCustomer() {
        CustomerDetails customer = Office.customer();
        User other = game.people().staff();
        book("2026-12-08", "14:00", customer);
        Booking second = game.book(other, anna, Office.at("2026-12-09", "14:00"), customer);
        game.catchUp();

        assertThat(ledger.balances(other.id()).points()).isEqualTo(second.points());
    }

    @Test
    void givesPointsForTheSecondBookingWhenTheFirstWasAMistake() {
        CustomerDetails customer = Office.customer();
        Booking mistake = book("2026-12-08", "14:00", customer);
        Booking right = book("2026-12-09", "14:00", customer);
        game.catchUp();
        assertThat(pointsOf(right)).isZero();

        game.undo(mistake, kim);
        game.catchUp();

        assertThat(pointsOf(mistake)).isZero();
        assertThat(pointsOf(right)).isEqualTo(6);
        assertThat(withheldPoints.of(kim.id(), 10)).isEmpty();
    }

    @Test
    void rewardsWinningBackWhoDidNotCome() {
        CustomerDetails customer = Office.customer();
        Booking missed = book("2026-12-02", "14:00", customer);
        game.conclude(missed, Outcome.NO_SHOW, lead);
        Booking wonBack = game.book(
                BookingWish.of(anna, Office.at("2026-12-04", "14:00"), customer).withPotential(Potential.WIN_BACK),
                kim);
        game.catchUp();

        assertThat(wonBack.points()).isPositive();
        assertThat(pointsOf(wonBack)).isEqualTo(wonBack.points());
    }

    @Test
    void rewardsThirtyBookingsADay() {
        long ben = game.people().consultant(20);
        for (int i = 0; i < 16; i++) {
            game.book(kim, anna, Office.at("2026-12-08", "14:00"), Office.customer());
            game.book(kim, ben, Office.at("2026-12-08", "14:00"), Office.customer());
        }
        game.catchUp();
        long withThirty = ledger.balances(kim.id()).points();
        List<Withheld> withheld = withheldPoints.of(kim.id(), 10);
        assertThat(withheld).extracting(Withheld::reason).containsExactly(Reason.DAILY_CAP, Reason.DAILY_CAP);

        clock.moveBy(Duration.ofDays(1));
        Booking next = book("2026-12-09", "14:00");
        game.catchUp();
        assertThat(ledger.balances(kim.id()).points()).isEqualTo(withThirty + next.points());
    }

    @Test
    void changesNothingWhenAllIsDoneAgain() {
        book("2026-12-02", "14:00");
        Booking missed = book("2026-12-02", "16:00");
        game.conclude(missed, Outcome.NO_SHOW, lead);
        game.catchUp();
        List<Entry> before = entries();

        followUps.again("ledger");
        followUps.again("streak");
        game.catchUp();

        assertThat(entries()).isEqualTo(before);
    }

    private Booking book(String date, String time) {
        return book(date, time, Office.customer());
    }

    private Booking book(String date, String time, CustomerDetails customer) {
        return game.book(kim, anna, Office.at(date, time), customer);
    }

    private void assertBalances(long points, long xp, long coins) {
        Balances balances = ledger.balances(kim.id());
        assertThat(balances.points()).isEqualTo(points);
        assertThat(balances.coins()).isEqualTo(coins);
        assertThat(balances.xp()).isEqualTo(xp);
    }

    private EntryState stateOf(Booking booking) {
        return ledger.stateOf(kim.id(), Currency.POINTS, EntryKind.BOOKING, booking.reference());
    }

    private int pointsOf(Booking booking) {
        return ofBooking(booking).stream()
                .filter(entry -> entry.currency() == Currency.POINTS)
                .mapToInt(Entry::amount)
                .sum();
    }

    private List<Entry> ofBooking(Booking booking) {
        return entries().stream()
                .filter(entry -> entry.cause().startsWith(booking.reference()))
                .toList();
    }

    private List<Entry> entries() {
        return ledger.entries(kim.id(), EnumSet.allOf(Currency.class), PageRequest.first(200))
                .items();
    }
}
