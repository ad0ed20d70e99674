package dev.slotquest.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.DomainTest;
import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingWish;
import dev.slotquest.booking.Conflict;
import dev.slotquest.booking.Office;
import dev.slotquest.booking.Outcome;
import dev.slotquest.calendar.MirrorState.Status;
import dev.slotquest.calendar.google.fake.FakeCalendar;
import dev.slotquest.calendar.google.fake.FakeGoogle;
import dev.slotquest.calendar.google.fake.Fault;
import dev.slotquest.scheduling.Availability;
import dev.slotquest.shared.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** The whole way to Google and back, with the real client and a service as strict as Google's. */
@DomainTest
@DirtiesContext
class GoogleJourneyIntegrationTests {

    private static final String CENTRAL = "central@group.calendar.google.com";
    private static final FakeGoogle GOOGLE = FakeGoogle.start();
    private static int numbers;

    @Autowired
    ApplicationContext context;

    @Autowired
    Availability availability;

    private Desk desk;
    private String address;
    private FakeCalendar calendar;
    private long anna;

    @DynamicPropertySource
    static void google(DynamicPropertyRegistry registry) {
        GOOGLE.calendar(CENTRAL);
        registry.add("GOOGLE_CREDS_BASE64", GOOGLE::credentialsBase64);
        registry.add("CENTRAL_CALENDAR_ID", () -> CENTRAL);
        registry.add("slotquest.google.api-url", GOOGLE::url);
        registry.add("slotquest.google.requests-per-second", () -> 100_000);
        registry.add("slotquest.google.write-pause", () -> "0ms");
    }

    @AfterAll
    static void close() {
        GOOGLE.close();
    }

    @BeforeEach
    void openTheDesk() {
        GOOGLE.faults().none();
        desk = Desk.in(context);
        address = "anna" + ++numbers + "@firma.at";
        calendar = GOOGLE.calendar(address);
        anna = desk.consultant("Anna", address);
        GOOGLE.forgetCalls();
    }

    @Test
    void goesThereAndBack() {
        Booking booking = desk.book(anna, "2026-12-02", "14:00");
        desk.settle();
        assertThat(desk.status(booking)).isEqualTo(Status.SYNCED);
        assertThat(calendar.events()).hasSize(1);

        desk.at(Office.at("2026-12-02", "15:00"));
        calendar.recolour(desk.event(booking), "11");
        desk.settle();
        assertThat(desk.now(booking).outcome()).isEqualTo(Outcome.NO_SHOW);
        calendar.recolour(desk.event(booking), null);
        desk.settle();
        assertThat(desk.now(booking).outcome()).isNull();
        assertThat(desk.conflicts()).isEmpty();
    }

    @Test
    void followsHandsAndAsksAboutDeletions() {
        Booking booking = desk.book(anna, "2026-12-02", "14:00");
        Booking other = desk.book(anna, "2026-12-03", "14:00");
        desk.settle();
        Instant to = Office.at("2026-12-02", "17:00");
        calendar.move(desk.event(booking), to, to.plus(Duration.ofHours(2)));
        calendar.delete(desk.event(other));
        desk.settle();

        assertThat(desk.now(booking).startsAt()).isEqualTo(to);
        assertThat(desk.conflicts()).extracting(Conflict::kind).containsExactly(Conflict.Kind.EVENT_DELETED);
        desk.keep(desk.conflicts().getFirst());
        desk.settle();
        assertThat(calendar.events()).hasSize(2);
        assertThat(desk.conflicts()).isEmpty();
    }

    @Test
    void asksOnceWhereNothingHasChanged() {
        for (int i = 0; i < 49; i++) {
            desk.office.consultant(1);
            GOOGLE.calendar("idle%d-%d@firma.at".formatted(numbers, i));
            desk.consultant("Idle " + i, "idle%d-%d@firma.at".formatted(numbers, i));
        }
        desk.read();
        GOOGLE.forgetCalls();
        desk.read();

        assertThat(GOOGLE.calls("events.list").stream()
                        .filter(call -> !call.calendar().equals(CENTRAL))
                        .count())
                .isEqualTo(50);
        assertThat(GOOGLE.count()).as("and one for the central calendar").isEqualTo(51);
    }

