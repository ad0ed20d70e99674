package dev.slotquest.booking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.DomainTest;
import dev.slotquest.TestClock;
import dev.slotquest.audit.AuditEntry;
import dev.slotquest.audit.AuditTrail;
import dev.slotquest.booking.BookingWish.Warning;
import dev.slotquest.booking.Refusal.Rule;
import dev.slotquest.booking.WaitEntry.State;
import dev.slotquest.customers.CustomerDetails;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.identity.DeactivateUser;
import dev.slotquest.identity.User;
import dev.slotquest.scheduling.Absence;
import dev.slotquest.scheduling.ManageConsultants;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.Channel;
import dev.slotquest.shared.PageRequest;
import dev.slotquest.shared.Subject;
import dev.slotquest.shared.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DomainTest
class WaitListIntegrationTests {

    private static final LocalDate DAY = LocalDate.parse("2026-12-02");

    @Autowired
    ApplicationContext context;

    @Autowired
    TestDatabase database;

    @Autowired
    TestClock clock;

    @Autowired
    BookSlot bookSlot;

    @Autowired
    HoldSlot holdSlot;

    @Autowired
    ChangeBooking changeBooking;

    @Autowired
    MoveBooking moveBooking;

    @Autowired
    KeepWaitList keepWaitList;

    @Autowired
    AnswerOffer answerOffer;

    @Autowired
    WaitList waitList;

    @Autowired
    WaitListWork work;

    @Autowired
    FollowUpWork followUps;

    @Autowired
    ManageConsultants manageConsultants;

    @Autowired
    DeactivateUser deactivateUser;

    @Autowired
    AuditTrail audit;

    private Office office;
    private User staff;
    private User colleague;
    private User supervisor;
    private long anna;
    private Booking booking;
    private final Instant slot = Office.at("2026-12-02", "14:00");

    @BeforeEach
    void openTheOffice() {
        database.clear();
        clock.set(TestClock.START);
        office = Office.in(context);
        staff = office.staff();
        colleague = office.staff();
        supervisor = office.supervisor();
        anna = office.consultant("Anna", 1);
        booking = book(slot, supervisor);
    }

    @Test
    void keepsASeatThatIsGivenBackForWhoCameFirst() {
        WaitEntry first = wait(staff);
        WaitEntry second = wait(colleague);

        cancel(booking);
        work.doSome();

        assertThat(stateOf(first)).isEqualTo(State.OFFERED);
        assertThat(stateOf(second)).isEqualTo(State.WAITING);
        WaitOffer offer = offerOf(first);
        assertThat(offer.startsAt()).isEqualTo(slot);
        assertThat(offer.expiresAt()).isEqualTo(TestClock.START.plus(Duration.ofMinutes(10)));
        assertThat(bookSlot.book(BookingWish.of(anna, slot, Office.customer()), colleague, Channel.API))
                .as("nobody else can have it")
                .isInstanceOf(BookSlot.Result.Taken.class);
        assertThat(bookSlot.book(BookingWish.of(anna, slot, Office.customer()), staff, Channel.API))
                .as("not even its owner for somebody else")
                .isInstanceOf(BookSlot.Result.Taken.class);
        assertThat(toldOf("wait-offer:" + offer.id())).containsExactly(staff.id());
    }

    @Test
    void booksTheKeptSeatOnceHoweverOftenSomebodySaysYes() {
        WaitEntry entry = wait(staff);
        cancel(booking);
        work.doSome();
        WaitOffer offer = offerOf(entry);

        var booked = (AnswerOffer.Result.Booked)
                answerOffer.accept(entry.id(), offer.id(), Set.of(), staff, Channel.TELEGRAM);

        assertThat(booked.replayed()).isFalse();
        assertThat(booked.booking().startsAt()).isEqualTo(slot);
        assertThat(booked.booking().note()).isEqualTo("Erstgespräch");
        assertThat(stateOf(entry)).isEqualTo(State.BOOKED);
        assertThat(viewOf(entry).bookingReference()).isEqualTo(booked.booking().reference());
        assertThat(answerOffer.accept(entry.id(), offer.id(), Set.of(), supervisor, Channel.BROWSER_CHAT))
                .isEqualTo(new AnswerOffer.Result.Booked(booked.booking(), true));
        assertThat(settled("wait-offer:" + offer.id())).isTrue();
        assertThat(count("hold")).isZero();
    }

