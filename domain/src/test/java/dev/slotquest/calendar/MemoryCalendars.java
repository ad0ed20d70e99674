package dev.slotquest.calendar;

import dev.slotquest.calendar.CalendarEvent.Status;
import dev.slotquest.shared.TimeSpan;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Remote calendars in memory that are as nasty as real ones: ids are used up, tokens expire, answers get lost after the
 * work was done, and people recolour, rename, move and delete what they like. Serves ids that end in {@code @memory}.
 * Not a component, so that no scan of another test finds it: whoever wants it imports it.
 */
public class MemoryCalendars implements CalendarPort {

    private final Map<String, Remote> calendars = new ConcurrentHashMap<>();
    private final AtomicInteger calls = new AtomicInteger();
    private volatile double faults;
    private volatile Random random = new Random(1);
    private volatile boolean away;
    private volatile Duration latency = Duration.ZERO;

    /** Everything as on the first day. */
    void clear() {
        calendars.clear();
        calls.set(0);
        faults = 0;
        away = false;
        latency = Duration.ZERO;
    }

    /** From now on this share of the calls fails, half of them after the work was done. */
    void failWith(double share, Random seeded) {
        random = seeded;
        faults = share;
    }

    /** Whether nobody can be reached. */
    void away(boolean gone) {
        away = gone;
    }

    void answerAfter(Duration wait) {
        latency = wait;
    }

    int calls() {
        return calls.get();
    }

    void resetCalls() {
        calls.set(0);
    }

    Remote of(String id) {
        return calendars.computeIfAbsent(id, Remote::new);
    }

    /** One calendar, and the person who owns it. */
    static final class Remote {

        private final String id;
        private final Map<String, CalendarEvent> events = new LinkedHashMap<>();
        private final Map<String, Integer> changedIn = new TreeMap<>();
        private final List<String> inserted = new ArrayList<>();
        private int change;
        private int oldestToken;
        private int privateEvents;
        private Map<String, String> labels = Map.of();
        private @Nullable CalendarTrouble refusal;
        private @Nullable Runnable afterNextWrite;

        private Remote(String id) {
            this.id = id;
        }

        synchronized void refuse(@Nullable CalendarTrouble trouble) {
            refusal = trouble;
        }

        /** What happens when the next writing is done but not yet answered. */
        synchronized void afterNextWrite(Runnable happening) {
            afterNextWrite = happening;
        }

        synchronized void labels(Map<String, String> names) {
            labels = names;
        }

        synchronized void expireTokens() {
            oldestToken = change + 1;
        }

        synchronized List<CalendarEvent> events() {
            return events.values().stream().filter(event -> !event.isDeleted()).toList();
        }

        synchronized List<CalendarEvent> ours() {
            return events().stream()
                    .filter(event -> event.id().startsWith("sq"))
                    .toList();
        }

        /** How often each event was ever added. */
        synchronized List<String> inserted() {
            return List.copyOf(inserted);
        }

        void recolour(String event, @Nullable String color) {
            change(event, old -> with(old, old.title(), old.span(), color, old.labelId()));
        }

        void label(String event, @Nullable String label) {
            change(event, old -> with(old, old.title(), old.span(), null, label));
        }

        void rename(String event, String title) {
            change(event, old -> with(old, title, old.span(), old.colorId(), old.labelId()));
        }

        void move(String event, TimeSpan to) {
            change(event, old -> with(old, old.title(), to, old.colorId(), old.labelId()));
        }

        synchronized void delete(String event) {
            put(CalendarEvent.deleted(event, null, nextEtag()));
        }

        String busy(String title, TimeSpan span) {
            return add(title, span, false, CalendarEvent.Type.DEFAULT);
        }

        synchronized String add(String title, TimeSpan span, boolean transparent, CalendarEvent.Type type) {
            String event = "private" + ++privateEvents;
            put(new CalendarEvent(
                    event,
                    Status.CONFIRMED,
                    title,
                    span,
                    false,
                    transparent,
                    false,
                    type,
                    null,
                    null,
                    null,
                    nextEtag(),
                    null,
                    Map.of()));
            return event;
        }

        synchronized void copy(String event) {
            CalendarEvent old = Objects.requireNonNull(events.get(event));
            put(new CalendarEvent(
                    "copy" + ++privateEvents,
                    Status.CONFIRMED,
                    old.title(),
                    old.span(),
                    false,
                    false,
                    false,
                    CalendarEvent.Type.DEFAULT,
                    old.colorId(),
                    null,
                    null,
                    nextEtag(),
                    null,
                    old.properties()));
        }

        /** Vanishes without a trace, as after a restore. */
        synchronized void lose(String event) {
            events.remove(event);
            changedIn.remove(event);
            inserted.remove(event);
        }

        /** Comes back although it was removed. */
        synchronized void haunt(CalendarEvent event) {
            put(event);
        }

        private synchronized void change(String event, UnaryOperator<CalendarEvent> how) {
            CalendarEvent old = events.get(event);
            if (old != null && !old.isDeleted()) {
                put(how.apply(old));
            }
        }

        private CalendarEvent with(
                CalendarEvent old,
                @Nullable String title,
                @Nullable TimeSpan span,
                @Nullable String color,
                @Nullable String label) {
            return new CalendarEvent(
                    old.id(),
                    old.status(),
                    title,
                    span,
                    old.allDay(),
                    old.transparent(),
                    old.declined(),
                    old.type(),
                    color,
                    label,
                    old.seriesId(),
                    nextEtag(),
                    null,
                    old.properties());
        }

