package dev.slotquest.imports;

import dev.slotquest.booking.BookingFilter.State;
import dev.slotquest.booking.CancelReason;
import dev.slotquest.booking.TakeOverBookings;
import dev.slotquest.booking.TakeOverBookings.Conclusion;
import dev.slotquest.booking.TakeOverBookings.ForeignOutcome;
import dev.slotquest.imports.ImportRuns.Tally;
import dev.slotquest.imports.RowFault.Code;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.BusinessTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes in what has become of bookings that are here. What is known already is never overwritten. */
@Component
class OutcomeImport implements RowImport {

    private final TakeOverBookings takeOverBookings;
    private final Sources sources;
    private final BusinessTime time;

    OutcomeImport(TakeOverBookings takeOverBookings, Sources sources, BusinessTime time) {
        this.takeOverBookings = takeOverBookings;
        this.sources = sources;
        this.time = time;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.OUTCOMES;
    }

    @Override
    public Tally take(long run, List<SourceRow> rows, ColumnMapping mapping, Actor by) {
        List<RowFault> faults = new ArrayList<>();
        List<SourceRow> good = new ArrayList<>();
        List<ForeignOutcome> outcomes = new ArrayList<>();
        Map<String, Long> bookings = bookings(mapping.ids(rows));
        for (SourceRow row : rows) {
            var reading = new RowReading(row, mapping, time.zone());
            read(reading, bookings).ifPresent(outcome -> {
                good.add(row);
                outcomes.add(outcome);
            });
            faults.addAll(reading.faults());
        }
        List<Conclusion> made = takeOverBookings.conclude(outcomes, by);
        for (int i = 0; i < made.size(); i++) {
            fault(good.get(i), made.get(i)).ifPresent(faults::add);
        }
        return new Tally(
                rows.getLast().position(), count(made, Conclusion.NOTED), count(made, Conclusion.KNOWN), faults);
    }

    private static Optional<ForeignOutcome> read(RowReading row, Map<String, Long> bookings) {
        String id = row.needed("id", RowReading.LONGEST_ID);
        row.needed("status", RowReading.LONGEST_WORD);
        State state = row.word("status", State.class);
        CancelReason reason = row.word("cancel_reason", CancelReason.class);
        Long booking = bookings.get(id);
        if (row.good() && booking == null) {
            row.wrong("id", Code.UNKNOWN);
        }
        return row.good() && booking != null && state != null
                ? Optional.of(new ForeignOutcome(booking, state, reason))
                : Optional.empty();
    }

    private static Optional<RowFault> fault(SourceRow row, Conclusion made) {
        return switch (made) {
            case OTHERWISE -> Optional.of(new RowFault(row.number(), "status", Code.OTHERWISE));
            case AHEAD -> Optional.of(new RowFault(row.number(), "status", Code.AHEAD));
            case NOTED, KNOWN -> Optional.empty();
        };
    }

    private static long count(List<Conclusion> made, Conclusion wanted) {
        return made.stream().filter(one -> one == wanted).count();
    }

    private Map<String, Long> bookings(List<String> ids) {
        Map<String, Long> bookings = new HashMap<>(takeOverBookings.known(ids));
        bookings.putAll(sources.known(ImportKind.BOOKINGS, ids));
        return bookings;
    }
}