    @Test
    void goesOnToTheNextWhenNobodyAnswers() {
        WaitEntry first = wait(staff);
        WaitEntry second = wait(colleague);
        cancel(booking);
        work.doSome();
        WaitOffer missed = offerOf(first);

        clock.moveBy(Duration.ofMinutes(10));
        work.doSome();

        assertThat(stateOf(first)).isEqualTo(State.WAITING);
        assertThat(stateOf(second)).isEqualTo(State.OFFERED);
        assertThat(answerOffer.accept(first.id(), missed.id(), Set.of(), staff, Channel.TELEGRAM))
                .isInstanceOf(AnswerOffer.Result.Over.class);
        assertThat(toldOf("wait-offer:" + offerOf(second).id())).containsExactly(colleague.id());
    }

    @Test
    void goesOnToTheNextWhenTheCustomerDoesNotWantIt() {
        WaitEntry first = wait(staff);
        WaitEntry second = wait(colleague);
        cancel(booking);
        work.doSome();

        assertThat(answerOffer.decline(first.id(), null, staff, Channel.TELEGRAM))
                .isInstanceOf(AnswerOffer.Result.Declined.class);
        work.doSome();

        assertThat(stateOf(first)).isEqualTo(State.WAITING);
        assertThat(stateOf(second)).isEqualTo(State.OFFERED);
    }

    @Test
    void freesTheSeatWhenNobodyWantsIt() {
        WaitEntry only = wait(staff);
        cancel(booking);
        work.doSome();

        answerOffer.decline(only.id(), null, staff, Channel.TELEGRAM);
        work.doSome();
        work.doSome();

        assertThat(stateOf(only)).isEqualTo(State.WAITING);
        assertThat(count("wait_opening")).isZero();
        assertThat(bookSlot.book(BookingWish.of(anna, slot, Office.customer()), colleague, Channel.API))
                .isInstanceOf(BookSlot.Result.Done.class);
    }

    @Test
    void offersASlotAgainWhenItIsGivenBackAgain() {
        WaitEntry entry = wait(staff);
        cancel(booking);
        work.doSome();
        answerOffer.decline(entry.id(), null, staff, Channel.TELEGRAM);
        work.doSome();
        clock.moveBy(Duration.ofMinutes(1));
        Booking again = book(slot, supervisor);

        cancel(again);
        work.doSome();

        assertThat(stateOf(entry)).isEqualTo(State.OFFERED);
    }

    @Test
    void offersTheSeatThatAMovedBookingLeaves() {
        WaitEntry entry = wait(staff);

        moveBooking.move(booking.reference(), Office.at("2026-12-03", "14:00"), null, null, supervisor, Channel.API);
        work.doSome();

        assertThat(offerOf(entry).startsAt()).isEqualTo(slot);
    }

    @Test
    void asksOnlyThoseWhomTheSeatFits() {
        WaitEntry otherDay = wait(staff, new WaitRange(DAY.plusDays(1), DAY.plusDays(9), null, null), null);
        WaitEntry tooEarly = wait(staff, new WaitRange(DAY, DAY, LocalTime.of(8, 0), LocalTime.of(14, 0)), null);
        WaitEntry otherConsultant = wait(staff, WaitRange.days(DAY, DAY), office.consultant("Ben", 0));
        WaitEntry fits = wait(staff, new WaitRange(DAY, DAY, LocalTime.of(14, 0), LocalTime.of(18, 0)), anna);

        cancel(booking);
        work.doSome();

        assertThat(List.of(otherDay, tooEarly, otherConsultant))
                .allSatisfy(entry -> assertThat(stateOf(entry)).isEqualTo(State.WAITING));
        assertThat(stateOf(fits)).isEqualTo(State.OFFERED);
    }

