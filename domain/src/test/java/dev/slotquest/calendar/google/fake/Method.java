package dev.slotquest.calendar.google.fake;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the service can be asked, by verb and address, and with which parameters. */
enum Method {
    EVENTS_LIST(
            "GET",
            "/calendars/([^/]+)/events",
            "eventTypes iCalUID maxAttendees maxResults orderBy pageToken privateExtendedProperty q"
                    + " sharedExtendedProperty showDeleted showHiddenInvitations singleEvents syncToken timeMax timeMin"
                    + " timeZone updatedMin"),
    EVENTS_GET("GET", "/calendars/([^/]+)/events/([^/]+)", "maxAttendees timeZone"),
    EVENTS_INSERT(
            "POST",
            "/calendars/([^/]+)/events",
            "conferenceDataVersion eventLabelVersion maxAttendees sendUpdates supportsAttachments"),
    EVENTS_PATCH(
            "PATCH",
            "/calendars/([^/]+)/events/([^/]+)",
            "conferenceDataVersion eventLabelVersion maxAttendees sendUpdates supportsAttachments"),
    EVENTS_UPDATE(
            "PUT",
            "/calendars/([^/]+)/events/([^/]+)",
            "conferenceDataVersion eventLabelVersion maxAttendees sendUpdates supportsAttachments"),
    EVENTS_DELETE("DELETE", "/calendars/([^/]+)/events/([^/]+)", "sendUpdates"),
    EVENTS_WATCH("POST", "/calendars/([^/]+)/events/watch", ""),
    CALENDARS_GET("GET", "/calendars/([^/]+)", ""),
    CHANNELS_STOP("POST", "/channels/stop", "");

    private static final Set<String> EVERYWHERE = Set.of("alt", "fields", "key", "prettyPrint", "quotaUser");

    private final String verb;
    private final Pattern path;
    private final String parameters;

    Method(String verb, String path, String parameters) {
        this.verb = verb;
        this.path = Pattern.compile("/calendar/v3" + path);
        this.parameters = parameters;
    }

    /** A method together with what stands in its address. */
    record Found(Method method, String calendar, String event) {}

    static Optional<Found> find(String verb, String rawPath) {
        for (Method method : values()) {
            Matcher matcher = method.path.matcher(rawPath);
            if (method.verb.equals(verb) && matcher.matches()) {
                return Optional.of(new Found(method, group(matcher, 1), group(matcher, 2)));
            }
        }
        return Optional.empty();
    }

    private static String group(Matcher matcher, int number) {
        return matcher.groupCount() < number ? "" : Query.decode(matcher.group(number));
    }

    /** Google's name for it. */
    String spelling() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    void check(Map<String, String> given) {
        Map<String, String> unknown = new HashMap<>(given);
        unknown.keySet().removeAll(List.of(parameters.split(" ", -1)));
        unknown.keySet().removeAll(EVERYWHERE);
        if (!unknown.isEmpty()) {
            throw Refusal.of(400, "invalidParameter", "Unknown parameters: " + unknown.keySet());
        }
    }

    /** Whether the scope for events is enough; for the rest, calendars have to be readable. */
    boolean isAboutEvents() {
        return this != CALENDARS_GET;
    }

    boolean writes() {
        return this == EVENTS_INSERT || this == EVENTS_PATCH || this == EVENTS_UPDATE || this == EVENTS_DELETE;
    }
}
