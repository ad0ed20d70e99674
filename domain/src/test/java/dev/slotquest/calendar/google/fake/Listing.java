package dev.slotquest.calendar.google.fake;

import dev.slotquest.calendar.google.fake.FakeCalendar.Stored;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One call of {@code events.list}: which events, in which order, which page of them, and the token at the end. */
final class Listing {

    private static final Set<String> NOT_WITH_A_TOKEN = Set.of(
            "iCalUID",
            "orderBy",
            "privateExtendedProperty",
            "q",
            "sharedExtendedProperty",
            "timeMin",
            "timeMax",
            "updatedMin");
    private static final Set<String> WITHOUT_A_TOKEN =
            Set.of("iCalUID", "orderBy", "privateExtendedProperty", "q", "sharedExtendedProperty", "updatedMin");
    private static final int USUAL_PAGE = 250;
    private static final int LARGEST_PAGE = 2_500;
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2040-01-01T00:00:00Z");

    private final FakeCalendar calendar;
    private final Map<String, String> parameters;
    private final int largestPage;
    private final ZoneId zone;
    private final boolean single;
    private final Map<String, Stored> stored;
    private final Instant from;
    private final Instant to;

    Listing(FakeCalendar calendar, Map<String, String> parameters, int largestPage) {
        this.calendar = calendar;
        this.parameters = parameters;
        this.largestPage = largestPage;
        this.zone = calendar.zone();
        this.single = isSet("singleEvents");
        this.stored = calendar.stored();
        this.from = instant("timeMin", EARLIEST);
        this.to = instant("timeMax", LATEST);
    }

    ObjectNode answer() {
        check();
        long since = parameters.containsKey("syncToken") ? since(parameters.get("syncToken")) : -1;
        Page page = page();
        List<ObjectNode> all = since < 0 ? everything() : changed(since, page.until());
        all.sort(order());
        List<ObjectNode> rest = all.stream()
                .filter(event -> key(event).compareTo(page.after()) > 0)
                .toList();
        List<ObjectNode> items = rest.subList(0, Math.min(size(), rest.size()));
        ObjectNode answer = frame(items);
        if (items.size() < rest.size()) {
            answer.put("nextPageToken", pack("page", page.until() + " " + key(items.getLast())));
        } else if (parameters.keySet().stream().noneMatch(WITHOUT_A_TOKEN::contains)) {
            answer.put("nextSyncToken", pack("sync", page.until() + " " + single));
        }
        return answer;
    }

    private ObjectNode frame(List<ObjectNode> items) {
        ObjectNode answer = JsonNodeFactory.instance
                .objectNode()
                .put("kind", "calendar#events")
                .put("etag", "\"list\"")
                .put("summary", calendar.titleText())
                .put("timeZone", zone.getId())
                .put("accessRole", calendar.access().role());
        var array = answer.putArray("items");
        items.forEach(array::add);
        return answer;
    }

    private void check() {
        if (parameters.containsKey("syncToken")) {
            parameters.keySet().stream().filter(NOT_WITH_A_TOKEN::contains).forEach(name -> {
                throw Refusal.invalid("Sync token cannot be used with " + name);
            });
            if ("false".equals(parameters.get("showDeleted"))) {
                throw Refusal.invalid("Sync token cannot be used when deleted events are left out");
            }
        }
        if (!from.isBefore(to)) {
            throw Refusal.of(400, "timeRangeEmpty", "The specified time range is empty.");
        }
        if ("startTime".equals(parameters.get("orderBy")) && !single) {
            throw Refusal.invalid("The requested ordering is not available for the particular query.");
        }
    }

    private record Page(long until, String after) {}

    private Page page() {
        if (!parameters.containsKey("pageToken")) {
            return new Page(calendar.changes(), "");
        }
        String[] parts = unpack("page", parameters.get("pageToken")).split(" ", 2);
        return new Page(Long.parseLong(parts[0]), parts[1]);
    }

    private long since(String token) {
        String[] parts = unpack("sync", token).split(" ", 2);
        if (!parts[1].equals(Boolean.toString(single))) {
            throw Refusal.invalid("The parameters differ from those of the list that gave the sync token.");
        }
        long since = Long.parseLong(parts[0]);
        if (since < calendar.oldestToken()) {
            throw Refusal.of(410, "fullSyncRequired", "Sync token is no longer valid, a full sync is required.");
        }
        return since;
    }

