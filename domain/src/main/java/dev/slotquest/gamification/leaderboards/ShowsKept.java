package dev.slotquest.gamification.leaderboards;

import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingFollowUp;
import dev.slotquest.booking.BookingStatus;
import dev.slotquest.booking.Outcome;
import dev.slotquest.gamification.Reckoning;
import dev.slotquest.gamification.leaderboards.ShowRows.Known;
import dev.slotquest.gamification.leaderboards.ShowRows.Sum;
import dev.slotquest.gamification.ledger.Ledger;
import dev.slotquest.shared.BusinessTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Counts, for who booked them, the appointments to which customers came and those to which they did not. */
@Component
class ShowsKept implements BookingFollowUp, Reckoning {

    private final ShowRows rows;
    private final ConcludedBookings concluded;
    private final Ledger ledger;
    private final BusinessTime time;

    ShowsKept(ShowRows rows, ConcludedBookings concluded, Ledger ledger, BusinessTime time) {
        this.rows = rows;
        this.concluded = concluded;
        this.ledger = ledger;
        this.time = time;
    }

    @Override
    public String name() {
        return "shows";
    }

    @Override
    public void follow(Booking booking) {
        ledger.lock(booking.bookedBy());
        Set<Known> was = new HashSet<>(rows.find(booking.id()).stream().toList());
        Set<Known> is = new HashSet<>(known(booking).stream().toList());
        change(booking.bookedBy(), was, is);
    }

    private Optional<Known> known(Booking booking) {
        Outcome outcome = booking.outcome();
        if (booking.status() != BookingStatus.BOOKED || outcome == null) {
            return Optional.empty();
        }
        LocalDate day = LocalDate.ofInstant(booking.startsAt(), time.zone());
        return switch (outcome) {
            case CAME -> Optional.of(new Known(booking.id(), day, true));
            case NO_SHOW, GHOST -> Optional.of(new Known(booking.id(), day, false));
            case CANCELLED, MOVED -> Optional.empty();
        };
    }

    @Override
    public void reckon(long user) {
        ledger.lock(user);
        change(user, rows.of(user), concluded.of(user));
    }

    private void change(long user, Set<Known> was, Set<Known> is) {
        List<Known> gone = new ArrayList<>(was);
        gone.removeAll(is);
        List<Known> come = new ArrayList<>(is);
        come.removeAll(was);
        if (gone.isEmpty() && come.isEmpty()) {
            return;
        }
        rows.remove(gone);
        rows.add(user, come);
        Map<LocalDate, Sum> days = new HashMap<>();
        come.forEach(known -> days.merge(known.day(), one(known), Sum::plus));
        gone.forEach(known -> days.merge(known.day(), Sum.NONE.minus(one(known)), Sum::plus));
        days.values().removeIf(Sum.NONE::equals);
        rows.add(user, days, days.values().stream().reduce(Sum.NONE, Sum::plus));
    }

    private static Sum one(Known known) {
        return known.came() ? new Sum(1, 0) : new Sum(0, 1);
    }
}
