package dev.slotquest.calendar.google.fake;

import dev.slotquest.shared.TimeSpan;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Somebody's calendar, with its owner's hands on it: what they do here is seen by the product at its next look. */
public final class FakeCalendar {

    private static final String CANCELLED = "cancelled";
    private static final String LETTERS = "0123456789abcdefghijklmnopqrstuv";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String id;
    private final Clock clock;
    private final Runnable whenChanged;
    private final Map<String, Stored> events = new LinkedHashMap<>();
    private final Map<String, String> labels = new LinkedHashMap<>();
    private String title;
    private ZoneId zone = ZoneId.of("Europe/Berlin");
    private Access access = Access.WRITER;
    private long changes;
    private long oldestToken;

    FakeCalendar(String id, Clock clock, Runnable whenChanged) {
        this.id = id;
        this.title = id;
        this.clock = clock;
        this.whenChanged = whenChanged;
    }

    /** An event and the number of its last change. */
    record Stored(ObjectNode body, long change) {
        boolean isCancelled() {
            return CANCELLED.equals(body.path("status").asString(""));
        }
    }

    // What its owner does by hand.

    public String id() {
        return id;
    }

    public synchronized FakeCalendar share(Access with) {
        access = with;
        return this;
    }

    public synchronized FakeCalendar zone(String name) {
        zone = ZoneId.of(name);
        return this;
    }

    public synchronized FakeCalendar title(String name) {
        title = name;
        return this;
    }

    /** Defines a label of this calendar. */
    public synchronized FakeCalendar defineLabel(String labelId, String name) {
        labels.put(labelId, name);
        return this;
    }

    public String addBusy(String what, TimeSpan span) {
        return add(event -> {
            event.put("summary", what);
            time(event, "start", span.start());
            time(event, "end", span.end());
        });
    }

    /** At times on the calendar's own clock. */
    public String addBusy(String what, LocalDateTime from, LocalDateTime to) {
        return addBusy(
                what,
                new TimeSpan(from.atZone(zone).toInstant(), to.atZone(zone).toInstant()));
    }

    /** Up to, not including, a day. */
    public String addAllDay(String what, LocalDate from, LocalDate until) {
        return add(event -> {
            event.put("summary", what);
            event.putObject("start").put("date", from.toString());
            event.putObject("end").put("date", until.toString());
        });
    }

    /** A series every week at the same time on the calendar's clock; more may be said, such as {@code EXDATE…}. */
    public String addWeekly(String what, LocalDateTime first, Duration length, String... more) {
        return addSeries(what, first, length, "RRULE:FREQ=WEEKLY", more);
    }

    public String addSeries(String what, LocalDateTime first, Duration length, String rule, String... more) {
        return add(event -> {
            event.put("summary", what);
            time(event, "start", first.atZone(zone).toInstant());
            time(event, "end", first.plus(length).atZone(zone).toInstant());
            var recurrence = event.putArray("recurrence").add(rule);
            List.of(more).forEach(recurrence::add);
        });
    }

    /** An event exactly as written, however absurd; only the id is added when there is none. */
    public String addRaw(String json) {
        ObjectNode event = (ObjectNode) JSON.readTree(json);
        if (!event.has("id")) {
            event.put("id", newId());
        }
        return changeByHand(event);
    }

    /** What the owner adds by hand. */
    public String add(Consumer<ObjectNode> details) {
        ObjectNode event = JsonNodeFactory.instance.objectNode().put("id", newId());
        fill(event);
        details.accept(event);
        return changeByHand(event);
    }

    public void rename(String eventId, String what) {
        edit(eventId, event -> event.put("summary", what));
    }

    /** A colour of the palette, or {@code null} for the calendar's own. */
    public void recolour(String eventId, @Nullable String colorId) {
        edit(eventId, event -> paint(event, colorId));
    }

    /** A label of this calendar, which is no colour of the palette. */
    public void label(String eventId, String labelId) {
        edit(eventId, event -> {
            event.remove("colorId");
            event.put("eventLabelId", labelId);
        });
    }

    public void move(String eventId, Instant from, Instant to) {
        edit(eventId, event -> {
            time(event, "start", from);
            time(event, "end", to);
            event.put("sequence", event.path("sequence").asInt() + 1);
        });
    }

    public void makeAllDay(String eventId, LocalDate from, LocalDate until) {
        edit(eventId, event -> {
            event.putObject("start").put("date", from.toString());
            event.putObject("end").put("date", until.toString());
        });
    }

    /** Says that it takes no time after all. */
    public void showAsFree(String eventId) {
        edit(eventId, event -> event.put("transparency", "transparent"));
    }

