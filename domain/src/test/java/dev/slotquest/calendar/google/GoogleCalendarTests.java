package dev.slotquest.calendar.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.slotquest.calendar.CalendarEvent;
import dev.slotquest.calendar.CalendarPort.Changes;
import dev.slotquest.calendar.CalendarPort.Entry;
import dev.slotquest.calendar.CalendarPort.Insertion;
import dev.slotquest.calendar.CalendarPort.Revision;
import dev.slotquest.calendar.CalendarPort.Source;
import dev.slotquest.calendar.CalendarPort.Watch;
import dev.slotquest.calendar.CalendarTrouble;
import dev.slotquest.calendar.google.fake.Access;
import dev.slotquest.calendar.google.fake.Call;
import dev.slotquest.calendar.google.fake.FakeCalendar;
import dev.slotquest.calendar.google.fake.FakeGoogle;
import dev.slotquest.calendar.google.fake.Fault;
import dev.slotquest.shared.TimeSpan;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoogleCalendarTests {

    private static final String ADDRESS = "anna@example.org";
    private static final Source SOURCE = new Source(ADDRESS, 1L);
    private static final TimeSpan SPAN =
            new TimeSpan(Instant.parse("2026-12-02T13:00:00Z"), Instant.parse("2026-12-02T15:00:00Z"));
    private static final TimeSpan WEEK =
            new TimeSpan(Instant.parse("2026-11-30T00:00:00Z"), Instant.parse("2026-12-07T00:00:00Z"));

    private FakeGoogle google;
    private FakeCalendar anna;
    private GoogleCalendar calendar;

    @BeforeEach
    void start() {
        google = FakeGoogle.start();
        anna = google.calendar(ADDRESS);
        calendar = Connection.to(google);
    }

    @AfterEach
    void stop() {
        google.close();
    }

    // Writing.

    @Test
    void servesEveryCalendarThatHasAnAddress() {
        assertThat(calendar.serves(SOURCE)).isTrue();
        assertThat(calendar.serves(new Source("central@example.org", null))).isTrue();
        assertThat(calendar.serves(new Source(null, 1L))).isFalse();
    }

    @Test
    void writesTimesOnTheClockOfTheBusinessWithItsZone() {
        calendar.insert(SOURCE, entry());

        var event = anna.event("booking1").orElseThrow();
        assertThat(event.at("/start/dateTime").asString()).isEqualTo("2026-12-02T14:00:00.000+01:00");
        assertThat(event.at("/start/timeZone").asString()).isEqualTo("Europe/Berlin");
        assertThat(event.at("/extendedProperties/private/bookingId").asString()).isEqualTo("4711");
        assertThat(event.at("/description").asString()).isEqualTo("Bitte klingeln");
    }

    @Test
    void keepsFourInTheAfternoonAcrossTheChangeOfClocks() {
        var summer = new TimeSpan(Instant.parse("2027-03-28T14:00:00Z"), Instant.parse("2027-03-28T16:00:00Z"));
        calendar.insert(SOURCE, new Entry("summer", "A", "", "9", summer, Map.of()));

        assertThat(anna.event("summer").orElseThrow().at("/start/dateTime").asString())
                .isEqualTo("2027-03-28T16:00:00.000+02:00");
        assertThat(calendar.find(SOURCE, "summer").orElseThrow().span()).isEqualTo(summer);
    }

    @Test
    void leavesWhatAPersonDidToAnEvent() {
        calendar.insert(SOURCE, entry());
        anna.recolour("booking1", "11");
        anna.edit("booking1", event -> {
            event.put("location", "Raum 4");
            event.putObject("extendedProperties").putObject("private").put("other", "kept");
        });

        calendar.patch(SOURCE, entry().keepingColor(), null);

        var event = anna.event("booking1").orElseThrow();
        assertThat(event.path("colorId").asString()).isEqualTo("11");
        assertThat(event.path("location").asString()).isEqualTo("Raum 4");
        assertThat(event.at("/extendedProperties/private/other").asString()).isEqualTo("kept");
        assertThat(event.at("/extendedProperties/private/bookingId").asString()).isEqualTo("4711");
        assertThat(google.calls("events.patch")).extracting(Call::verb).containsExactly("POST+PATCH");
        assertThat(google.calls("events.update")).isEmpty();
    }

    @Test
    void leavesALabelWhoseColourIsNoneOfThePalette() {
        calendar.insert(SOURCE, entry());
        anna.label("booking1", "0b7e-label");

        calendar.patch(SOURCE, entry().keepingColor(), null);

        assertThat(anna.event("booking1").orElseThrow().path("eventLabelId").asString())
                .isEqualTo("0b7e-label");
        assertThat(google.calls("events.patch").getFirst().parameters()).doesNotContainKey("eventLabelVersion");
    }

    @Test
    void makesAnAllDayEventATimedOneAgain() {
        calendar.insert(SOURCE, entry());
        anna.makeAllDay("booking1", LocalDate.parse("2026-12-02"), LocalDate.parse("2026-12-03"));
        assertThat(calendar.find(SOURCE, "booking1").orElseThrow().allDay()).isTrue();

        var done = (Revision.Done) calendar.patch(SOURCE, entry(), null);

        assertThat(done.event().allDay()).isFalse();
        assertThat(done.event().span()).isEqualTo(SPAN);
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 410})
    void believesThatAnEventIsGoneWhileItsCalendarIsThere(int status) {
        google.faults().next("events.patch", new Fault.Refused(status, status == 404 ? "notFound" : "deleted"));

        assertThat(calendar.patch(SOURCE, entry(), null)).isEqualTo(new Revision.Gone());
    }

    @Test
    void doesNotTakeACalendarThatIsNoLongerSharedForDeletedEvents() {
        calendar.insert(SOURCE, entry());
        anna.share(Access.NONE);

        for (ThrowingCallable step : List.<ThrowingCallable>of(
                () -> calendar.patch(SOURCE, entry(), null),
                () -> calendar.delete(SOURCE, "booking1"),
                () -> calendar.find(SOURCE, "booking1"),
                () -> calendar.insert(SOURCE, entry()),
                () -> calendar.changes(SOURCE, null),
                () -> calendar.within(SOURCE, WEEK),
                () -> calendar.describe(SOURCE))) {
            var trouble = trouble(step);
            assertThat(trouble.isPassing()).isFalse();
            assertThat(trouble).hasMessageContainingAll(ADDRESS, "share it with " + google.email());
        }
    }

    @Test
    void saysWhatIsMissingWhereItMayOnlyRead() {
        anna.share(Access.READER);

        assertThat(calendar.describe(SOURCE).writable()).isFalse();
        assertThat(calendar.changes(SOURCE, null).events()).isEmpty();
        var trouble = trouble(() -> calendar.insert(SOURCE, entry()));
        assertThat(trouble.isPassing()).isFalse();
        assertThat(trouble).hasMessageContainingAll(ADDRESS, google.email(), "right to change events");
    }

    // Answers that get lost, and Google in trouble.

    @Test
    void addsNoSecondEventWhenTheAnswerIsLost() {
        google.faults().next("events.insert", new Fault.CutAfter());

        assertThat(calendar.insert(SOURCE, entry())).isEqualTo(new Insertion.IdUsed());

        assertThat(anna.events()).hasSize(1);
        assertThat(google.count("events.insert", ADDRESS)).isEqualTo(2);
    }

    @Test
    void doesNotMindALostAnswerToAChangeOrADeletion() {
        calendar.insert(SOURCE, entry());
        google.faults().next("events.patch", new Fault.CutAfter()).next("events.delete", new Fault.CutAfter());

        assertThat(calendar.patch(SOURCE, entry(), null)).isInstanceOf(Revision.Done.class);
        calendar.delete(SOURCE, "booking1");

        assertThat(anna.events()).isEmpty();
    }

    @Test
    void triesAgainWhatFailsForAMoment() {
        anna.addBusy("Zahnarzt", SPAN);
        for (Fault fault : List.of(
                new Fault.Page(502),
                new Fault.Page(503),
                new Fault.Refused(500, "backendError"),
                new Fault.Refused(429, "rateLimitExceeded"),
                Fault.rateLimit(),
                new Fault.Refused(403, "userRateLimitExceeded"),
                new Fault.CutBefore(),
                new Fault.Truncated(),
                new Fault.Unauthorized())) {
            google.faults().next("events.list", fault);
            assertThat(calendar.within(SOURCE, WEEK)).as("after " + fault).hasSize(1);
        }
    }

    @Test
    void givesUpAfterThreeAttempts() {
        google.faults().always("events.insert", new Fault.Page(503));

        var trouble = trouble(() -> calendar.insert(SOURCE, entry()));

        assertThat(trouble.isPassing()).isTrue();
        assertThat(google.count("events.insert", ADDRESS)).isEqualTo(3);
    }

    @Test
    void tellsForHowLongGoogleWantsToBeLeftAlone() {
        google.faults().always("events.list", Fault.rateLimit());
        var slower = trouble(() -> calendar.within(SOURCE, WEEK));
        google.faults().none();
        google.forgetCalls();
        google.faults().always("events.list", Fault.quota());
        var stop = trouble(() -> calendar.within(SOURCE, WEEK));

        assertThat(slower.isPassing()).isTrue();
        assertThat(slower.waitAtLeast()).isEqualTo(Duration.ofSeconds(30));
        assertThat(stop.isPassing()).isTrue();
        assertThat(stop.waitAtLeast()).isEqualTo(Duration.ofHours(1));
        assertThat(google.count("events.list", ADDRESS)).isEqualTo(1);
    }

    @Test
    void renewsATokenThatWasRevoked() {
        calendar.describe(SOURCE);
        google.revokeTokens();

        calendar.describe(SOURCE);

        assertThat(google.calls("token")).hasSize(2);
    }

    @Test
    void doesNotAskForTokensWithoutEnd() {
        google.faults().always("calendars.get", new Fault.Unauthorized());

        assertThat(trouble(() -> calendar.describe(SOURCE)).isPassing()).isTrue();

        assertThat(google.calls("calendars.get")).hasSize(2);
        assertThat(google.calls("token").size()).isLessThanOrEqualTo(3);
    }

    @Test
    void namesTheSettingWhenTheAccountIsGone() {
        google.deleteAccount();

        var trouble = trouble(() -> calendar.describe(SOURCE));

        assertThat(trouble.isPassing()).isFalse();
        assertThat(trouble).hasMessageContainingAll(google.email(), "GOOGLE_CREDS_BASE64");
        assertThat(google.calls("token")).hasSize(1);
    }

    @Test
    void waitsForATokenUntilGoogleIsBack() {
        google.faults().next("token", new Fault.Page(503)).next("token", new Fault.CutBefore());

        assertThat(calendar.describe(SOURCE).title()).isEqualTo(ADDRESS);
    }

    @Test
    void takesADeadHostForPassingTroubleAtOnce() {
        google.close();

        assertThat(trouble(() -> calendar.describe(SOURCE)).isPassing()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "400, badRequest, refuses",
        "403, accessNotConfigured, switch it on",
        "403, insufficientPermissions, too few rights",
        "409, conflict, refuses"
    })
    void callsForSomebodyWhenTryingAgainDoesNotHelp(int status, String reason, String words) {
        google.faults().always("calendars.get", new Fault.Refused(status, reason));

        var trouble = trouble(() -> calendar.describe(SOURCE));

        assertThat(trouble.isPassing()).isFalse();
        assertThat(trouble).hasMessageContaining(words);
        assertThat(google.calls("calendars.get")).hasSize(1);
    }

    // Reading.

    @Test
    void readsAllPagesAndTheTokenOnTheLastOfThem() {
        google.largestPage(3);
        for (int n = 0; n < 10; n++) {
            anna.addBusy("Termin " + n, SPAN);
        }

        Changes all = calendar.changes(SOURCE, null);

        assertThat(all.events()).hasSize(10).doesNotHaveDuplicates();
        assertThat(all.calls()).isEqualTo(4);
        assertThat(calendar.changes(SOURCE, all.syncToken()).calls()).isEqualTo(1);
        assertThat(calendar.within(SOURCE, WEEK)).hasSize(10);
    }

    @Test
    void neverTakesAMissingPageForTheEnd() {
        google.largestPage(3);
        for (int n = 0; n < 5; n++) {
            anna.addBusy("Termin " + n, SPAN);
        }
        google.faults().next("events.list", new Fault.Slow(Duration.ZERO));
        google.faults().next("events.list", 3, new Fault.Truncated());

        assertThat(trouble(() -> calendar.within(SOURCE, WEEK)).isPassing()).isTrue();
    }

    @Test
    void beginsAnewWhenGoogleHasForgottenTheToken() {
        String token = calendar.changes(SOURCE, null).syncToken();
        anna.forgetTokens();

        assertThat(trouble(() -> calendar.changes(SOURCE, token)).isTokenExpired())
                .isTrue();
        assertThat(calendar.changes(SOURCE, null).events()).isEmpty();
    }

    @Test
    void beginsAnewWithATokenOfAnotherCalendar() {
        google.calendar("ben@example.org");
        String token = calendar.changes(new Source("ben@example.org", 2L), null).syncToken();

        assertThat(trouble(() -> calendar.changes(SOURCE, token)).isTokenExpired())
                .isTrue();
    }

    @Test
    void tellsWhatPeopleDidByHand() {
        calendar.insert(SOURCE, entry());
        String dentist = anna.addBusy("Zahnarzt", SPAN);
        String token = calendar.changes(SOURCE, null).syncToken();

        anna.recolour("booking1", "11");
        anna.rename("booking1", "Muster, Kim nicht erschienen");
        anna.delete(dentist);

        Changes changes = calendar.changes(SOURCE, token);
        assertThat(changes.events()).hasSize(2);
        assertThat(changes.events())
                .filteredOn(CalendarEvent::isDeleted)
                .singleElement()
                .satisfies(gone -> {
                    assertThat(gone.id()).isEqualTo(dentist);
                    assertThat(gone.span()).isNull();
                });
        assertThat(changes.events())
                .filteredOn(event -> !event.isDeleted())
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.title()).isEqualTo("Muster, Kim nicht erschienen");
                    assertThat(event.colorId()).isEqualTo("11");
                    assertThat(event.labelId()).isEqualTo("palette-11");
                });
    }

    @Test
    void tellsLabelsWithTheirNames() {
        anna.title("Anna").defineLabel("0b7e-label", "No-Show ").defineLabel("1c8f-label", "Erschienen");
        String id = anna.addBusy("Termin", SPAN);
        anna.label(id, "0b7e-label");

        var event = calendar.find(SOURCE, id).orElseThrow();
        assertThat(event.labelId()).isEqualTo("0b7e-label");
        assertThat(event.colorId()).isNull();
        assertThat(calendar.describe(SOURCE).labelNames())
                .containsExactlyInAnyOrderEntriesOf(Map.of("0b7e-label", "no-show", "1c8f-label", "erschienen"));
        assertThat(calendar.describe(SOURCE).title()).isEqualTo("Anna");
    }

    @Test
    void tellsNoColourWhenThereIsNone() {
        String id = anna.addBusy("Termin", SPAN);
        anna.recolour(id, "4");
        anna.recolour(id, null);

        assertThat(calendar.find(SOURCE, id).orElseThrow().colorId()).isNull();
        assertThat(calendar.find(SOURCE, id).orElseThrow().labelId()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2026-12-02, 24",
        "Europe/Berlin, 2027-03-28, 23",
        "Europe/Berlin, 2026-10-25, 25",
        "America/New_York, 2026-11-01, 25",
        "Australia/Lord_Howe, 2026-10-04, 23"
    })
    void countsWholeDaysOnTheCalendarsOwnClock(String zone, LocalDate day, int hours) {
        anna.zone(zone);
        String id = anna.addAllDay("Urlaub", day, day.plusDays(1));

        Instant midnight = day.atStartOfDay(ZoneId.of(zone)).toInstant();
        var span = new TimeSpan(midnight.minusSeconds(1), midnight.plusSeconds(1));
        for (CalendarEvent event : List.of(
                calendar.find(SOURCE, id).orElseThrow(),
                calendar.changes(SOURCE, null).events().getFirst(),
                calendar.within(SOURCE, span).getFirst())) {
            assertThat(event.allDay()).isTrue();
            assertThat(event.span().start()).isEqualTo(midnight);
            assertThat(event.span().length().toHours()).isEqualTo(hours);
            assertThat(event.span().end())
                    .isEqualTo(day.plusDays(1).atStartOfDay(ZoneId.of(zone)).toInstant());
        }
    }

    @Test
    void knowsWhatTakesNoTime() {
        change(anna::showAsFree);
        change(anna::decline);
        change(id -> anna.type(id, "workingLocation"));
        change(id -> anna.type(id, "birthday"));
        assertThat(calendar.within(SOURCE, WEEK)).hasSize(4).noneMatch(CalendarEvent::takesTime);

        change(id -> anna.type(id, "outOfOffice"));
        change(id -> anna.type(id, "focusTime"));
        change(id -> anna.type(id, "somethingNew"));
        change(id -> anna.edit(id, event -> event.put("status", "tentative")));
        assertThat(calendar.within(SOURCE, WEEK))
                .filteredOn(CalendarEvent::takesTime)
                .hasSize(4);
    }

    @Test
    void tellsSeriesAsSuchInTheFeedAndAsOccurrencesInAWindow() {
        String series = anna.addWeekly(
                "Jour fixe",
                LocalDateTime.parse("2026-10-07T16:00"),
                Duration.ofHours(1),
                "EXDATE;TZID=Europe/Berlin:20261014T160000");
        anna.move(
                series + "_20261021T140000Z",
                Instant.parse("2026-10-22T08:00:00Z"),
                Instant.parse("2026-10-22T09:00:00Z"));
        anna.delete(series + "_20261104T150000Z");
        var autumn = new TimeSpan(Instant.parse("2026-10-01T00:00:00Z"), Instant.parse("2026-11-12T00:00:00Z"));

        assertThat(calendar.within(SOURCE, autumn))
                .allSatisfy(one -> assertThat(one.seriesId()).isEqualTo(series))
                .extracting(one -> one.span()
                        .start()
                        .atZone(ZoneId.of("Europe/Berlin"))
                        .toLocalDateTime()
                        .toString())
                .containsExactlyInAnyOrder(
                        "2026-10-07T16:00", "2026-10-22T10:00", "2026-10-28T16:00", "2026-11-11T16:00");

        Changes all = calendar.changes(SOURCE, null);
        assertThat(all.events())
                .extracting(CalendarEvent::id)
                .containsExactlyInAnyOrder(series, series + "_20261021T140000Z");
        anna.rename(series, "Jour fixe (neu)");
        assertThat(calendar.changes(SOURCE, all.syncToken()).events()).hasSize(1);
        anna.delete(series + "_20261028T150000Z");
        assertThat(calendar.changes(SOURCE, all.syncToken()).events())
                .filteredOn(CalendarEvent::isDeleted)
                .singleElement()
                .satisfies(gone -> assertThat(gone.seriesId()).isEqualTo(series));
    }

    @Test
    void passesOverWhatMakesNoSenseAndGoesOn() {
        anna.addBusy("Zahnarzt", SPAN);
        anna.addRaw("{\"summary\":\"no times\",\"status\":\"confirmed\"}");
        anna.addRaw(timed("\"2026-12-02T10:00:00+01:00\"", "\"2036-12-02T10:00:00+01:00\""));
        anna.addRaw(timed("\"2026-12-02T10:00:00+01:00\"", "\"2026-12-02T09:00:00+01:00\""));
        anna.addRaw(timed("\"2026-12-02T10:00:00+01:00\"", "\"2026-12-02T10:00:00+01:00\""));
        anna.addRaw(timed("\"soon\"", "\"later\""));
        anna.addRaw(timed("42", "{\"a\":[1]}"));
        anna.addRaw("{\"start\":{\"date\":\"2026-02-30\"},\"end\":{\"date\":\"+999999999-12-31\"},\"summary\":7}");
        anna.addRaw("{\"start\":\"2026-12-02\",\"end\":null,\"attendees\":\"all\",\"extendedProperties\":[]}");
        anna.addRaw("{\"start\":{\"dateTime\":\"2026-12-02T10:00:00\",\"timeZone\":\"Mars/Base\"},"
                + "\"end\":{\"dateTime\":\"2026-12-02T11:00:00\"}}");
        anna.addRaw("{\"start\":{\"dateTime\":\"2026-12-02T10:00:00\",\"timeZone\":\"Europe/London\"},"
                + "\"end\":{\"dateTime\":\"2026-12-02T11:00:00\",\"timeZone\":\"Europe/London\"}}");

        assertThat(calendar.within(SOURCE, WEEK))
                .extracting(event -> event.span().start())
                .containsExactlyInAnyOrder(SPAN.start(), Instant.parse("2026-12-02T10:00:00Z"));
        assertThat(calendar.changes(SOURCE, null).events()).hasSize(11);
    }

    @Test
    void cutsTitlesThatNobodyReads() {
        anna.addBusy("😀".repeat(5_000), SPAN);
        anna.addBusy("a\u0000b\nc\td  ", SPAN);
        anna.add(event -> {
            event.putObject("start").put("dateTime", "2026-12-02T10:00:00Z");
            event.putObject("end").put("dateTime", "2026-12-02T11:00:00Z");
        });

        assertThat(calendar.within(SOURCE, WEEK))
                .extracting(CalendarEvent::title)
                .containsExactlyInAnyOrder("😀".repeat(150), "a b c d", null);
    }

    @Test
    void tellsPrivateEventsWithoutATitle() {
        anna.add(event -> {
            event.put("visibility", "private");
            event.putObject("start").put("dateTime", "2026-12-02T10:00:00Z");
            event.putObject("end").put("dateTime", "2026-12-02T11:00:00Z");
        });

        assertThat(calendar.within(SOURCE, WEEK)).singleElement().satisfies(event -> {
            assertThat(event.title()).isNull();
            assertThat(event.takesTime()).isTrue();
        });
    }

    @Test
    void keepsCalendarsApartThatHoldTheSameMeeting() {
        var ben = google.calendar("ben@example.org");
        calendar.insert(SOURCE, entry());
        calendar.insert(new Source(ben.id(), 2L), entry());
        anna.delete("booking1");

        assertThat(calendar.find(SOURCE, "booking1").orElseThrow().isDeleted()).isTrue();
        assertThat(calendar.find(new Source(ben.id(), 2L), "booking1")
                        .orElseThrow()
                        .isDeleted())
                .isFalse();
    }

    @Test
    void readsACalendarWithoutNewsInOneCall() {
        anna.addBusy("Zahnarzt", SPAN);
        String token = calendar.changes(SOURCE, null).syncToken();
        google.forgetCalls();

        calendar.changes(SOURCE, token);

        assertThat(google.count()).isEqualTo(1);
    }

    // Being called.

    @Test
    void opensAndClosesAChannel() {
        Watch watch = calendar.watch(
                        SOURCE,
                        "channel-1",
                        "secret",
                        URI.create("https://slotquest.example/google"),
                        Duration.ofDays(7))
                .orElseThrow();

        assertThat(google.channels(ADDRESS)).isEqualTo(1);
        assertThat(watch.expiresAt())
                .isBetween(Instant.now().plus(Duration.ofDays(6)), Instant.now().plus(Duration.ofDays(8)));
        calendar.stopWatching(watch);
        calendar.stopWatching(watch);
        assertThat(google.channels(ADDRESS)).isZero();
    }

    @Test
    void doesWithoutAChannelWhereThereIsNoSuchThing() {
        google.faults().next("events.watch", new Fault.Refused(400, "pushNotSupportedForRequestedResource"));

        assertThat(calendar.watch(SOURCE, "c", "s", URI.create("https://a.example/"), Duration.ofDays(1)))
                .isEmpty();
    }

    private void change(Consumer<String> change) {
        change.accept(anna.addBusy("Termin", SPAN));
    }

    private static String timed(String start, String end) {
        return "{\"start\":{\"dateTime\":%s},\"end\":{\"dateTime\":%s},\"summary\":\"x\"}".formatted(start, end);
    }

    private static CalendarTrouble trouble(ThrowingCallable step) {
        return assertThatExceptionOfType(CalendarTrouble.class).isThrownBy(step).actual();
    }

    private static Entry entry() {
        return new Entry("booking1", "Muster, Kim", "Bitte klingeln", "9", SPAN, Map.of("bookingId", "4711"));
    }
}
