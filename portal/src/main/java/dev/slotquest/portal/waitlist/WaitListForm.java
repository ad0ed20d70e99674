package dev.slotquest.portal.waitlist;

import dev.slotquest.booking.Potential;
import dev.slotquest.booking.WaitEntry;
import dev.slotquest.booking.WaitRange;
import dev.slotquest.portal.web.Typed;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the wait list as it is typed.
 *
 * @param name first and last name in any order, or a whole pasted signature
 * @param from first day
 * @param to last day
 * @param earliest earliest start
 * @param latest latest start, exclusive
 * @param consultant id; empty: anybody
 */
record WaitListForm(
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String from,
        @Nullable String to,
        @Nullable String earliest,
        @Nullable String latest,
        @Nullable String consultant,
        @Nullable String note,
        @Nullable String potential,
        @Nullable Integer version) {

    static WaitListForm of(WaitEntry entry) {
        WaitRange range = entry.range();
        return new WaitListForm(
                entry.customer().name(),
                entry.customer().phone(),
                entry.customer().email(),
                range.firstDay().toString(),
                range.lastDay().toString(),
                text(range.earliest()),
                text(range.latest()),
                text(entry.consultantId()),
                entry.note(),
                entry.potential().name(),
                entry.version());
    }

    /** With the days filled in where none were typed. */
    WaitListForm orOn(LocalDate day, @Nullable LocalTime at) {
        return new WaitListForm(
                name,
                phone,
                email,
                Typed.isThere(from) ? from : day.toString(),
                Typed.isThere(to) ? to : day.toString(),
                Typed.isThere(earliest) ? earliest : text(at),
                latest,
                consultant,
                note,
                Typed.isThere(potential) ? potential : Potential.NORMAL.name(),
                version);
    }

    /** When the customer could come; nothing when that cannot be read. */
    Optional<WaitRange> range() {
        Optional<LocalDate> first = Typed.day(from);
        Optional<LocalDate> last = Typed.isThere(to) ? Typed.day(to) : first;
        boolean timesReadable = isTime(earliest) && isTime(latest);
        return first.isPresent() && last.isPresent() && timesReadable
                ? Optional.of(new WaitRange(
                        first.get(),
                        last.get(),
                        time(earliest).orElse(null),
                        time(latest).orElse(null)))
                : Optional.empty();
    }

    private static boolean isTime(@Nullable String typed) {
        return !Typed.isThere(typed) || time(typed).isPresent();
    }

    private static Optional<LocalTime> time(@Nullable String typed) {
        try {
            return Typed.text(typed).map(LocalTime::parse);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
