package dev.slotquest.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.TestClock;
import dev.slotquest.booking.BookSlot;
import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingLookup;
import dev.slotquest.booking.BookingWish;
import dev.slotquest.booking.Office;
import dev.slotquest.booking.Outcome;
import dev.slotquest.customers.CustomerDetails;
import dev.slotquest.identity.User;
import dev.slotquest.outcomes.RecordOutcome.Result;
import dev.slotquest.shared.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationContext;

/** An office with a booking of Max Muster with Anna on Wednesday, 2 December 2026, from 14:00 to 16:00. */
final class OutcomeDesk {

    static final Instant START = Office.at("2026-12-02", "14:00");
    static final Instant END = START.plus(Duration.ofHours(2));
    static final CustomerDetails MAX = new CustomerDetails("Max", "Muster", "+491701234567", null);

    final ApplicationContext context;
    final Office office;
    final User booker;
    final User supervisor;
    final User consultant;
    final User stranger;
    final long anna;
    final Booking booking;

    OutcomeDesk(ApplicationContext context) {
        this.context = context;
        context.getBean(TestClock.class).set(TestClock.START);
        office = Office.in(context);
        booker = office.staff();
        supervisor = office.supervisor();
        anna = office.consultant("Anna", 1);
        consultant = office.loginOf(anna);
        stranger = office.staff();
        booking = book(MAX, START);
    }

    Booking book(CustomerDetails customer, Instant start) {
        var result =
                context.getBean(BookSlot.class).book(BookingWish.of(anna, start, customer), booker, Channel.PORTAL);
        assertThat(result).isInstanceOf(BookSlot.Result.Done.class);
        return ((BookSlot.Result.Done) result).booking();
    }

    void at(Instant instant) {
        context.getBean(TestClock.class).set(instant);
    }

    Result say(OutcomeWish wish, User by) {
        return context.getBean(RecordOutcome.class).record(booking.reference(), wish, by, Channel.TELEGRAM);
    }

    Result say(Outcome outcome, User by) {
        return say(OutcomeWish.of(outcome), by);
    }

    Booking now() {
        return now(booking);
    }

    Booking now(Booking known) {
        return context.getBean(BookingLookup.class).byId(known.id()).orElseThrow();
    }

    List<NoShowAlert> alerts() {
        return context.getBean(NoShowAlerts.class).open(supervisor);
    }

    NoShowAlert alert() {
        return context.getBean(NoShowAlerts.class)
                .ofBooking(booking.id(), supervisor)
                .orElseThrow();
    }

    List<CallBack> callsOf(User user) {
        return context.getBean(CallBacks.class).openOf(user);
    }
}
