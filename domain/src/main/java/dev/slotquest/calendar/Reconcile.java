package dev.slotquest.calendar;

import dev.slotquest.booking.BookingLookup;
import dev.slotquest.calendar.CalendarPort.Source;
import dev.slotquest.calendar.Reconciliation.Finding;
import dev.slotquest.calendar.Reconciliations.Remedy;
import dev.slotquest.jobs.ContinuousWork;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.BusinessTime;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Compares all calendars with the bookings on demand, and carries out what people decide about it. */
@Component
class Reconcile implements ContinuousWork {

    static final String NAME = "calendar-differences";

    private static final Logger log = LoggerFactory.getLogger(Reconcile.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final SyncTable syncs;
    private final CompareCalendar compareCalendar;
    private final ReconciliationTable table;
    private final CalendarWishes wishes;
    private final CalendarMirror mirror;
    private final Calendars calendars;
    private final BookingLookup bookings;
    private final BusinessTime time;
    private final TransactionTemplate transaction;

    Reconcile(
            SyncTable syncs,
            CompareCalendar compareCalendar,
            ReconciliationTable table,
            CalendarWishes wishes,
            CalendarMirror mirror,
            Calendars calendars,
            BookingLookup bookings,
            BusinessTime time,
            TransactionTemplate transaction) {
        this.syncs = syncs;
        this.compareCalendar = compareCalendar;
        this.table = table;
        this.wishes = wishes;
        this.mirror = mirror;
        this.calendars = calendars;
        this.bookings = bookings;
        this.time = time;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public boolean doSome() {
        removeWhatIsDue();
        Optional<Long> claimed = table.claim();
        claimed.ifPresent(run -> run(Actor.system(), run));
        return claimed.isPresent();
    }

    /**
     * Compares all calendars.
     *
     * @param claimed the report that was asked for, {@code null} for one nobody has asked for yet
     */
    Reconciliation run(Actor by, @Nullable Long claimed) {
        long run = claimed == null ? table.begin(by) : claimed;
        int calendarsCompared = 0;
        int compared = 0;
        for (SyncTable.Sync sync : syncs.byKey().values()) {
            Optional<Integer> some = compareCalendar.compare(sync, run);
            calendarsCompared += some.isPresent() ? 1 : 0;
            compared += some.orElse(0);
        }
        table.finish(run, calendarsCompared, compared);
        return table.byId(run).orElseThrow();
    }

    /** Carries out a decision; whether it was the first. */
    boolean settle(long findingId, Remedy remedy, Actor by) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            Optional<Finding> finding = table.finding(findingId);
            if (finding.isEmpty() || !table.settle(findingId, by)) {
                return false;
            }
            switch (remedy) {
                case WRITE -> write(finding.get());
                case REMOVE -> table.removalDue(findingId);
                case LEAVE -> log.debug("Difference {} is left as it is", findingId);
            }
            return true;
        }));
    }

    private void write(Finding finding) {
        Long booking = finding.bookingId();
        if (booking != null) {
            wishes.ofBooking(booking).stream()
                    .filter(wish -> wish.present() && wish.parked() == null)
                    .forEach(wish -> wishes.rewrite(wish, time.now()));
            bookings.byId(booking).ifPresent(mirror::wantAgain);
        }
    }

    private void removeWhatIsDue() {
        for (Finding finding : table.removalsDue()) {
            try {
                Source source = new Source(finding.calendarId(), finding.consultantId());
                calendars.of(source).delete(source, String.valueOf(finding.eventId()));
                table.removed(finding.id());
            } catch (CalendarTrouble trouble) {
                log.info("Event of difference {} is not removed yet: {}", finding.id(), trouble.getMessage());
                return;
            }
        }
    }
}
