package dev.slotquest.calendar.google;

import com.google.api.client.util.Data;
import com.google.api.client.util.DateTime;
import com.google.api.services.calendar.model.Event;
import com.google.api.services.calendar.model.EventDateTime;
import dev.slotquest.calendar.CalendarPort.Entry;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Says events as Google wants to be told: only what is ours of them. */
final class EventWriting {

    private final ZoneId zone;

    EventWriting(ZoneId zone) {
        this.zone = zone;
    }

    Event added(Entry entry) {
        return owned(entry)
                .setId(entry.eventId())
                .setStart(at(entry.span().start()))
                .setEnd(at(entry.span().end()));
    }

    /** A person may have made it an all-day event: both kinds of time at once would be refused. */
    Event changed(Entry entry) {
        return owned(entry)
                .setStart(at(entry.span().start()).setDate(Data.nullOf(DateTime.class)))
                .setEnd(at(entry.span().end()).setDate(Data.nullOf(DateTime.class)));
    }

    private static Event owned(Entry entry) {
        Event event = new Event()
                .setSummary(entry.title())
                .setDescription(entry.description())
                .setExtendedProperties(new Event.ExtendedProperties().setPrivate(entry.properties()));
        return entry.colorId() == null ? event : event.setColorId(entry.colorId());
    }

    private EventDateTime at(Instant instant) {
        String local = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(zone));
        return new EventDateTime().setDateTime(new DateTime(local)).setTimeZone(zone.getId());
    }
}
