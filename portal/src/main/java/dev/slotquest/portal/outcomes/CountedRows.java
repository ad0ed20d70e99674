package dev.slotquest.portal.outcomes;

import dev.slotquest.analytics.metrics.Days;
import dev.slotquest.analytics.metrics.Kpis.Sheet;
import dev.slotquest.booking.BookingFilter.State;
import dev.slotquest.outcomes.OutcomeCounts;
import dev.slotquest.outcomes.Rate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The bookings that are counted under one word, and where they are.
 *
 * @param state {@code null}: all of these days
 */
public record CountedRows(@Nullable State state, long count, String address) {

    /** What a rate rests on. */
    public static List<CountedRows> of(Rate rate, Sheet sheet) {
        OutcomeCounts counts = sheet.counts();
        CountedRows came = of(State.CAME, counts.came(), sheet.days());
        CountedRows noShow = of(State.NO_SHOW, counts.noShow(), sheet.days());
        CountedRows ghost = of(State.GHOST, counts.ghost(), sheet.days());
        return switch (rate) {
            case SHOW, NO_SHOW -> List.of(came, noShow, ghost);
            case APPEARANCE -> List.of(came, of(null, counts.past(), sheet.days()));
            case CANCELLATION ->
                List.of(of(State.CANCELLED, counts.cancelled(), sheet.days()), of(null, counts.all(), sheet.days()));
        };
    }

    /** The appointments of some days, in one state or in any. */
    public static CountedRows of(@Nullable State state, long count, Days days) {
        String which = state == null ? "" : "&status=" + state;
        return new CountedRows(
                state, count, "/bookings?when=all&from=%s&to=%s%s".formatted(days.from(), days.to(), which));
    }

    /** The bookings made on some days, whenever their appointments are. */
    public static CountedRows made(long count, Days days) {
        return new CountedRows(
                null, count, "/bookings?when=all&made_from=%s&made_to=%s".formatted(days.from(), days.to()));
    }

    /** The same of some of them: another part of the address, such as {@code consultant=7}. */
    public CountedRows with(String part) {
        return new CountedRows(state, count, address + "&" + part);
    }
}