    public void decline(String eventId) {
        edit(eventId, event -> {
            var attendees = event.putArray("attendees");
            attendees.addObject().put("email", "boss@example.org").put("responseStatus", "accepted");
            attendees.addObject().put("email", id).put("self", true).put("responseStatus", "declined");
        });
    }

    /** {@code outOfOffice}, {@code focusTime}, {@code workingLocation} … */
    public void type(String eventId, String eventType) {
        edit(eventId, event -> event.put("eventType", eventType));
    }

    /** Any other edit. Of an occurrence of a series, give its id: series, underscore, start in UTC. */
    public synchronized void edit(String eventId, Consumer<ObjectNode> change) {
        ObjectNode event = existing(eventId)
                .orElseThrow(() -> new IllegalArgumentException("There is no event " + eventId + " in " + id));
        change.accept(event);
        changeByHand(event);
    }

    /** Takes an event, a series or one occurrence away. */
    public synchronized void delete(String eventId) {
        ObjectNode event = existing(eventId)
                .orElseThrow(() -> new IllegalArgumentException("There is no event " + eventId + " in " + id));
        changeByHand(tombstone(event));
    }

    /** What stands there: all events that are not deleted. */
    public synchronized List<JsonNode> events() {
        return events.values().stream()
                .filter(stored -> !stored.isCancelled())
                .map(stored -> (JsonNode) stored.body().deepCopy())
                .toList();
    }

    /** One event, also a deleted one. */
    public synchronized Optional<JsonNode> event(String eventId) {
        return Optional.ofNullable(events.get(eventId))
                .map(stored -> stored.body().deepCopy());
    }

    /** Tokens given so far are worth nothing any more. */
    public synchronized void forgetTokens() {
        changes++;
        oldestToken = changes;
    }

    private synchronized String changeByHand(ObjectNode event) {
        put(event);
        whenChanged.run();
        return event.get("id").stringValue();
    }

    // What the service does.

    synchronized Access access() {
        return access;
    }

    synchronized ZoneId zone() {
        return zone;
    }

    synchronized ObjectNode about() {
        ObjectNode about = JsonNodeFactory.instance
                .objectNode()
                .put("kind", "calendar#calendar")
                .put("etag", "\"about\"")
                .put("id", id)
                .put("summary", title)
                .put("timeZone", zone.getId());
        if (!labels.isEmpty()) {
            var all = about.putObject("labelProperties").putArray("eventLabels");
            labels.forEach((label, name) ->
                    all.addObject().put("id", label).put("name", name).put("backgroundColor", "#616161"));
        }
        return about;
    }

    synchronized ObjectNode get(String eventId) {
        if (events.containsKey(eventId)) {
            return events.get(eventId).body().deepCopy();
        }
        return existing(eventId).orElseThrow(Refusal::notFound);
    }

    synchronized ObjectNode insert(ObjectNode body) {
        EventRules.checkBody(body);
        String wished = body.path("id").asString("");
        if (!wished.isEmpty()) {
            EventRules.checkId(wished);
        }
        if (events.containsKey(wished)) {
            throw Refusal.of(409, "duplicate", "The requested identifier already exists.");
        }
        ObjectNode event = JsonNodeFactory.instance.objectNode().put("id", wished.isEmpty() ? newId() : wished);
        fill(event);
        merge(event, body);
        return write(event, body);
    }

    synchronized ObjectNode patch(String eventId, ObjectNode body, @Nullable String ifMatch) {
        EventRules.checkBody(body);
        Stored stored = events.get(eventId);
        if (stored != null && stored.isCancelled()) {
            return stored.body().deepCopy();
        }
        ObjectNode event = matching(eventId, ifMatch);
        ObjectNode before = event.deepCopy();
        merge(event, body);
        event.put("id", eventId);
        boolean isMoved = !event.path("start").equals(before.path("start"));
        event.put("sequence", event.path("sequence").asInt() + (isMoved ? 1 : 0));
        return write(event, body);
    }

    synchronized ObjectNode update(String eventId, ObjectNode body, @Nullable String ifMatch) {
        EventRules.checkBody(body);
        if (events.containsKey(eventId) && events.get(eventId).isCancelled()) {
            throw Refusal.of(403, "forbidden", "Forbidden");
        }
        ObjectNode before = matching(eventId, ifMatch);
        ObjectNode event = JsonNodeFactory.instance.objectNode().put("id", eventId);
        fill(event);
        event.set("created", before.path("created"));
        merge(event, body);
        event.put("sequence", before.path("sequence").asInt() + 1);
        return write(event, body);
    }

