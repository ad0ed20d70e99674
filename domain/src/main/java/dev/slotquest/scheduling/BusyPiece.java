package dev.slotquest.scheduling;

import dev.slotquest.shared.TimeSpan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A piece of an event no longer than the longest slot: questions about a span then look back no further than that. */
record BusyPiece(
        String eventId,
        TimeSpan span,
        BusyTime.Kind kind,
        @Nullable String title) {

    private static final int LONGEST_TITLE = 300;

    static List<BusyPiece> of(List<BusyEvent> events) {
        List<BusyPiece> pieces = new ArrayList<>();
        for (BusyEvent event : events) {
            Instant end = toMillis(event.span().end());
            for (Instant start = toMillis(event.span().start()); start.isBefore(end); ) {
                Instant next = start.plus(SlotRule.LONGEST);
                Instant until = next.isBefore(end) ? next : end;
                pieces.add(
                        new BusyPiece(event.eventId(), new TimeSpan(start, until), event.kind(), cut(event.title())));
                start = until;
            }
        }
        return pieces;
    }

    /** As the database keeps it. */
    private static Instant toMillis(Instant instant) {
        return Instant.ofEpochMilli(instant.toEpochMilli());
    }

    private static @Nullable String cut(@Nullable String title) {
        if (title == null || title.length() <= LONGEST_TITLE) {
            return title;
        }
        int end = Character.isHighSurrogate(title.charAt(LONGEST_TITLE - 1)) ? LONGEST_TITLE - 1 : LONGEST_TITLE;
        return title.substring(0, end);
    }
}
