package dev.slotquest.calendar;

import dev.slotquest.booking.Outcome;
import dev.slotquest.calendar.CalendarPort.Source;
import dev.slotquest.shared.TimeSpan;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One row of the outbox: what should stand in one calendar for one booking, and what we know of it.
 *
 * @param central whether it is about the central calendar
 * @param consultantId who holds the appointment, or held it when it stood there
 * @param key name of the calendar
 * @param wantedVersion rises with each wish
 * @param etag the event's state when we last knew it, {@code null} when we are not sure
 * @param standing what we know of the event
 * @param parked why nothing is written until somebody has decided, {@code null}: it is written
 * @param sent what we wrote last, or were about to write when we heard no answer
 * @param ownColor the colour we gave it
 * @param seen how it looked when we last knew
 * @param mark what its looks say
 * @param markSet the outcome that the booking has by this mark
 */
record Wish(
        long id,
        long bookingId,
        boolean central,
        long consultantId,
        @Nullable String calendarId,
        String key,
        String eventId,
        int generation,
        boolean present,
        int wantedVersion,
        @Nullable Integer mirroredVersion,
        @Nullable String etag,
        int attempts,
        Standing standing,
        @Nullable Parked parked,
        Sent sent,
        @Nullable String ownColor,
        Seen seen,
        Instant changedAt,
        @Nullable String mark,
        @Nullable Outcome markSet) {

    /** What is known of an event. */
    enum Standing {
        NONE,
        THERE,
        LEAVING,
        GONE
    }

    /** What a person did to an event that somebody has to decide about. */
    enum Parked {
        DELETED,
        MOVED
    }

    /** What we wrote. */
    record Sent(@Nullable String title, @Nullable TimeSpan span) {}

    /** How an event looked. */
    record Seen(
            @Nullable String title,
            @Nullable TimeSpan span,
            @Nullable String color,
            @Nullable String label) {}

    Source source() {
        return new Source(calendarId, central ? null : (Long) consultantId);
    }

    /** Whether it may ever have been written. */
    boolean touched() {
        return standing != Standing.NONE || sent.span() != null;
    }

    /** Whether the calendar says what it should. */
    boolean fulfilled() {
        return mirroredVersion != null && mirroredVersion == wantedVersion;
    }

    boolean knowsTitle(@Nullable String title) {
        return Stream.of(sent.title(), seen.title()).anyMatch(known -> Objects.equals(known, title));
    }

    boolean knowsSpan(TimeSpan span) {
        return span.equals(sent.span()) || span.equals(seen.span());
    }

    /** Where we had it, for certain; what we were just about to write does not count. */
    @Nullable
    TimeSpan heldSpan() {
        return parked == Parked.MOVED || seen.span() == null ? sent.span() : seen.span();
    }

    /** Whether a person gave the event another title than ours, as far as we know. */
    boolean retitled() {
        return seen.title() != null && sent.title() != null && !seen.title().equals(sent.title());
    }

    /** Whether a person gave the event another colour than ours, or took ours away, as far as we know. */
    boolean recoloured() {
        return standing == Standing.THERE
                && (!Objects.equals(seen.color(), ownColor) || (ownColor == null && seen.label() != null));
    }
}