    synchronized void remove(String eventId, @Nullable String ifMatch) {
        if (events.containsKey(eventId) && events.get(eventId).isCancelled()) {
            throw Refusal.of(410, "deleted", "Resource has been deleted");
        }
        put(tombstone(matching(eventId, ifMatch)));
        whenChanged.run();
    }

    private ObjectNode write(ObjectNode event, ObjectNode body) {
        EventRules.checkWhole(event, zone);
        if (body.has("colorId")) {
            paint(event, event.path("colorId").asString(null));
        }
        put(event);
        whenChanged.run();
        return event.deepCopy();
    }

    private ObjectNode matching(String eventId, @Nullable String ifMatch) {
        ObjectNode event = existing(eventId).orElseThrow(Refusal::notFound);
        if (ifMatch != null
                && !ifMatch.equals("*")
                && !ifMatch.equals(event.path("etag").asString(""))) {
            throw Refusal.of(412, "conditionNotMet", "Precondition Failed");
        }
        return event;
    }

    /** Objects are merged, everything else is replaced, {@code null} takes away. */
    private static void merge(ObjectNode into, ObjectNode from) {
        from.propertyStream().forEach(property -> {
            JsonNode value = property.getValue();
            if (value.isNull()) {
                into.remove(property.getKey());
            } else if (value instanceof ObjectNode part && into.get(property.getKey()) instanceof ObjectNode known) {
                merge(known, part);
            } else if (value instanceof ObjectNode part) {
                merge(into.putObject(property.getKey()), part);
            } else {
                into.set(property.getKey(), value);
            }
        });
    }

    /** A copy of an event that is not deleted, or of an occurrence that nobody has changed yet. */
    private Optional<ObjectNode> existing(String eventId) {
        Stored stored = events.get(eventId);
        if (stored != null) {
            return stored.isCancelled()
                    ? Optional.empty()
                    : Optional.of(stored.body().deepCopy());
        }
        int cut = eventId.indexOf('_');
        Stored master = cut < 0 ? null : events.get(eventId.substring(0, cut));
        return master == null || master.isCancelled()
                ? Optional.empty()
                : new Series(master.body(), zone)
                        .between(Instant.EPOCH, Instant.parse("2041-01-01T00:00:00Z")).stream()
                                .filter(one -> one.get("id").stringValue().equals(eventId))
                                .findFirst();
    }

    /** All that is left of a deleted event. */
    private static ObjectNode tombstone(ObjectNode event) {
        ObjectNode left = JsonNodeFactory.instance
                .objectNode()
                .put("kind", "calendar#event")
                .put("id", event.get("id").stringValue())
                .put("status", CANCELLED);
        if (event.has("recurringEventId")) {
            left.set("recurringEventId", event.get("recurringEventId"));
            left.set("originalStartTime", event.get("originalStartTime"));
        }
        return left;
    }

    private void put(ObjectNode event) {
        changes++;
        event.put("etag", "\"%d\"".formatted(3_400_000_000L + changes * 1_000));
        if (!CANCELLED.equals(event.path("status").asString(""))) {
            event.put("updated", clock.instant().truncatedTo(ChronoUnit.MILLIS).toString());
        }
        String eventId = event.get("id").stringValue();
        events.remove(eventId);
        events.put(eventId, new Stored(event.deepCopy(), changes));
    }

    private void fill(ObjectNode event) {
        String eventId = event.get("id").stringValue();
        event.put("kind", "calendar#event")
                .put("status", "confirmed")
                .put("htmlLink", "https://www.google.com/calendar/event?eid=" + eventId)
                .put("created", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString())
                .put("iCalUID", eventId + "@google.com")
                .put("sequence", 0)
                .put("eventType", "default");
        event.putObject("creator").put("email", id);
        event.putObject("organizer").put("email", id).put("self", true);
        event.putObject("reminders").put("useDefault", true);
    }

    private static void paint(ObjectNode event, @Nullable String colorId) {
        event.remove(List.of("colorId", "eventLabelId"));
        if (colorId != null) {
            event.put("colorId", colorId);
            event.put("eventLabelId", "palette-" + colorId);
        }
    }

    private void time(ObjectNode event, String name, Instant instant) {
        event.putObject(name)
                .put("dateTime", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(zone)))
                .put("timeZone", zone.getId());
    }

    private static String newId() {
        var made = new StringBuilder();
        for (int i = 0; i < 26; i++) {
            made.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return made.toString();
    }

    synchronized long changes() {
        return changes;
    }

    synchronized long oldestToken() {
        return oldestToken;
    }

    synchronized Map<String, Stored> stored() {
        return new LinkedHashMap<>(events);
    }

    synchronized String titleText() {
        return title;
    }
}
