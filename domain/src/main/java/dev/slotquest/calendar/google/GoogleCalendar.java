package dev.slotquest.calendar.google;

import static dev.slotquest.calendar.google.EventReading.text;

import com.google.api.client.json.GenericJson;
import com.google.api.client.util.DateTime;
import com.google.api.services.calendar.Calendar;
import com.google.api.services.calendar.CalendarRequest;
import com.google.api.services.calendar.model.Channel;
import dev.slotquest.calendar.CalendarEvent;
import dev.slotquest.calendar.CalendarPort;
import dev.slotquest.calendar.CalendarTrouble;
import dev.slotquest.calendar.TroubleReason.Code;
import dev.slotquest.calendar.google.Answer.Done;
import dev.slotquest.calendar.google.Answer.Refused;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.TimeSpan;
import java.io.IOException;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Calendars at Google, by their address. */
final class GoogleCalendar implements CalendarPort {

    private static final int PAGE = 2_500;

    /** Nobody has so many events: an answer without an end is none. */
    private static final int MOST_PAGES = 400;

    private static final String EVENT =
            "id,status,summary,start,end,transparency,attendees(self,responseStatus),eventType,colorId,eventLabelId,"
                    + "recurringEventId,etag,updated,extendedProperties/private";
    private static final String LIST = "nextPageToken,nextSyncToken,timeZone,items(" + EVENT + ")";

    private final Calendar client;
    private final GoogleCalls calls;
    private final GoogleTrouble trouble;
    private final BusinessTime time;
    private final EventReading reading = new EventReading();
    private final EventWriting writing;
    private final Map<String, ZoneId> zones = new ConcurrentHashMap<>();

    GoogleCalendar(Calendar client, GoogleCalls calls, GoogleTrouble trouble, BusinessTime time) {
        this.client = client;
        this.calls = calls;
        this.trouble = trouble;
        this.time = time;
        this.writing = new EventWriting(time.zone());
    }

    @Override
    public boolean serves(Source source) {
        return source.id() != null;
    }

    @Override
    public Insertion insert(Source source, Entry entry) {
        String calendar = addressOf(source);
        var request = request(
                () -> client.events().insert(calendar, writing.added(entry)).setFields(EVENT));
        return switch (calls.write(calendar, request)) {
            case Done(GenericJson body) -> new Insertion.Done(event(source, body));
            case Refused refused when refused.status() == 409 -> new Insertion.IdUsed();
            case Refused refused -> throw trouble.of(calendar, refused);
        };
    }

    @Override
    public Revision patch(Source source, Entry entry, @Nullable String onlyIf) {
        String calendar = addressOf(source);
        var request = request(() -> client.events()
                .patch(calendar, entry.eventId(), writing.changed(entry))
                .setFields(EVENT));
        if (onlyIf != null) {
            request.getRequestHeaders().setIfMatch(onlyIf);
        }
        return switch (calls.write(calendar, request)) {
            case Done(GenericJson body) -> revised(event(source, body));
            case Refused refused when refused.status() == 412 -> new Revision.ChangedMeanwhile();
            case Refused refused
            when refused.isMissing() -> {
                insistOnTheCalendar(calendar, refused);
                yield new Revision.Gone();
            }
            case Refused refused -> throw trouble.of(calendar, refused);
        };
    }

    private static Revision revised(CalendarEvent event) {
        return event.isDeleted() ? new Revision.Gone() : new Revision.Done(event);
    }

    @Override
    public void delete(Source source, String eventId) {
        String calendar = addressOf(source);
        var request = request(() -> client.events().delete(calendar, eventId));
        switch (calls.write(calendar, request)) {
            case Done _ -> {}
            case Refused refused when refused.isMissing() -> insistOnTheCalendar(calendar, refused);
            case Refused refused -> throw trouble.of(calendar, refused);
        }
    }

    @Override
    public Optional<CalendarEvent> find(Source source, String eventId) {
        String calendar = addressOf(source);
        var request = request(() -> client.events().get(calendar, eventId).setFields(EVENT));
        return switch (calls.read(calendar, request)) {
            case Done(GenericJson body) -> Optional.of(event(source, body));
            case Refused refused
            when refused.isMissing() -> {
                insistOnTheCalendar(calendar, refused);
                yield Optional.empty();
            }
            case Refused refused -> throw trouble.of(calendar, refused);
        };
    }