    @Test
    void passesOverSomebodyWhoLeft() {
        WaitEntry left = wait(colleague);
        WaitEntry there = wait(staff);
        deactivateUser.deactivate(colleague.username(), Actor.system());

        cancel(booking);
        work.doSome();

        assertThat(stateOf(left)).isEqualTo(State.WAITING);
        assertThat(stateOf(there)).isEqualTo(State.OFFERED);
    }

    @Test
    void hasNewsOfNoSeatWhoseHoldExpired() {
        Instant other = Office.at("2026-12-02", "16:00");
        holdSlot.hold(anna, other, colleague);
        WaitEntry entry = wait(staff, WaitRange.days(DAY, DAY), anna);

        clock.moveBy(Duration.ofMinutes(6));
        work.doSome();

        assertThat(stateOf(entry)).isEqualTo(State.WAITING);
    }

    @Test
    void looksAgainAtASeatThatSomebodyHoldsAtThatMoment() {
        WaitEntry entry = wait(staff);
        cancel(booking);
        holdSlot.hold(anna, slot, colleague);

        work.doSome();
        assertThat(stateOf(entry)).isEqualTo(State.WAITING);
        clock.moveBy(Duration.ofMinutes(6));
        work.doSome();

        assertThat(stateOf(entry)).isEqualTo(State.OFFERED);
    }

    @Test
    void offersTimeThatBecomesBookable() {
        long ben = office.consultant("Ben", 1);
        TimeSpan away = new TimeSpan(Office.at("2026-12-02", "00:00"), Office.at("2026-12-03", "00:00"));
        manageConsultants.addAbsence(ben, away, Absence.Kind.VACATION, null, Actor.system());
        WaitEntry entry = wait(staff, WaitRange.days(DAY, DAY), ben);
        work.doSome();
        assertThat(stateOf(entry)).isEqualTo(State.WAITING);

        removeAbsence(ben);
        work.doSome();

        assertThat(stateOf(entry)).isEqualTo(State.OFFERED);
        assertThat(offerOf(entry).consultantId()).isEqualTo(ben);
    }

    private void removeAbsence(long consultant) {
        long id = database.jdbc()
                .sql("select id from absence where consultant_id = ?")
                .param(consultant)
                .query(Long.class)
                .single();
        manageConsultants.removeAbsence(consultant, id, Actor.system());
    }

    @Test
    void keepsASeatOvernightThatIsGivenBackAtNight() {
        WaitEntry entry = wait(staff);
        clock.set(Office.at("2026-12-01", "21:30"));

        cancel(booking);
        work.doSome();
        clock.set(Office.at("2026-12-02", "08:09"));
        work.doSome();

        assertThat(stateOf(entry)).isEqualTo(State.OFFERED);
        assertThat(offerOf(entry).expiresAt()).isEqualTo(Office.at("2026-12-02", "08:10"));
    }

    @Test
    void keepsNoSeatLongerThanItCanBeBooked() {
        WaitEntry entry = wait(staff);
        clock.set(Office.at("2026-12-02", "12:55"));

        cancel(booking);
        work.doSome();

        assertThat(offerOf(entry).expiresAt()).isEqualTo(Office.at("2026-12-02", "13:00"));
    }

    @Test
    void asksBeforeItBooksACustomerTwiceADay() {
        CustomerDetails customer = Office.customer();
        bookSlot.book(BookingWish.of(anna, Office.at("2026-12-02", "18:00"), customer), staff, Channel.API);
        WaitEntry entry =
                wait(staff, new WaitRange(DAY, DAY, LocalTime.of(13, 0), LocalTime.of(15, 0)), null, customer);
        cancel(booking);
        work.doSome();

        assertThat(answerOffer.accept(entry.id(), null, Set.of(), staff, Channel.API))
                .isEqualTo(new AnswerOffer.Result.NeedsConfirmation(Set.of(Warning.CUSTOMER_BOOKED_THAT_DAY)));
        assertThat(stateOf(entry)).isEqualTo(State.OFFERED);
        assertThat(answerOffer.accept(entry.id(), null, Set.of(Warning.CUSTOMER_BOOKED_THAT_DAY), staff, Channel.API))
                .isInstanceOf(AnswerOffer.Result.Booked.class);
    }

