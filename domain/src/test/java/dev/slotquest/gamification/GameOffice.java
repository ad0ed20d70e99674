package dev.slotquest.gamification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.TestClock;
import dev.slotquest.booking.BookSlot;
import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingWish;
import dev.slotquest.booking.CancelReason;
import dev.slotquest.booking.Change;
import dev.slotquest.booking.ChangeBooking;
import dev.slotquest.booking.Office;
import dev.slotquest.booking.Outcome;
import dev.slotquest.customers.CustomerDetails;
import dev.slotquest.identity.User;
import dev.slotquest.jobs.ContinuousWork;
import dev.slotquest.jobs.Works;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.Channel;
import java.time.Instant;
import java.util.Set;
import org.springframework.context.ApplicationContext;

/** An office in which people book and play; without badges unless asked for, so that few figures depend on few bookings. */
public final class GameOffice {

    private final ApplicationContext context;
    private final TestClock clock;
    private final Office office;

    public GameOffice(ApplicationContext context) {
        this.context = context;
        this.clock = context.getBean(TestClock.class);
        this.office = Office.in(context);
        doWithoutBadges(context);
    }

    /** Lets the first booking bring its points and nothing else: for tests in which badges and levels would be in the way. */
    public static void doWithoutBadges(ApplicationContext context) {
        context.getBean(GameFeatures.class).choose(GameFeature.BADGES, false, Actor.system());
    }

    /** The same office with badges. */
    public GameOffice withBadges() {
        use(GameFeature.BADGES, true);
        return this;
    }

    private void use(GameFeature feature, boolean used) {
        context.getBean(GameFeatures.class).choose(feature, used, Actor.system());
    }

    public Office people() {
        return office;
    }

    /** Books at a time for a time; what is asked back is confirmed. */
    public Booking book(User booker, long consultant, Instant start, CustomerDetails customer) {
        return book(BookingWish.of(consultant, start, customer), booker);
    }

    public Booking book(BookingWish wish, User booker) {
        BookingWish confirmed = wish.withConfirmed(Set.of(BookingWish.Warning.values()));
        var result = context.getBean(BookSlot.class).book(confirmed, booker, Channel.TELEGRAM);
        assertThat(result).isInstanceOf(BookSlot.Result.Done.class);
        return ((BookSlot.Result.Done) result).booking();
    }

    public void cancel(Booking booking, CancelReason reason, User by) {
        assertThat(context.getBean(ChangeBooking.class)
                        .cancel(booking.reference(), reason, null, null, by, Channel.PORTAL))
                .isInstanceOf(Change.Done.class);
    }

    public void undo(Booking booking, User by) {
        assertThat(context.getBean(ChangeBooking.class).undo(booking.reference(), by, Channel.PORTAL))
                .isInstanceOf(Change.Done.class);
    }

    /** The appointment is over, and somebody who leads the team says what became of it. */
    public void conclude(Booking booking, Outcome outcome, User supervisor) {
        if (clock.instant().isBefore(booking.endsAt())) {
            clock.set(booking.endsAt());
        }
        assertThat(context.getBean(ChangeBooking.class)
                        .conclude(booking.reference(), outcome, supervisor, Channel.PORTAL))
                .isInstanceOf(Change.Done.class);
    }

    /** Lets everything that follows from bookings be done. */
    public void catchUp() {
        Works.finishFollowUps(context.getBeansOfType(ContinuousWork.class).values());
    }
}