    private List<ObjectNode> changed(long since, long until) {
        List<ObjectNode> events = new ArrayList<>();
        stored.values().stream()
                .filter(event -> event.change() > since && event.change() <= until)
                .forEach(event -> {
                    if (single && isMaster(event) && !event.isCancelled()) {
                        events.addAll(occurrences(event));
                    } else {
                        events.add(event.body().deepCopy());
                    }
                });
        return events;
    }

    private List<ObjectNode> everything() {
        List<ObjectNode> events = new ArrayList<>();
        boolean showDeleted = isSet("showDeleted");
        for (Stored event : stored.values()) {
            boolean isException = event.body().has("recurringEventId");
            if (single && isMaster(event)) {
                if (!event.isCancelled()) {
                    events.addAll(occurrences(event));
                }
            } else if (!event.isCancelled()) {
                Stream.of(event.body())
                        .filter(this::isInside)
                        .map(ObjectNode::deepCopy)
                        .forEach(events::add);
            } else if (showDeleted || (isException && !single)) {
                events.add(event.body().deepCopy());
            }
        }
        return events.stream().filter(this::isWanted).collect(Collectors.toCollection(ArrayList::new));
    }

    /** Occurrences that somebody changed or deleted stand for themselves. */
    private List<ObjectNode> occurrences(Stored master) {
        return new Series(master.body(), zone)
                .between(from, to).stream()
                        .filter(one -> !stored.containsKey(one.get("id").stringValue()))
                        .toList();
    }

    private static boolean isMaster(Stored event) {
        return event.body().has("recurrence");
    }

    /** An event without sense is at all times. */
    private boolean isInside(ObjectNode event) {
        if (isMaster(new Stored(event, 0))) {
            return new Series(event, zone).between(from, to).stream().findAny().isPresent();
        }
        try {
            return EventRules.instant(event.get("end"), zone).isAfter(from)
                    && EventRules.instant(event.get("start"), zone).isBefore(to);
        } catch (RuntimeException absurd) {
            return true;
        }
    }

    private boolean isWanted(ObjectNode event) {
        String property = parameters.get("privateExtendedProperty");
        if (property != null) {
            String[] parts = property.split("=", 2);
            JsonNode value = event.path("extendedProperties").path("private").path(parts[0]);
            return value.asString("").equals(parts[1]);
        }
        return true;
    }

    /** In no order that anybody could rely on, unless one was asked for. */
    private Comparator<ObjectNode> order() {
        return Comparator.comparing(this::key);
    }

    private String key(ObjectNode event) {
        String id = event.path("id").asString("");
        if ("startTime".equals(parameters.get("orderBy"))) {
            return EventRules.instant(event.get("start"), zone) + " " + id;
        }
        return new StringBuilder(id).reverse().toString();
    }

    private int size() {
        int wished = Integer.parseInt(parameters.getOrDefault("maxResults", Integer.toString(USUAL_PAGE)));
        if (wished < 1 || wished > LARGEST_PAGE) {
            throw Refusal.invalid("Invalid value for maxResults: " + wished);
        }
        return Math.min(wished, largestPage);
    }

    private boolean isSet(String name) {
        String value = parameters.getOrDefault(name, "false");
        if (!value.equals("true") && !value.equals("false")) {
            throw Refusal.invalid("Invalid boolean value: " + value);
        }
        return value.equals("true");
    }

    private Instant instant(String name, Instant otherwise) {
        String value = parameters.get(name);
        try {
            return value == null ? otherwise : OffsetDateTime.parse(value).toInstant();
        } catch (DateTimeException nonsense) {
            throw Refusal.of(400, "badRequest", "Bad Request: " + name);
        }
    }

    private String pack(String kind, String content) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((kind + " " + calendar.id() + " " + content).getBytes(StandardCharsets.UTF_8));
    }

    private String unpack(String kind, String token) {
        try {
            String content = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            String start = kind + " " + calendar.id() + " ";
            if (content.startsWith(start)) {
                return content.substring(start.length());
            }
        } catch (IllegalArgumentException noToken) {
            throw Refusal.invalid("Invalid " + kind + " token value.");
        }
        throw Refusal.invalid("Invalid " + kind + " token value.");
    }
}
