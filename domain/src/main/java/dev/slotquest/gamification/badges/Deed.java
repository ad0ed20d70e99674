package dev.slotquest.gamification.badges;

import dev.slotquest.booking.Outcome;
import dev.slotquest.booking.Potential;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A booking that counts, as far as badges ask. */
record Deed(
        long bookingId,
        long userId,
        long consultantId,
        boolean came,
        boolean noted,
        boolean evening,
        boolean morning,
        boolean friday,
        boolean wonBack) {

    private static final int EVENING = 18;
    private static final int MORNING = 9;
    private static final int NOON = 12;

    /** @param start of the appointment, business-local */
    static Deed of(
            long bookingId,
            long userId,
            long consultantId,
            LocalDateTime start,
            @Nullable Outcome outcome,
            @Nullable String note,
            Potential potential) {
        boolean came = outcome == Outcome.CAME;
        int hour = start.getHour();
        return new Deed(
                bookingId,
                userId,
                consultantId,
                came,
                note != null && !note.isBlank(),
                hour >= EVENING,
                hour >= MORNING && hour < NOON,
                start.getDayOfWeek() == DayOfWeek.FRIDAY,
                came && potential == Potential.WIN_BACK);
    }
}