    @Test
    void showsAChangedEventWithinASecondOfItsSync() {
        calendar.addBusy("Zahnarzt", LocalDateTime.parse("2026-12-02T14:30"), LocalDateTime.parse("2026-12-02T15:00"));
        calendar.addAllDay("Messe", LocalDate.parse("2026-12-08"), LocalDate.parse("2026-12-09"));
        calendar.addWeekly("Jour fixe", LocalDateTime.parse("2026-12-03T11:00"), Duration.ofHours(1));
        desk.read();
        long begin = System.nanoTime();

        assertThat(free("2026-12-02", "14:00")).isFalse();
        assertThat(free("2026-12-02", "16:00")).isTrue();
        assertThat(free("2026-12-08", "14:00")).isFalse();
        assertThat(free("2026-12-10", "11:00")).isFalse();
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void startsAnewWhenGoogleHasForgottenWhereItWas() {
        Booking booking = desk.book(anna, "2026-12-02", "14:00");
        desk.settle();
        calendar.delete(desk.event(booking));
        calendar.addBusy("Zahnarzt", span("2026-12-03", "14:00"));
        calendar.forgetTokens();
        desk.settle();

        assertThat(desk.conflicts()).extracting(Conflict::kind).containsExactly(Conflict.Kind.EVENT_DELETED);
        assertThat(free("2026-12-03", "14:00")).isFalse();
    }

    @Test
    void bringsEverythingThereInOrderAfterAnHourWithoutGoogle() {
        GOOGLE.faults().always(new Fault.Refused(403, "quotaExceeded"));
        List<Booking> bookings = new ArrayList<>();
        for (int day : List.of(2, 3, 8, 9)) {
            for (String time : List.of("11:00", "14:00", "16:00")) {
                bookings.add(desk.book(
                        BookingWish.of(anna, Office.at("2026-12-%02d".formatted(day), time), Office.customer())
                                .withOverrideReason("customer is on the phone")));
                desk.clock.moveBy(Duration.ofMinutes(5));
                desk.write();
            }
        }
        assertThat(calendar.events()).isEmpty();

        GOOGLE.faults().none();
        GOOGLE.forgetCalls();
        desk.clock.moveBy(Duration.ofHours(4));
        desk.settle();

        assertThat(calendar.events())
                .extracting(event -> event.get("id").stringValue())
                .containsExactlyElementsOf(bookings.stream().map(desk::event).toList());
        assertThat(context.getBean(CalendarMirror.class).backlog().waiting()).isZero();
    }

    @Test
    void losesNothingAndWritesNothingTwiceInAStorm() {
        GOOGLE.faults()
                .sometimes(
                        0.35,
                        7,
                        Fault.rateLimit(),
                        new Fault.Refused(429, "rateLimitExceeded"),
                        new Fault.Page(503),
                        new Fault.CutAfter(),
                        new Fault.CutBefore(),
                        new Fault.Truncated(),
                        new Fault.Unauthorized());
        List<Booking> bookings = new ArrayList<>();
        for (int day : List.of(2, 3, 8)) {
            for (String time : List.of("11:00", "14:00", "16:00")) {
                bookings.add(desk.book(
                        BookingWish.of(anna, Office.at("2026-12-%02d".formatted(day), time), Office.customer())
                                .withOverrideReason("customer is on the phone")));
                desk.clock.moveBy(Duration.ofMinutes(2));
                desk.write();
            }
        }
        desk.move(bookings.get(8), "2026-12-09", "14:00", null);
        desk.cancel(bookings.remove(7));
        desk.settle();
        GOOGLE.faults().none();
        for (int i = 0; i < 3; i++) {
            desk.clock.moveBy(Duration.ofMinutes(10));
            desk.settle();
        }

        assertThat(calendar.events())
                .extracting(GoogleJourneyIntegrationTests::startOf)
                .containsExactlyInAnyOrderElementsOf(bookings.stream()
                        .map(booking -> desk.now(booking).startsAt())
                        .toList());
        assertThat(desk.conflicts()).isEmpty();
        assertThat(context.getBean(CalendarMirror.class).backlog())
                .satisfies(backlog ->
                        assertThat(backlog.waiting() + backlog.givenUp()).isZero());
    }

    private static Instant startOf(JsonNode event) {
        return OffsetDateTime.parse(event.get("start").get("dateTime").stringValue())
                .toInstant();
    }

    private boolean free(String date, String time) {
        return availability.explain(anna, Office.at(date, time)).free();
    }

    private static TimeSpan span(String date, String time) {
        Instant start = Office.at(date, time);
        return new TimeSpan(start, start.plus(Duration.ofHours(2)));
    }
}