        private String nextEtag() {
            return "e" + (change + 1);
        }

        private void put(CalendarEvent event) {
            change++;
            events.put(event.id(), event);
            changedIn.put(event.id(), change);
        }
    }

    @Override
    public boolean serves(Source source) {
        return source.id() != null && source.id().endsWith("@memory");
    }

    @Override
    public Insertion insert(Source source, Entry entry) {
        return write(source, remote -> {
            if (remote.events.containsKey(entry.eventId())) {
                return new Insertion.IdUsed();
            }
            if (!entry.eventId().matches("[0-9a-v]{5,1024}")) {
                throw CalendarTrouble.lasting("Invalid id", null);
            }
            remote.inserted.add(entry.eventId());
            var event = new CalendarEvent(
                    entry.eventId(),
                    Status.CONFIRMED,
                    entry.title(),
                    entry.span(),
                    false,
                    false,
                    false,
                    CalendarEvent.Type.DEFAULT,
                    entry.colorId(),
                    null,
                    null,
                    remote.nextEtag(),
                    null,
                    entry.properties());
            remote.put(event);
            return new Insertion.Done(event);
        });
    }

    @Override
    public Revision patch(Source source, Entry entry, @Nullable String onlyIf) {
        return write(source, remote -> {
            CalendarEvent old = remote.events.get(entry.eventId());
            if (old == null || old.isDeleted()) {
                return new Revision.Gone();
            }
            if (onlyIf != null && !onlyIf.equals(old.etag())) {
                return new Revision.ChangedMeanwhile();
            }
            String color = entry.colorId() == null ? old.colorId() : entry.colorId();
            String label = entry.colorId() == null ? old.labelId() : null;
            CalendarEvent event = remote.with(old, entry.title(), entry.span(), color, label);
            remote.put(event);
            return new Revision.Done(event);
        });
    }

    @Override
    public void delete(Source source, String eventId) {
        this.<Boolean>write(source, remote -> {
            CalendarEvent old = remote.events.get(eventId);
            if (old != null && !old.isDeleted()) {
                remote.put(CalendarEvent.deleted(eventId, null, remote.nextEtag()));
            }
            return true;
        });
    }

    @Override
    public Optional<CalendarEvent> find(Source source, String eventId) {
        return call(source, remote -> Optional.ofNullable(remote.events.get(eventId)));
    }

    @Override
    public Changes changes(Source source, @Nullable String syncToken) {
        return call(source, remote -> {
            int since = syncToken == null ? 0 : Integer.parseInt(syncToken);
            if (syncToken != null && since < remote.oldestToken) {
                throw CalendarTrouble.tokenExpired(null);
            }
            List<CalendarEvent> events = remote.events.values().stream()
                    .filter(event -> Objects.requireNonNull(remote.changedIn.get(event.id())) > since)
                    .filter(event -> syncToken != null || !event.isDeleted())
                    .toList();
            remote.oldestToken = Math.min(remote.oldestToken, remote.change);
            return new Changes(events, Integer.toString(remote.change), 1);
        });
    }

    @Override
    public List<CalendarEvent> within(Source source, TimeSpan window) {
        return call(
                source,
                remote -> remote.events().stream()
                        .filter(event -> event.span() != null && event.span().overlaps(window))
                        .toList());
    }

    @Override
    public Description describe(Source source) {
        return call(source, remote -> new Description(remote.id, ZoneId.of("Europe/Berlin"), true, remote.labels));
    }

    @Override
    public Optional<Watch> watch(Source source, String channelId, String secret, URI address, Duration life) {
        return call(source, remote -> {
            watched.put(channelId, secret);
            return Optional.of(
                    new Watch(channelId, "resource-of-" + remote.id, now.get().plus(life)));
        });
    }

    /** Secrets of the channels that are open, by id. */
    final Map<String, String> watched = new ConcurrentHashMap<>();

    /** What time it is for channels. */
    volatile Supplier<Instant> now = () -> Instant.EPOCH;

    @Override
    public void stopWatching(Watch watch) {
        watched.remove(watch.channelId());
    }

    /** What a calendar does. */
    private interface Work<T> {
        T on(Remote remote);
    }

    private <T> T write(Source source, Work<T> work) {
        return call(source, remote -> {
            T answer = work.on(remote);
            Runnable happening = remote.afterNextWrite;
            if (happening != null) {
                remote.afterNextWrite = null;
                happening.run();
            }
            return answer;
        });
    }

    private <T> T call(Source source, Work<T> work) {
        calls.incrementAndGet();
        sleep();
        Remote remote = of(Objects.requireNonNull(source.id()));
        boolean fault = random.nextDouble() < faults;
        boolean before = random.nextBoolean();
        synchronized (remote) {
            if (away) {
                throw CalendarTrouble.passing("Nobody there", null);
            }
            if (remote.refusal != null) {
                throw remote.refusal;
            }
            if (fault && before) {
                throw CalendarTrouble.passing("Did not arrive", null);
            }
            T answer = work.on(remote);
            if (fault) {
                throw CalendarTrouble.passing("The answer was lost", null);
            }
            return answer;
        }
    }

    private void sleep() {
        try {
            Thread.sleep(latency);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
