package dev.slotquest.imports;

import dev.slotquest.booking.BookingFilter.State;
import dev.slotquest.booking.CancelReason;
import dev.slotquest.booking.ForeignBooking;
import dev.slotquest.booking.Potential;
import dev.slotquest.booking.TakeOverBookings;
import dev.slotquest.booking.TakeOverBookings.Result;
import dev.slotquest.customers.CustomerCheck;
import dev.slotquest.imports.ImportRuns.Tally;
import dev.slotquest.imports.Placeholders.Names;
import dev.slotquest.imports.RowFault.Code;
import dev.slotquest.scheduling.RuleBook;
import dev.slotquest.scheduling.RuleBooks;
import dev.slotquest.scheduling.SlotRule;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.Channel;
import java.time.Duration;
import java.time.Instant;
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

    private static final int LONGEST_NOTE = 500;
    private static final int LONGEST_CAMPAIGN = 100;
    private static final int MOST_POINTS = 1_000;

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

    /** A row that can be taken over. */
    private record Good(RowReading reading, String id, ForeignBooking booking) {}

    @Override
    public Tally take(long run, List<SourceRow> rows, ColumnMapping mapping, Actor by) {
        List<RowFault> faults = new ArrayList<>();
        List<Good> good = new ArrayList<>();
        long unchanged = 0;
        Set<String> known = here(rows, mapping);
        Names names = placeholders.names(by);
        RuleBook rules = ruleBooks.current();
        for (SourceRow row : rows) {
            var reading = new RowReading(row, mapping, time.zone());
            String id = reading.needed("id", RowReading.LONGEST_ID);
            if (known.contains(id)) {
                unchanged++;
                continue;
            }
            Optional<ForeignBooking> booking = read(reading, id, names, rules);
            if (booking.isPresent() && reading.good()) {
                known.add(id);
                good.add(new Good(reading, id, booking.get()));
            }
            faults.addAll(reading.faults());
        }
        long imported = takeOver(run, good, faults, by);
        return new Tally(rows.getLast().position(), imported, unchanged, faults);
    }

    /** Ids that came in before, and references of bookings that are here. */
    private Set<String> here(List<SourceRow> rows, ColumnMapping mapping) {
        List<String> ids = rows.stream()
                .map(row -> mapping.apply(row.values()).getOrDefault("id", "").strip())
                .filter(id -> !id.isEmpty() && id.length() <= RowReading.LONGEST_ID)
                .distinct()
                .toList();
        Set<String> here = new HashSet<>(sources.known(ImportKind.BOOKINGS, ids).keySet());
        here.addAll(takeOverBookings.known(ids).keySet());
        return here;
    }

    private long takeOver(long run, List<Good> good, List<RowFault> faults, Actor by) {
        if (good.isEmpty()) {
            return 0;
        }
        List<Result> results =
                takeOverBookings.takeOver(good.stream().map(Good::booking).toList(), by);
        Map<String, Long> targets = new LinkedHashMap<>();
        Map<Long, Map<String, String>> features = new HashMap<>();
        for (int i = 0; i < good.size(); i++) {
            Good one = good.get(i);
            switch (results.get(i)) {
                case Result.Taken(long bookingId) -> {
                    targets.put(one.id(), bookingId);
                    features.put(bookingId, one.reading().features());
                }
                case Result.Full() -> faults.add(fault(one, Code.FULL));
                case Result.Overlapping() -> faults.add(fault(one, Code.OVERLAPPING));
            }
        }
        sources.keep(ImportKind.BOOKINGS, run, targets);
        sources.keepFeatures(features);
        return targets.size();
    }

    private static RowFault fault(Good row, Code code) {
        return new RowFault(row.reading().row().number(), "starts_at", code);
    }

    private Optional<ForeignBooking> read(RowReading row, String id, Names names, RuleBook rules) {
        Optional<Instant> start = row.neededMoment("starts_at");
        Optional<Instant> end = row.moment("ends_at");
        Optional<Instant> made = row.moment("booked_at");
        Optional<Instant> cancelled = row.moment("cancelled_at");
        String consultantName = row.needed("consultant", 100);
        String bookedBy = row.text("booked_by", 100);
        Optional<CustomerCheck.Valid> customer = row.customer();
        row.needed("status", 40);
        State state = row.word("status", State.class);
        Potential potential = row.word("potential", Potential.class);
        CancelReason reason = row.word("cancel_reason", CancelReason.class);
        Channel channel = row.word("channel", Channel.class);
        String note = row.text("note", LONGEST_NOTE);
        String campaign = row.text("campaign", LONGEST_CAMPAIGN);
        int points = row.number("points", MOST_POINTS);
        Instant now = time.now();
        start.ifPresent(at -> checkTimes(row, at, end.orElse(null), made.orElse(null), state, now));
        if (!row.good() || start.isEmpty() || customer.isEmpty() || state == null) {
            return Optional.empty();
        }
        Long consultant = one(row, "consultant", names.consultant(consultantName));
        Long booker = one(row, "booked_by", names.staff(bookedBy));
        if (consultant == null || booker == null) {
            return Optional.empty();
        }
        Instant startsAt = start.get();
        return Optional.of(new ForeignBooking(
                id,
                consultant,
                startsAt,
                end.orElseGet(
                        () -> startsAt.plus(rules.usualLength(consultant, LocalDate.ofInstant(startsAt, time.zone())))),
                state,
                customer.get(),
                note,
                potential == null ? Potential.NORMAL : potential,
                campaign,
                booker,
                channel == null ? Channel.SYSTEM : channel,
                points,
                reason,
                cancelled.orElse(null),
                made.orElse(startsAt.isBefore(now) ? startsAt : now)));
    }

    private static @Nullable Long one(RowReading row, String field, Optional<Long> found) {
        if (found.isEmpty()) {
            row.wrong(field, Code.NO_NAME);
        }
        return found.orElse(null);
    }

    private static void checkTimes(
            RowReading row,
            Instant start,
            @Nullable Instant end,
            @Nullable Instant made,
            @Nullable State state,
            Instant now) {
        if (end != null) {
            Duration length = Duration.between(start, end);
            if (!length.isPositive() || length.compareTo(SlotRule.LONGEST) > 0) {
                row.wrong("ends_at", Code.NO_SPAN);
            }
        }
        if (made != null && made.isAfter(now)) {
            row.wrong("booked_at", Code.AHEAD);
        }
        boolean happened = state == State.CAME || state == State.NO_SHOW || state == State.GHOST;
        if (happened && start.isAfter(now)) {
            row.wrong("status", Code.AHEAD);
        }
    }
}
