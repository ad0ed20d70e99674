package dev.slotquest.calendar.google.fake;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What Google refuses in an event. */
final class EventRules {

    static final Set<String> FIELDS = Set.of(
            "anyoneCanAddSelf",
            "attachments",
            "attendees",
            "attendeesOmitted",
            "birthdayProperties",
            "colorId",
            "conferenceData",
            "created",
            "creator",
            "description",
            "end",
            "endTimeUnspecified",
            "etag",
            "eventLabelId",
            "eventType",
            "extendedProperties",
            "focusTimeProperties",
            "gadget",
            "guestsCanInviteOthers",
            "guestsCanModify",
            "guestsCanSeeOtherGuests",
            "hangoutLink",
            "htmlLink",
            "iCalUID",
            "id",
            "kind",
            "location",
            "locked",
            "organizer",
            "originalStartTime",
            "outOfOfficeProperties",
            "privateCopy",
            "recurrence",
            "recurringEventId",
            "reminders",
            "sequence",
            "source",
            "start",
            "status",
            "summary",
            "transparency",
            "updated",
            "visibility",
            "workingLocationProperties");

    private static final Pattern ID = Pattern.compile("[0-9a-v]{5,1024}");
    private static final Pattern COLOR = Pattern.compile("[1-9]|1[01]");
    private static final Set<String> TIME = Set.of("date", "dateTime", "timeZone");
    private static final int LONGEST_KEY = 44;
    private static final int LONGEST_VALUE = 1024;
    private static final int LONGEST_DESCRIPTION = 8192;

    private EventRules() {}

    /** What anybody may send. */
    static void checkBody(JsonNode body) {
        if (!body.isObject()) {
            throw Refusal.of(400, "parseError", "Parse Error");
        }
        body.propertyNames().forEach(name -> {
            if (!FIELDS.contains(name)) {
                throw Refusal.invalid("Invalid JSON payload received. Unknown name \"" + name + "\"");
            }
        });
        if (body.has("attendees")) {
            throw Refusal.of(
                    403,
                    "forbiddenForServiceAccounts",
                    "Service accounts cannot invite attendees without Domain-Wide Delegation of Authority.");
        }
    }

    static void checkId(String id) {
        if (!ID.matcher(id).matches()) {
            throw Refusal.invalid("Invalid resource id value.");
        }
    }

    /** What an event has to be once everything that was sent is put together. */
    static void checkWhole(ObjectNode event, ZoneId zone) {
        checkTime(event.path("start"), "start");
        checkTime(event.path("end"), "end");
        if (event.path("start").has("date") != event.path("end").has("date")) {
            throw Refusal.invalid("Start and end times must either both be date or both be dateTime.");
        }
        if (!instant(event.path("start"), zone).isBefore(instant(event.path("end"), zone))) {
            throw Refusal.of(400, "timeRangeEmpty", "The specified time range is empty.");
        }
        if (event.has("recurrence") && !event.path("start").has("timeZone")) {
            throw Refusal.of(400, "required", "Missing time zone definition for start time.");
        }
        if (event.has("colorId")
                && !COLOR.matcher(event.path("colorId").asString("")).matches()) {
            throw Refusal.invalid("Invalid color ID.");
        }
        if (event.path("description").asString("").length() > LONGEST_DESCRIPTION) {
            throw Refusal.invalid("Description too long.");
        }
        checkProperties(event.path("extendedProperties").path("private"));
    }

    private static void checkTime(JsonNode when, String name) {
        if (!when.isObject() || when.has("date") == when.has("dateTime")) {
            throw Refusal.of(
                    400, when.has("date") ? "invalid" : "required", "Invalid or missing " + name + " time: " + when);
        }
        when.propertyNames().forEach(part -> {
            if (!TIME.contains(part)) {
                throw Refusal.invalid("Unknown name \"" + part + "\" in " + name);
            }
        });
        try {
            if (when.has("date")) {
                LocalDate.parse(when.get("date").stringValue());
            } else if (when.has("timeZone")) {
                ZoneId.of(when.get("timeZone").stringValue());
                instant(when, ZoneId.of("UTC"));
            } else {
                OffsetDateTime.parse(when.get("dateTime").stringValue());
            }
        } catch (DateTimeException nonsense) {
            throw Refusal.invalid("Invalid value for: " + nonsense.getMessage());
        }
    }

    private static void checkProperties(JsonNode properties) {
        properties.propertyStream().forEach(property -> {
            if (property.getKey().length() > LONGEST_KEY
                    || !property.getValue().isString()
                    || property.getValue().stringValue().length() > LONGEST_VALUE) {
                throw Refusal.invalid("Invalid extended property " + property.getKey());
            }
        });
    }

    static Instant instant(JsonNode when, ZoneId zone) {
        if (when.has("date")) {
            return LocalDate.parse(when.get("date").stringValue())
                    .atStartOfDay(zone)
                    .toInstant();
        }
        String time = when.get("dateTime").stringValue();
        if (time.matches(".*(Z|[+-]\\d\\d:\\d\\d)")) {
            return OffsetDateTime.parse(time).toInstant();
        }
        ZoneId own = when.has("timeZone") ? ZoneId.of(when.get("timeZone").stringValue()) : zone;
        return LocalDateTime.parse(time).atZone(own).toInstant();
    }
}
