package dev.slotquest.gamification.badges;

import dev.slotquest.gamification.ledger.Ledger;
import dev.slotquest.shared.BusinessTime;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Keeps the bookings that count for badges as they are now. */
@Component
class CountDeeds {

    private static final Duration NEWS = Duration.ofDays(1);

    private final BadgeDeedRows rows;
    private final Ledger ledger;
    private final BusinessTime time;

    CountDeeds(BadgeDeedRows rows, Ledger ledger, BusinessTime time) {
        this.rows = rows;
        this.ledger = ledger;
        this.time = time;
    }

    /** Brings one booking up to how it is; whether anything was otherwise. */
    boolean follow(long user, long booking) {
        ledger.lock(user);
        Optional<Deed> kept = rows.kept(booking);
        Optional<Deed> booked = rows.asBooked(booking);
        if (kept.equals(booked)) {
            return false;
        }
        booked.ifPresentOrElse(
                deed -> rows.keep(List.of(deed)), () -> kept.ifPresent(deed -> rows.forget(List.of(deed))));
        return true;
    }

    /** Brings all bookings of somebody up to how they are. */
    void all(long user) {
        ledger.lock(user);
        Set<Deed> booked = new HashSet<>(rows.allBooked(user));
        Set<Deed> kept = new HashSet<>(rows.allKept(user));
        Set<Deed> gone = new HashSet<>(kept);
        gone.removeAll(booked);
        booked.removeAll(kept);
        rows.forget(gone);
        rows.keep(booked);
        rows.setCounted(user, time.now());
    }

    /** Counts all bookings of somebody when that was never done; whether that was a history of some time. */
    boolean firstTime(long user) {
        if (rows.isCounted(user)) {
            return false;
        }
        boolean before = rows.madeBefore(user, time.now().minus(NEWS));
        all(user);
        return before;
    }
}
