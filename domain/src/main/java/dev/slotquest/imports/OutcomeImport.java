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
        Map<String, Long> bookings = bookings(rows, mapping);
        for (SourceRow row : rows) {
            var reading = new RowReading(row, mapping, time.zone());
            String id = reading.needed("id", RowReading.LONGEST_ID);
            reading.needed("status", 40);
            State state = reading.word("status", State.class);
            CancelReason reason = reading.word("cancel_reason", CancelReason.class);
            Long booking = bookings.get(id);
            if (reading.good() && booking == null) {
                reading.wrong("id", Code.UNKNOWN);
            }
            if (reading.good() && booking != null && state != null) {
                good.add(row);
                outcomes.add(new ForeignOutcome(booking, state, reason));
            }
            faults.addAll(reading.faults());
        }
        List<Conclusion> made = takeOverBookings.conclude(outcomes, by);
        for (int i = 0; i < made.size(); i++) {
            switch (made.get(i)) {
                case OTHERWISE -> faults.add(new RowFault(good.get(i).number(), "status", Code.OTHERWISE));
                case AHEAD -> faults.add(new RowFault(good.get(i).number(), "status", Code.AHEAD));
                case NOTED, KNOWN -> {}
            }
        }
        return new Tally(
                rows.getLast().position(), count(made, Conclusion.NOTED), count(made, Conclusion.KNOWN), faults);
    }

    private static long count(List<Conclusion> made, Conclusion wanted) {
        return made.stream().filter(one -> one == wanted).count();
    }

    private Map<String, Long> bookings(List<SourceRow> rows, ColumnMapping mapping) {
        List<String> ids = rows.stream()
                .map(row -> mapping.apply(row.values()).getOrDefault("id", "").strip())
                .filter(id -> !id.isEmpty() && id.length() <= RowReading.LONGEST_ID)
                .distinct()
                .toList();
        Map<String, Long> bookings = new HashMap<>(takeOverBookings.known(ids));
        bookings.putAll(sources.known(ImportKind.BOOKINGS, ids));
        return bookings;
    }
}
