package dev.slotquest.calendar.google;

import dev.slotquest.calendar.CalendarEvent;
import dev.slotquest.calendar.CalendarEvent.Status;
import dev.slotquest.shared.TimeSpan;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Understands events as Google tells them. Whatever makes no sense is told once in the log, by id only, and the rest goes
 * on.
 */
final class EventReading {

    private static final Logger log = LoggerFactory.getLogger(EventReading.class);

    /** Longer than any sabbatical. */
    private static final Duration LONGEST = Duration.ofDays(2 * 366);

    private static final int LONGEST_TITLE = 300;
    private static final int MOST_REMEMBERED = 1_000;

    private final Set<String> told = ConcurrentHashMap.newKeySet();

    /** One event; nothing when not even its id can be read. */
    Optional<CalendarEvent> read(@Nullable Object item, ZoneId zone, String whose) {
        if (!(item instanceof Map<?, ?> event) || text(event, "id") == null) {
            tell("An event of %s has no id and is passed over.".formatted(whose));
            return Optional.empty();
        }
        String id = String.valueOf(text(event, "id"));
        if ("cancelled".equals(text(event, "status"))) {
            return Optional.of(CalendarEvent.deleted(id, text(event, "recurringEventId"), text(event, "etag")));
        }
        return Optional.of(new CalendarEvent(
                id,
                "tentative".equals(text(event, "status")) ? Status.TENTATIVE : Status.CONFIRMED,
                title(event),
                span(event, zone, id, whose),
                part(event, "start").containsKey("date"),
                "transparent".equals(text(event, "transparency")),
                isDeclined(event),
                type(event),
                text(event, "colorId"),
                text(event, "eventLabelId"),
                text(event, "recurringEventId"),
                text(event, "etag"),
                updatedAt(event),
                properties(event)));
    }

    private @Nullable TimeSpan span(Map<?, ?> event, ZoneId zone, String id, String whose) {
        try {
            Instant start = instant(part(event, "start"), zone);
            Instant end = instant(part(event, "end"), zone);
            if (start == null || end == null || end.isBefore(start)) {
                tell("Event %s of %s has no beginning or no end and is passed over.".formatted(id, whose));
            } else if (Duration.between(start, end).compareTo(LONGEST) > 0) {
                tell("Event %s of %s is longer than two years and is passed over.".formatted(id, whose));
            } else {
                return start.equals(end) ? null : new TimeSpan(start, end);
            }
        } catch (DateTimeException | ArithmeticException nonsense) {
            tell("Event %s of %s has times that cannot be read and is passed over.".formatted(id, whose));
        }
        return null;
    }

    private static @Nullable Instant instant(Map<?, ?> when, ZoneId zone) {
        String date = text(when, "date");
        if (date != null) {
            return LocalDate.parse(date).atStartOfDay(zone).toInstant();
        }
        String time = text(when, "dateTime");
        if (time == null) {
            return null;
        }
        String own = text(when, "timeZone");
        boolean hasOffset = time.matches(".*(Z|z|[+-]\\d\\d:?\\d\\d)");
        return hasOffset
                ? OffsetDateTime.parse(time).toInstant()
                : LocalDateTime.parse(time)
                        .atZone(own == null ? zone : ZoneId.of(own))
                        .toInstant();
    }

    private static @Nullable String title(Map<?, ?> event) {
        String title = text(event, "summary");
        if (title == null) {
            return null;
        }
        String line = title.replaceAll("\\p{Cntrl}+", " ").strip();
        if (line.length() <= LONGEST_TITLE) {
            return line;
        }
        boolean splitsAPair = Character.isHighSurrogate(line.charAt(LONGEST_TITLE - 1));
        return line.substring(0, splitsAPair ? LONGEST_TITLE - 1 : LONGEST_TITLE);
    }

    private static boolean isDeclined(Map<?, ?> event) {
        return event.get("attendees") instanceof List<?> attendees
                && attendees.stream()
                        .anyMatch(attendee -> attendee instanceof Map<?, ?> one
                                && Boolean.TRUE.equals(one.get("self"))
                                && "declined".equals(text(one, "responseStatus")));
    }

    private static CalendarEvent.Type type(Map<?, ?> event) {
        String type = text(event, "eventType");
        return switch (type == null ? "" : type) {
            case "outOfOffice" -> CalendarEvent.Type.OUT_OF_OFFICE;
            case "focusTime" -> CalendarEvent.Type.FOCUS_TIME;
            case "workingLocation" -> CalendarEvent.Type.WORKING_LOCATION;
            case "birthday" -> CalendarEvent.Type.BIRTHDAY;
            default -> CalendarEvent.Type.DEFAULT;
        };
    }

    private static @Nullable Instant updatedAt(Map<?, ?> event) {
        String updated = text(event, "updated");
        try {
            return updated == null
                    ? null
                    : Instant.ofEpochMilli(
                            OffsetDateTime.parse(updated).toInstant().toEpochMilli());
        } catch (DateTimeException | ArithmeticException nonsense) {
            return null;
        }
    }

    private static Map<String, String> properties(Map<?, ?> event) {
        Map<String, String> properties = new HashMap<>();
        part(part(event, "extendedProperties"), "private").forEach((key, value) -> {
            if (key instanceof String name && value instanceof String text) {
                properties.put(name, text);
            }
        });
        return Map.copyOf(properties);
    }

    private static Map<?, ?> part(Map<?, ?> map, String key) {
        return map.get(key) instanceof Map<?, ?> part ? part : Map.of();
    }

    /** The text under a key; nothing when something else stands there. */
    static @Nullable String text(Map<?, ?> map, String key) {
        return map.get(key) instanceof String text ? text : null;
    }

    private void tell(String what) {
        if (told.size() > MOST_REMEMBERED) {
            told.clear();
        }
        if (told.add(what)) {
            log.warn("{}", what);
        }
    }
}