    @Test
    void endsTheWaitingOfACustomerWhoIsBookedSomeOtherWay() {
        CustomerDetails customer = Office.customer();
        WaitEntry entry = wait(staff, WaitRange.days(DAY, DAY), null, customer);
        WaitEntry next = wait(colleague);
        cancel(booking);
        work.doSome();
        assertThat(stateOf(entry)).isEqualTo(State.OFFERED);

        bookSlot.book(BookingWish.of(anna, Office.at("2026-12-02", "16:00"), customer), colleague, Channel.API);
        followUps.doSome();
        work.doSome();

        assertThat(stateOf(entry)).isEqualTo(State.BOOKED);
        assertThat(stateOf(next)).as("the seat goes on").isEqualTo(State.OFFERED);
    }

    @Test
    void letsACustomerWaitAgainWhoseBookingIsTakenBack() {
        WaitEntry entry = wait(staff);
        cancel(booking);
        work.doSome();
        var booked =
                (AnswerOffer.Result.Booked) answerOffer.accept(entry.id(), null, Set.of(), staff, Channel.TELEGRAM);
        followUps.doSome();

        changeBooking.undo(booked.booking().reference(), staff, Channel.TELEGRAM);
        followUps.doSome();

        assertThat(stateOf(entry)).isEqualTo(State.WAITING);
    }

    @Test
    void passesOnTheSeatOfACustomerWhoIsTakenOffTheList() {
        WaitEntry first = wait(staff);
        WaitEntry second = wait(colleague);
        cancel(booking);
        work.doSome();

        assertThat(keepWaitList.remove(first.id(), colleague, Channel.API))
                .as("nobody takes off what is not theirs")
                .isInstanceOf(KeepWaitList.Result.Unknown.class);
        keepWaitList.remove(first.id(), supervisor, Channel.API);
        work.doSome();

        assertThat(stateOf(first)).isEqualTo(State.REMOVED);
        assertThat(stateOf(second)).isEqualTo(State.OFFERED);
    }

    @Test
    void changesWhatIsWrittenAndKeepsThePlaceInTheQueue() {
        WaitEntry entry = wait(staff);
        var wish = new WaitWish(
                new CustomerDetails("Kim", "Neumann", null, null),
                WaitRange.days(DAY, DAY.plusDays(3)),
                anna,
                "bitte vormittags",
                Potential.TOP);

        var done = (KeepWaitList.Result.Done) keepWaitList.edit(entry.id(), wish, 0, staff, Channel.API);

        assertThat(done.entry().customer().lastName()).isEqualTo("Neumann");
        assertThat(done.entry().createdAt()).isEqualTo(entry.createdAt());
        assertThat(keepWaitList.edit(entry.id(), wish, 0, staff, Channel.API))
                .isInstanceOf(KeepWaitList.Result.ChangedMeanwhile.class);
        assertThat(audit.of(new Subject("wait-entry", Long.toString(entry.id()))))
                .extracting(AuditEntry::action)
                .contains("wait-list.added", "wait-list.changed");
    }