    /** Google says "not found" of an event, and also of a calendar that is no longer shared; the first is told by 410. */
    private void insistOnTheCalendar(String calendar, Refused refused) {
        if (refused.status() == 404) {
            remember(calendar, about(calendar));
        }
    }

    @Override
    public Changes changes(Source source, @Nullable String syncToken) {
        Pages pages = pages(
                source,
                token -> request(() -> client.events()
                        .list(addressOf(source))
                        .setSingleEvents(false)
                        .setMaxResults(PAGE)
                        .setFields(LIST)
                        .setSyncToken(syncToken)
                        .setPageToken(token)),
                refused -> isAboutTheToken(refused, syncToken));
        if (pages.syncToken() == null) {
            throw CalendarTrouble.passing("Google does not say where its answer ends.", null)
                    .because(Code.ODD_ANSWER);
        }
        List<CalendarEvent> events = syncToken == null ? withoutDeleted(pages.events()) : pages.events();
        return new Changes(events, pages.syncToken(), pages.calls());
    }

    /** With a token there is nothing else in the question that Google could find fault with. */
    private static boolean isAboutTheToken(Refused refused, @Nullable String syncToken) {
        return syncToken != null && (refused.status() == 410 || refused.status() == 400);
    }

    @Override
    public List<CalendarEvent> within(Source source, TimeSpan window) {
        Pages pages = pages(
                source,
                token -> request(() -> client.events()
                        .list(addressOf(source))
                        .setSingleEvents(true)
                        .setTimeMin(new DateTime(window.start().toString()))
                        .setTimeMax(new DateTime(window.end().toString()))
                        .setMaxResults(PAGE)
                        .setFields(LIST)
                        .setPageToken(token)),
                _ -> false);
        return withoutDeleted(pages.events()).stream()
                .filter(event -> event.span() != null && event.span().overlaps(window))
                .toList();
    }

    private static List<CalendarEvent> withoutDeleted(List<CalendarEvent> events) {
        return events.stream().filter(event -> !event.isDeleted()).toList();
    }

    private record Pages(
            List<CalendarEvent> events, @Nullable String syncToken, int calls) {}

    private Pages pages(
            Source source, Function<@Nullable String, CalendarRequest<?>> page, Predicate<Refused> isExpired) {
        List<CalendarEvent> events = new ArrayList<>();
        String token = null;
        for (int number = 1; number <= MOST_PAGES; number++) {
            GenericJson body = switch (calls.read(addressOf(source), page.apply(token))) {
                case Done(GenericJson answer) -> answer;
                case Refused refused
                when isExpired.test(refused) -> throw CalendarTrouble.tokenExpired(refused.cause());
                case Refused refused -> throw trouble.of(addressOf(source), refused);
            };
            add(source, body, events);
            token = text(body, "nextPageToken");
            if (token == null) {
                return new Pages(events, text(body, "nextSyncToken"), number);
            }
        }
        throw CalendarTrouble.lasting("The calendar %s has too many events.".formatted(source.id()), null)
                .because(Code.TOO_MANY_EVENTS, addressOf(source));
    }

    private void add(Source source, GenericJson body, List<CalendarEvent> events) {
        ZoneId zone = remember(addressOf(source), body);
        if (body.get("items") instanceof List<?> items) {
            items.forEach(item -> reading.read(item, zone, whose(source)).ifPresent(events::add));
        }
    }

    @Override
    public Description describe(Source source) {
        String calendar = addressOf(source);
        GenericJson about = about(calendar);
        String title = text(about, "summary");
        return new Description(
                title == null ? calendar : title, remember(calendar, about), isWritable(calendar), labelNames(about));
    }

    private GenericJson about(String calendar) {
        return switch (calls.read(calendar, request(() -> client.calendars().get(calendar)))) {
            case Done(GenericJson body) -> body;
            case Refused refused -> throw trouble.of(calendar, refused);
        };
    }

