package dev.slotquest.imports;

import dev.slotquest.booking.ForeignBooking;
import dev.slotquest.booking.TakeOverBookings;
import dev.slotquest.booking.TakeOverBookings.Result;
import dev.slotquest.imports.ImportRuns.Tally;
import dev.slotquest.imports.Placeholders.Names;
import dev.slotquest.imports.RowFault.Code;
import dev.slotquest.scheduling.RuleBook;
import dev.slotquest.scheduling.RuleBooks;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.BusinessTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes bookings in. */
@Component
class BookingImport implements RowImport {

    private final TakeOverBookings takeOverBookings;
    private final Placeholders placeholders;
    private final Sources sources;
    private final RuleBooks ruleBooks;
    private final BusinessTime time;

    BookingImport(
            TakeOverBookings takeOverBookings,
            Placeholders placeholders,
            Sources sources,
            RuleBooks ruleBooks,
            BusinessTime time) {
        this.takeOverBookings = takeOverBookings;
        this.placeholders = placeholders;
        this.sources = sources;
        this.ruleBooks = ruleBooks;
        this.time = time;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.BOOKINGS;
    }

    @Override
    public Tally take(long run, List<SourceRow> rows, ColumnMapping mapping, Actor by) {
        var portion = new Portion(here(mapping.ids(rows)), placeholders.names(by));
        rows.forEach(row -> portion.add(new RowReading(row, mapping, time.zone())));
        long imported = portion.takeOver(run, by);
        return new Tally(rows.getLast().position(), imported, portion.unchanged, portion.faults);
    }

    /** Ids that came in before, and references of bookings that are here. */
    private Set<String> here(List<String> ids) {
        Set<String> here = new HashSet<>(sources.known(ImportKind.BOOKINGS, ids).keySet());
        here.addAll(takeOverBookings.known(ids).keySet());
        return here;
    }

    /** A row that can be taken over. */
    private record Good(RowReading row, ForeignBooking booking) {}

    /** Rows that come in together. */
    private final class Portion {

        private final Set<String> here;
        private final Names names;
        private final RuleBook rules = ruleBooks.current();
        private final Map<String, Good> good = new LinkedHashMap<>();
        private final List<RowFault> faults = new ArrayList<>();
        private long unchanged;

        Portion(Set<String> here, Names names) {
            this.here = here;
            this.names = names;
        }

        void add(RowReading row) {
            String id = row.needed("id", RowReading.LONGEST_ID);
            if (here.contains(id) || good.containsKey(id)) {
                unchanged++;
                return;
            }
            BookingRow.read(row, id, time.now())
                    .flatMap(read -> booking(row, read))
                    .ifPresent(booking -> good.put(id, new Good(row, booking)));
            faults.addAll(row.faults());
        }

        private Optional<ForeignBooking> booking(RowReading row, BookingRow read) {
            Long consultant = known(row, "consultant", names.consultant(read.consultant()));
            Long booker = known(row, "booked_by", names.staff(read.more().bookedBy()));
            if (consultant == null || booker == null) {
                return Optional.empty();
            }
            LocalDate day = LocalDate.ofInstant(read.startsAt(), time.zone());
            return Optional.of(read.booking(consultant, booker, () -> rules.usualLength(consultant, day), time.now()));
        }

        private @Nullable Long known(RowReading row, String field, Optional<Long> found) {
            if (found.isEmpty()) {
                row.wrong(field, Code.NO_NAME);
            }
            return found.orElse(null);
        }

        long takeOver(long run, Actor by) {
            if (good.isEmpty()) {
                return 0;
            }
            List<Result> results = takeOverBookings.takeOver(
                    good.values().stream().map(Good::booking).toList(), by);
            Map<String, Long> targets = new LinkedHashMap<>();
            Map<Long, Map<String, String>> features = new HashMap<>();
            int place = 0;
            for (Map.Entry<String, Good> entry : good.entrySet()) {
                RowReading row = entry.getValue().row();
                switch (results.get(place++)) {
                    case Result.Taken(long bookingId) -> {
                        targets.put(entry.getKey(), bookingId);
                        features.put(bookingId, row.features());
                    }
                    case Result.Full() -> faults.add(row.fault("starts_at", Code.FULL));
                    case Result.Overlapping() -> faults.add(row.fault("starts_at", Code.OVERLAPPING));
                }
            }
            sources.keep(ImportKind.BOOKINGS, run, targets);
            sources.keepFeatures(features);
            return targets.size();
        }
    }
}
