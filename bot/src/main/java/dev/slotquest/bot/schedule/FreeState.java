package dev.slotquest.bot.schedule;

import dev.slotquest.scheduling.SlotOffer;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which free slots a message shows.
 *
 * @param day the day, or the first of several
 * @param consultantId only those of this consultant, {@code null}: of anybody
 * @param last the last day; {@code null}: there is only one
 * @param from earliest start, {@code null}: any
 * @param until latest start, exclusive, {@code null}: any
 * @param word about what was asked, in the words of who asked
 */
record FreeState(
        LocalDate day,
        @Nullable Long consultantId,
        @Nullable LocalDate last,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable String word) {

    static FreeState of(LocalDate day, @Nullable Long consultantId) {
        return new FreeState(day, consultantId, null, null, null, null);
    }

    FreeState withWord(@Nullable String words) {
        return new FreeState(day, consultantId, last, from, until, words);
    }

    boolean isOneDay() {
        return last == null || !last.isAfter(day);
    }

    boolean fits(SlotOffer slot) {
        return (from == null || !slot.startsAt().isBefore(from))
                && (until == null || slot.startsAt().isBefore(until));
    }
}
