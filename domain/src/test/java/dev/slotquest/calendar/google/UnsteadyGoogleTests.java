package dev.slotquest.calendar.google;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.calendar.CalendarEvent;
import dev.slotquest.calendar.CalendarPort.Changes;
import dev.slotquest.calendar.CalendarPort.Entry;
import dev.slotquest.calendar.CalendarPort.Revision;
import dev.slotquest.calendar.CalendarPort.Source;
import dev.slotquest.calendar.CalendarTrouble;
import dev.slotquest.calendar.google.fake.FakeCalendar;
import dev.slotquest.calendar.google.fake.FakeGoogle;
import dev.slotquest.calendar.google.fake.Fault;
import dev.slotquest.shared.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever repeats single steps until they are done loses nothing and does nothing twice, whatever breaks meanwhile. */
class UnsteadyGoogleTests {

    private static final Source SOURCE = new Source("anna@example.org", 1L);
    private static final Instant NOON = Instant.parse("2026-12-02T12:00:00Z");
    private static final Fault[] WAYS = {
        new Fault.CutBefore(),
        new Fault.CutAfter(),
        new Fault.Truncated(),
        new Fault.Page(503),
        new Fault.Refused(429, "rateLimitExceeded"),
        Fault.rateLimit(),
        Fault.quota(),
        new Fault.Unauthorized()
    };

    /** What should stand in the calendar, by event id. */
    private final Map<String, TimeSpan> wanted = new TreeMap<>();

    /** What the feed of changes tells, by event id. */
    private final Map<String, TimeSpan> told = new TreeMap<>();

    private final Map<Integer, Integer> generations = new HashMap<>();
    private GoogleCalendar calendar;
    private String token;

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void convergesWhateverBreaks(long seed) {
        try (var google = FakeGoogle.start()) {
            FakeCalendar anna = google.calendar(SOURCE.id());
            google.largestPage(4);
            google.faults().sometimes(0.25, seed, WAYS);
            calendar = Connection.to(google);
            var dice = new Random(seed);
            for (int step = 0; step < 150; step++) {
                act(dice);
                if (dice.nextInt(4) == 0) {
                    listen();
                }
                if (dice.nextInt(40) == 0) {
                    anna.forgetTokens();
                }
            }
            listen();

            assertThat(google.faults().happened()).isGreaterThan(40);
            assertThat(told).isEqualTo(wanted);
            assertThat(anna.events())
                    .extracting(event -> event.get("id").stringValue())
                    .containsExactlyInAnyOrderElementsOf(wanted.keySet());
        }
    }

    private void act(Random dice) {
        int booking = dice.nextInt(15);
        String id = "booking%dgen%d".formatted(booking, generations.getOrDefault(booking, 0));
        Instant start = NOON.plus(Duration.ofMinutes(30L * dice.nextInt(100)));
        var span = new TimeSpan(start, start.plus(Duration.ofHours(2)));
        if (!wanted.containsKey(id)) {
            untilDone(() -> calendar.insert(SOURCE, entry(id, span)));
            wanted.put(id, span);
        } else if (dice.nextBoolean()) {
            assertThat(untilDone(() -> calendar.patch(SOURCE, entry(id, span), null)))
                    .isInstanceOf(Revision.Done.class);
            wanted.put(id, span);
        } else {
            untilDone(() -> {
                calendar.delete(SOURCE, id);
                return true;
            });
            wanted.remove(id);
            generations.merge(booking, 1, Integer::sum);
        }
    }

    private void listen() {
        Changes changes = untilDone(() -> {
            try {
                return calendar.changes(SOURCE, token);
            } catch (CalendarTrouble trouble) {
                if (trouble.isTokenExpired()) {
                    token = null;
                    told.clear();
                }
                throw trouble;
            }
        });
        for (CalendarEvent event : changes.events()) {
            if (event.isDeleted()) {
                told.remove(event.id());
            } else {
                told.put(event.id(), event.span());
            }
        }
        token = changes.syncToken();
    }

    private static <T> T untilDone(Supplier<T> step) {
        while (true) {
            try {
                return step.get();
            } catch (CalendarTrouble trouble) {
                assertThat(trouble.isPassing() || trouble.isTokenExpired())
                        .as(trouble.toString())
                        .isTrue();
            }
        }
    }

    private static Entry entry(String id, TimeSpan span) {
        return new Entry(id, "Muster, Kim", "", "9", span, Map.of("bookingId", "1"));
    }
}
