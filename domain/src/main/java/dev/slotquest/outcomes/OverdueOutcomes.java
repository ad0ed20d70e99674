package dev.slotquest.outcomes;

import dev.slotquest.booking.BookingSearch;
import dev.slotquest.booking.BookingView;
import dev.slotquest.identity.Permission;
import dev.slotquest.identity.User;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.Page;
import dev.slotquest.shared.PageRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
        return find(OpenOutcomes.ALL, PageRequest.first(most), viewer).items();
    }

    /** One page of what is over, open and wanted, the oldest first, as far as it is this person's to say something. */
    public Page<BookingView> find(OpenOutcomes wanted, PageRequest page, User viewer) {
        return ofTheirs(wanted, viewer)
                .map(theirs -> find(theirs, page))
                .orElseGet(() -> new Page<>(List.of(), page.page(), page.size(), 0));
    }

    private Page<BookingView> find(OpenOutcomes wanted, PageRequest page) {
        Instant now = time.now();
        Instant since = wanted.overdue() ? Instant.EPOCH : now.minus(LATELY);
        Page<Long> ids = table.find(wanted, since, now, page);
        return new Page<>(bookings.named(ids.items()), ids.page(), ids.size(), ids.total());
    }

    private static Optional<OpenOutcomes> ofTheirs(OpenOutcomes wanted, User viewer) {
        if (OutcomeRights.leads(viewer)) {
            return Optional.of(wanted);
        }
        Long consultant = viewer.consultantId();
        if (viewer.may(Permission.KEEP_AGENDA) && consultant != null) {
            return isOr(wanted.consultantId(), consultant) ? Optional.of(wanted.heldBy(consultant)) : Optional.empty();
        }
        boolean own = viewer.may(Permission.BOOK) && isOr(wanted.bookedBy(), viewer.id());
        return own ? Optional.of(wanted.madeBy(viewer.id())) : Optional.empty();
    }

    private static boolean isOr(@Nullable Long wanted, long own) {
        return wanted == null || wanted == own;
    }
}
