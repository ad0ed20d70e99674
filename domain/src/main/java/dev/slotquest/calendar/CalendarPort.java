package dev.slotquest.calendar;

import dev.slotquest.shared.TimeSpan;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A kind of calendar: what can be asked of it, in single steps. It knows no bookings and decides nothing; what a missing
 * or changed event means is the caller's business. Every step may be repeated any number of times without harm, and none
 * may be taken inside a transaction. Every method throws {@link CalendarTrouble} when the calendar does not do it.
 */
public interface CalendarPort {

    /** Whether this is the calendar service for such a calendar. */
    boolean serves(Source source);

    /**
     * One calendar.
     *
     * @param id its address at the service, {@code null} for the local calendar of a consultant
     * @param consultantId whose it is, {@code null} for the central one
     */
    record Source(@Nullable String id, @Nullable Long consultantId) {}

    /**
     * Adds an event under an id chosen by us. Ids are used up for good: an event that was deleted keeps its id.
     *
     * @return what came of it; an event that is there already is left as it is
     */
    Insertion insert(Source source, Entry entry);

    /** What came of adding an event. */
    sealed interface Insertion {

        /** It is there now. */
        record Done(CalendarEvent event) implements Insertion {}

        /** The id was used before: by this very event, when an answer was lost, or by one that is deleted since. */
        record IdUsed() implements Insertion {}
    }

    /**
     * Changes what belongs to us of an event (title, description, times, our private properties) and, only when {@code
     * entry.colorId()} is given, its colour. Everything else a person did to it stays.
     *
     * @param onlyIf the state of the event from which the change was made, or {@code null} to change whatever is there
     */
    Revision patch(Source source, Entry entry, @Nullable String onlyIf);

    /** What came of changing an event. */
    sealed interface Revision {

        /** It is like this now. */
        record Done(CalendarEvent event) implements Revision {}

        /** Somebody changed it meanwhile; nothing was changed. */
        record ChangedMeanwhile() implements Revision {}

        /** There is no such event any more. */
        record Gone() implements Revision {}
    }

    /** Removes an event. Nothing happens when it is gone already. */
    void delete(Source source, String eventId);

    /** One event, deleted ones included as far as the service remembers them. */
    Optional<CalendarEvent> find(Source source, String eventId);

    /**
     * What has changed since a token was given, all pages of it; series are told as such and not as single occurrences.
     *
     * @param syncToken where to go on, or {@code null} for everything there is (without what is deleted)
     * @throws CalendarTrouble with {@link CalendarTrouble#isTokenExpired()} when only a new beginning helps
     */
    Changes changes(Source source, @Nullable String syncToken);

    /**
     * A complete answer.
     *
     * @param events what changed; of deleted ones perhaps no more than the id
     * @param syncToken where to go on next time
     * @param calls how many requests it took
     */
    record Changes(List<CalendarEvent> events, String syncToken, int calls) {}

    /** Everything that touches a stretch of time, series as single occurrences, nothing deleted, all pages. */
    List<CalendarEvent> within(Source source, TimeSpan window);

    /** What the calendar says about itself; also tells whether it can be reached and written to at all. */
    Description describe(Source source);

    /**
     * A calendar about itself.
     *
     * @param title its name
     * @param zone where its days begin and end
     * @param writable whether we may write to it
     * @param labelNames names of its event labels by id, in lower case; empty where it has none
     */
    record Description(String title, ZoneId zone, boolean writable, Map<String, String> labelNames) {}

    /**
     * Asks to be called whenever something changes.
     *
     * @param channelId chosen by us, unique
     * @param secret comes back with every call
     * @param address where to call
     * @return the channel, or nothing when the service has no such thing
     */
    Optional<Watch> watch(Source source, String channelId, String secret, URI address, Duration life);

    /** Ends such calls. Nothing happens when they have ended already. */
    void stopWatching(Watch watch);

    /**
     * A channel through which a service calls.
     *
     * @param resourceId how the service names what is watched
     * @param expiresAt when it ends by itself
     */
    record Watch(String channelId, String resourceId, Instant expiresAt) {}

    /**
     * An event as it should be.
     *
     * @param eventId its id in the calendar, chosen by us; letters {@code 0-9a-v} only
     * @param title what the consultant reads first
     * @param description all the rest
     * @param colorId number of the colour; {@code null}: whatever it is
     * @param span from when to when
     * @param properties our private notes on the event, such as the booking's id
     */
    record Entry(
            String eventId,
            String title,
            String description,
            @Nullable String colorId,
            TimeSpan span,
            Map<String, String> properties) {

        /** The same with the colour left as it is. */
        public Entry keepingColor() {
            return new Entry(eventId, title, description, null, span, properties);
        }
    }
}