    @Test
    void writesNothingThatMakesNoSense() {
        CustomerDetails customer = Office.customer();
        wait(staff, WaitRange.days(DAY, DAY), null, customer);

        assertThat(rulesOf(WaitRange.days(DAY, DAY.minusDays(1)), Office.customer()))
                .containsExactly(Rule.WAIT_NEVER);
        assertThat(rulesOf(new WaitRange(DAY, DAY, LocalTime.of(16, 0), LocalTime.of(14, 0)), Office.customer()))
                .containsExactly(Rule.WAIT_NEVER);
        assertThat(rulesOf(WaitRange.days(DAY.minusDays(9), DAY.minusDays(8)), Office.customer()))
                .containsExactly(Rule.WAIT_PAST);
        assertThat(rulesOf(WaitRange.days(DAY, DAY), new CustomerDetails("", "", "12", null)))
                .containsExactly(Rule.NAME_MISSING, Rule.PHONE_INVALID);
        assertThat(rulesOf(WaitRange.days(DAY, DAY.plusDays(2)), customer)).containsExactly(Rule.WAITS_ALREADY);
        assertThat(count("wait_entry")).isOne();
    }

    @Test
    void endsTheWaitingWithTheLastDay() {
        WaitEntry entry = wait(staff);

        clock.set(Office.at("2026-12-03", "09:00"));
        work.doSome();

        assertThat(stateOf(entry)).isEqualTo(State.PAST);
        clock.set(TestClock.START);
        work.doSome();
    }

    @Test
    void showsEverybodyTheirOwnAndLeadersAll() {
        WaitEntry mine = wait(staff);
        wait(colleague);

        assertThat(waitList.find(WaitList.Part.OPEN, PageRequest.first(10), staff)
                        .items())
                .extracting(view -> view.entry().id())
                .containsExactly(mine.id());
        assertThat(waitList.find(WaitList.Part.OPEN, PageRequest.first(10), supervisor)
                        .total())
                .isEqualTo(2);
        assertThat(waitList.byId(mine.id(), colleague)).isEmpty();
    }

    private List<Rule> rulesOf(WaitRange range, CustomerDetails customer) {
        var wish = new WaitWish(customer, range, null, null, Potential.NORMAL);
        return keepWaitList.add(wish, staff, Channel.API) instanceof KeepWaitList.Result.Refused(var refusals)
                ? refusals.stream().map(Refusal::rule).toList()
                : List.of();
    }

    private WaitEntry wait(User owner) {
        return wait(owner, new WaitRange(DAY, DAY, LocalTime.of(13, 0), LocalTime.of(15, 0)), null);
    }

    private WaitEntry wait(User owner, WaitRange range, @Nullable Long consultant) {
        return wait(owner, range, consultant, Office.customer());
    }

    private WaitEntry wait(User owner, WaitRange range, @Nullable Long consultant, CustomerDetails customer) {
        var wish = new WaitWish(customer, range, consultant, "Erstgespräch", Potential.NORMAL);
        var result = keepWaitList.add(wish, owner, Channel.API);
        assertThat(result).isInstanceOf(KeepWaitList.Result.Done.class);
        return ((KeepWaitList.Result.Done) result).entry();
    }

    private Booking book(Instant start, User by) {
        var result = bookSlot.book(BookingWish.of(anna, start, Office.customer()), by, Channel.API);
        return ((BookSlot.Result.Done) result).booking();
    }

    private void cancel(Booking standing) {
        assertThat(changeBooking.cancel(
                        standing.reference(), CancelReason.CUSTOMER, null, null, supervisor, Channel.API))
                .isInstanceOf(Change.Done.class);
    }

    private WaitView viewOf(WaitEntry entry) {
        return waitList.byId(entry.id(), supervisor).orElseThrow();
    }

    private State stateOf(WaitEntry entry) {
        return viewOf(entry).entry().state();
    }

    private WaitOffer offerOf(WaitEntry entry) {
        return Objects.requireNonNull(viewOf(entry).offer()).offer();
    }

    private List<Long> toldOf(String fact) {
        return database.jdbc()
                .sql("select user_id from notification where fact = ?")
                .param(fact)
                .query(Long.class)
                .list();
    }

    private boolean settled(String fact) {
        return database.jdbc()
                .sql("select settled_at is not null from notification where fact = ?")
                .param(fact)
                .query(Boolean.class)
                .single();
    }

    private long count(String table) {
        return database.jdbc()
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }
}
