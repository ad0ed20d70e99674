package dev.slotquest.calendar;

import dev.slotquest.shared.Actor;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The reports about differences between bookings and calendars, and what can be done about them. */
@Service
public class Reconciliations {

    private final ReconciliationTable table;
    private final Reconcile reconcile;

    Reconciliations(ReconciliationTable table, Reconcile reconcile) {
        this.table = table;
        this.reconcile = reconcile;
    }

    /** What can be done about a difference. */
    public enum Remedy {
        /** Write the booking into the calendar again. */
        WRITE,
        /** Remove our event from the calendar. */
        REMOVE,
        /** Leave everything as it is. */
        LEAVE
    }

    /** The newest report, also while it is being made. */
    public Optional<Reconciliation> latest() {
        return table.latest();
    }

    /** The newest reports without their findings, at most so many. */
    public List<Reconciliation> recent(int most) {
        return table.recent(most);
    }

    /** Compares all calendars now, and waits for it. Calls calendars: never from within a page request or transaction. */
    public Reconciliation run(Actor by) {
        return reconcile.run(by, null);
    }

    /** Has all calendars compared soon, by whichever process gets to it; answers at once. */
    public void request(Actor by) {
        table.request(by);
    }

    /**
     * Does something about a difference.
     *
     * @return whether it was still open; the first who decides wins
     */
    public boolean resolve(long findingId, Remedy remedy, Actor by) {
        return reconcile.settle(findingId, remedy, by);
    }
}