    /** A service account has no list of calendars in which its rights would stand; every list of events names them. */
    private boolean isWritable(String calendar) {
        var request =
                request(() -> client.events().list(calendar).setMaxResults(1).setFields("accessRole"));
        return switch (calls.read(calendar, request)) {
            case Done(GenericJson body) ->
                "owner".equals(text(body, "accessRole")) || "writer".equals(text(body, "accessRole"));
            case Refused refused -> throw trouble.of(calendar, refused);
        };
    }

    private static Map<String, String> labelNames(GenericJson about) {
        Map<String, String> names = new HashMap<>();
        if (about.get("labelProperties") instanceof Map<?, ?> labels
                && labels.get("eventLabels") instanceof List<?> all) {
            all.forEach(label -> {
                if (label instanceof Map<?, ?> one
                        && one.get("id") instanceof String id
                        && one.get("name") instanceof String name) {
                    names.put(id, name.strip().toLowerCase(Locale.ROOT));
                }
            });
        }
        return Map.copyOf(names);
    }

    @Override
    public Optional<Watch> watch(Source source, String channelId, String secret, URI address, Duration life) {
        String calendar = addressOf(source);
        Channel wish = new Channel()
                .setId(channelId)
                .setType("web_hook")
                .setToken(secret)
                .setAddress(address.toString())
                .setParams(Map.of("ttl", Long.toString(life.toSeconds())));
        return switch (calls.write(calendar, request(() -> client.events().watch(calendar, wish)))) {
            case Done(GenericJson body) -> Optional.of(opened(channelId, body, life));
            case Refused refused
            when refused.reason().equals("pushNotSupportedForRequestedResource") -> Optional.empty();
            case Refused refused -> throw trouble.of(calendar, refused);
        };
    }

    private Watch opened(String channelId, GenericJson body, Duration life) {
        String resource = text(body, "resourceId");
        if (resource == null) {
            throw CalendarTrouble.passing("Google does not say what it watches.", null)
                    .because(Code.ODD_ANSWER);
        }
        String expiration = text(body, "expiration");
        boolean isKnown = expiration != null && expiration.matches("\\d{1,18}");
        Instant end = isKnown
                ? Instant.ofEpochMilli(Long.parseLong(expiration))
                : time.now().plus(life);
        return new Watch(channelId, resource, end);
    }

    @Override
    public void stopWatching(Watch watch) {
        Channel channel = new Channel().setId(watch.channelId()).setResourceId(watch.resourceId());
        String what = "channel " + watch.channelId();
        switch (calls.read(what, request(() -> client.channels().stop(channel)))) {
            case Done _ -> {}
            case Refused refused when refused.isMissing() -> {}
            case Refused refused -> throw trouble.of(what, refused);
        }
    }

    private CalendarEvent event(Source source, GenericJson body) {
        return reading.read(body, zoneOf(addressOf(source)), whose(source))
                .orElseThrow(() -> CalendarTrouble.passing("Google's answer is no event.", null)
                        .because(Code.ODD_ANSWER));
    }

    private ZoneId zoneOf(String calendar) {
        ZoneId known = zones.get(calendar);
        return known == null ? remember(calendar, about(calendar)) : known;
    }

    private ZoneId remember(String calendar, GenericJson body) {
        String named = text(body, "timeZone");
        try {
            ZoneId zone = named == null ? zones.getOrDefault(calendar, time.zone()) : ZoneId.of(named);
            zones.put(calendar, zone);
            return zone;
        } catch (DateTimeException unknown) {
            return time.zone();
        }
    }

    private static String addressOf(Source source) {
        return Objects.requireNonNull(source.id(), "A calendar at Google has an address.");
    }

    private static String whose(Source source) {
        return "the calendar " + source.id();
    }

    private interface Making<R> {
        R make() throws IOException;
    }

    /** The client declares what only sending could cause. */
    private static <R> R request(Making<R> making) {
        try {
            return making.make();
        } catch (IOException impossible) {
            throw new IllegalStateException("A request was not even made.", impossible);
        }
    }
}
