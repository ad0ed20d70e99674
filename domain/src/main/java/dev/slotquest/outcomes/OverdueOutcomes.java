package dev.slotquest.outcomes;

import dev.slotquest.booking.BookingSearch;
import dev.slotquest.booking.BookingView;
import dev.slotquest.identity.Permission;
import dev.slotquest.identity.User;
import dev.slotquest.shared.BusinessTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Appointments that are over, and of which nobody has said what became of them. */
@Service
@Transactional(readOnly = true)
public class OverdueOutcomes {

    /** What is older is history, for {@link #overdue} only. */
    private static final Duration LATELY = Duration.ofDays(60);

    private final OpenOutcomeTable table;
    private final BookingSearch bookings;
    private final BusinessTime time;

    OverdueOutcomes(OpenOutcomeTable table, BookingSearch bookings, BusinessTime time) {
        this.table = table;
        this.bookings = bookings;
        this.time = time;
    }

    /** What the daily run found and is still open, the oldest first; for those who lead the team. */
    public List<BookingView> overdue(User viewer, int most) {
        return OutcomeRights.leads(viewer) ? bookings.named(table.overdue(most)) : List.of();
    }

    /** How much the daily run found that is still open. */
    public long overdueCount(User viewer) {
        return OutcomeRights.leads(viewer) ? table.overdueCount() : 0;
    }

    /** Whether the daily run found anything that is still open. */
    public boolean any() {
        return table.anyOverdue();
    }

    /**
     * What is over and open, the oldest first, as far as it is this person's to say something: everything for who leads the
     * team, otherwise own appointments of a consultant, or own bookings.
     */
    public List<BookingView> openOf(User viewer, int most) {
        Instant now = time.now();
        Instant from = now.minus(LATELY);
        if (OutcomeRights.leads(viewer)) {
            return bookings.named(table.open(from, now, null, null, most));
        }
        if (viewer.may(Permission.KEEP_AGENDA) && viewer.consultantId() != null) {
            return bookings.named(table.open(from, now, viewer.consultantId(), null, most));
        }
        return viewer.may(Permission.BOOK) ? bookings.named(table.open(from, now, null, viewer.id(), most)) : List.of();
    }
}
