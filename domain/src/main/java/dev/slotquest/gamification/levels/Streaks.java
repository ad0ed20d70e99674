package dev.slotquest.gamification.levels;

import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingFollowUp;
import dev.slotquest.gamification.GamificationEvent.ShieldUsed;
import dev.slotquest.gamification.OwnedShields;
import dev.slotquest.gamification.Reckoning;
import dev.slotquest.gamification.Shields;
import dev.slotquest.gamification.ledger.Aim;
import dev.slotquest.gamification.ledger.Currency;
import dev.slotquest.gamification.ledger.EntryKind;
import dev.slotquest.gamification.ledger.EntryState;
import dev.slotquest.gamification.ledger.Ledger;
import dev.slotquest.gamification.ledger.MadeBookings;
import dev.slotquest.identity.People;
import dev.slotquest.shared.BusinessTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Keeps the days on which people booked, and pays for each day by which somebody's best streak grows. The best is kept when a
 * streak breaks; it shrinks only when a booking turns out never to have been.
 */
@Service
public class Streaks implements BookingFollowUp, Reckoning {

    private static final int XP_PER_DAY = 25;
    private static final int NEWS_DAYS = 7;

    private final StreakRows rows;
    private final MadeBookings bookings;
    private final WorkingDays workingDays;
    private final Shields shields;
    private final Ledger ledger;
    private final People people;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    Streaks(
            StreakRows rows,
            MadeBookings bookings,
            WorkingDays workingDays,
            Shields shields,
            Ledger ledger,
            People people,
            BusinessTime time,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.bookings = bookings;
        this.workingDays = workingDays;
        this.shields = shields;
        this.ledger = ledger;
        this.people = people;
        this.time = time;
        this.events = events;
    }

    /**
     * A person's streak.
     *
     * @param current working days in a row up to now
     * @param best the most there ever were
     */
    public record Days(int current, int best) {}

    /** A person's streak as it is now. */
    public Days of(long userId) {
        Streak streak = streak(userId, shields.of(userId));
        return new Days(streak.current(), Math.max(streak.best(), rows.best(userId)));
    }

    @Override
    public String name() {
        return "streak";
    }

    @Override
    public void follow(Booking booking) {
        long user = booking.bookedBy();
        LocalDate day = LocalDate.ofInstant(booking.createdAt(), time.zone());
        ledger.lock(user);
        boolean active = bookings.anyOn(user, day);
        if (active == rows.isActive(user, day)) {
            return;
        }
        if (active) {
            rows.add(user, Set.of(day));
        } else {
            rows.remove(user, Set.of(day));
        }
        settle(user, !active);
    }

    @Override
    public void reckon(long user) {
        ledger.lock(user);
        SortedSet<LocalDate> active = bookings.daysOf(user);
        SortedSet<LocalDate> known = rows.days(user);
        SortedSet<LocalDate> gone = new TreeSet<>(known);
        gone.removeAll(active);
        active.removeAll(known);
        rows.add(user, active);
        rows.remove(user, gone);
        settle(user, !gone.isEmpty());
    }

    /** Uses the shields that the days up to yesterday need, and pays for what grew; how many were used. */
    int useShields(long user) {
        ledger.lock(user);
        return settle(user, false);
    }

    private Streak streak(long user, OwnedShields owned) {
        return Streak.of(rows.days(user), workingDays.of(user), owned::save, time.today());
    }

    private int settle(long user, boolean mayShrink) {
        OwnedShields owned = shields.of(user);
        Streak streak = streak(user, owned);
        shields.use(user, owned.newlyUsed());
        tell(user, owned);
        pay(user, streak, mayShrink);
        return owned.newlyUsed().size();
    }

    /** What comes from a history that is worked out later is no news. */
    private void tell(long user, OwnedShields owned) {
        SortedSet<LocalDate> news = owned.newlyUsed().tailSet(time.today().minusDays(NEWS_DAYS));
        if (!news.isEmpty()) {
            people.findById(user)
                    .ifPresent(person -> events.publishEvent(
                            new ShieldUsed(time.now(), user, person.username(), news.last(), owned.left())));
        }
    }

    private void pay(long user, Streak streak, boolean mayShrink) {
        int known = rows.best(user);
        int best = mayShrink ? streak.best() : Math.max(known, streak.best());
        if (best == known) {
            return;
        }
        rows.setBest(user, best);
        List<Aim> aims = new ArrayList<>();
        for (int days = Math.min(best, known) + 1; days <= Math.max(best, known); days++) {
            aims.add(aim(days, streak, days <= best));
        }
        ledger.settle(user, aims);
    }

    private Aim aim(int days, Streak streak, boolean reached) {
        LocalDate day = reached ? streak.risen().get(days - 1) : time.today();
        return new Aim(
                Currency.XP,
                EntryKind.STREAK,
                "streak:" + days,
                XP_PER_DAY,
                reached ? XP_PER_DAY : 0,
                reached ? EntryState.FINAL : EntryState.TAKEN_BACK,
                day.atStartOfDay(time.zone()).toInstant());
    }
}
