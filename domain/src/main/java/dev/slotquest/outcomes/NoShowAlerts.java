package dev.slotquest.outcomes;

import dev.slotquest.identity.User;
import dev.slotquest.shared.Page;
import dev.slotquest.shared.PageRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The alerts about no-shows, for those who lead the team; nobody else sees any. */
@Service
@Transactional(readOnly = true)
public class NoShowAlerts {

    private final NoShowTable table;

    NoShowAlerts(NoShowTable table) {
        this.table = table;
    }

    /** What waits for somebody, the oldest first. */
    public List<NoShowAlert> open(User viewer) {
        return OutcomeRights.leads(viewer) ? table.open() : List.of();
    }

    /** How many wait for somebody. */
    public long openCount(User viewer) {
        return OutcomeRights.leads(viewer) ? table.count(true) : 0;
    }

    /** What is resolved, the latest first. */
    public Page<NoShowAlert> recent(User viewer, PageRequest page) {
        if (!OutcomeRights.leads(viewer)) {
            return new Page<>(List.of(), page.page(), page.size(), 0);
        }
        return new Page<>(table.resolved(page.size(), page.offset()), page.page(), page.size(), table.count(false));
    }

    /** One of them. */
    public Optional<NoShowAlert> byId(long id, User viewer) {
        return OutcomeRights.leads(viewer) ? table.byId(id) : Optional.empty();
    }

    /** The alert about one booking. */
    public Optional<NoShowAlert> ofBooking(long bookingId, User viewer) {
        return OutcomeRights.leads(viewer) ? table.ofBooking(bookingId) : Optional.empty();
    }
}
