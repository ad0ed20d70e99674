package dev.slotquest.portal.today;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A slot as a button of the board sends it: {@code 3@2026-12-02T13:00:00Z}, or {@code best@…} for whoever fits best.
 *
 * @param consultantId {@code null} for whoever fits best
 */
public record SlotChoice(@Nullable Long consultantId, Instant startsAt) {

    private static final String BEST = "best";

    /** What the button said, or nothing when no button of ours says that. */
    public static Optional<SlotChoice> read(@Nullable String text) {
        int at = text == null ? -1 : text.indexOf('@');
        if (text == null || at < 0) {
            return Optional.empty();
        }
        try {
            String who = text.substring(0, at);
            Instant start = Instant.parse(text.substring(at + 1));
            return Optional.of(new SlotChoice(who.equals(BEST) ? null : Long.valueOf(who), start));
        } catch (NumberFormatException | DateTimeException _) {
            return Optional.empty();
        }
    }
}
