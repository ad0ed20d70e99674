package dev.slotquest.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.booking.BookSlot;
import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingWish;
import dev.slotquest.booking.CancelReason;
import dev.slotquest.booking.Change;
import dev.slotquest.booking.ChangeBooking;
import dev.slotquest.booking.Office;
import dev.slotquest.booking.Outcome;
import dev.slotquest.identity.DeactivateUser;
import dev.slotquest.identity.Role;
import dev.slotquest.jobs.ContinuousWork;
import dev.slotquest.jobs.RunJobNow;
import dev.slotquest.portal.live.LiveStreams;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockAsyncContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The live stream. Everything is told through the database, so each of these happens as if on another node. */
@ApiTest
class EventsApiTests {

    private static final String ADDRESS = "/api/v1/events";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Autowired
    ApiOffice office;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    BookSlot bookSlot;

    @Autowired
    ChangeBooking changeBooking;

    @Autowired
    DeactivateUser deactivateUser;

    @Autowired
    RunJobNow runJobNow;

    @Autowired
    LiveStreams streams;

    @Autowired
    List<ContinuousWork> works;

    private final List<MvcTestResult> windows = new ArrayList<>();
    private long annasKey;
    private Caller anna;
    private Caller ben;
    private Caller kim;
    private Caller sam;

    @BeforeEach
    void open() {
        office.clear();
        office.doWithoutBadges();
        annasKey = office.office().consultant("Anna", 5);
        anna = office.caller(Role.CONSULTANT, annasKey);
        ben = office.caller(Role.CONSULTANT, office.office().consultant("Ben", 5));
        kim = office.caller(Role.STAFF);
        sam = office.caller(Role.SUPERVISOR);
    }

    /** Places begin anew with every test, so nobody may watch from one to the next. */
    @AfterEach
    void closeWindows() {
        windows.forEach(window -> {
            if (window.getRequest().getAsyncContext() instanceof MockAsyncContext mock) {
                mock.complete();
            }
        });
        waitFor(() -> streams.open() == 0);
    }

    @Test
    void tellsOfABookingToTheDeskAndTheConsultant() {
        MvcTestResult staff = watch(kim);
        MvcTestResult own = watch(anna);
        MvcTestResult other = watch(ben);
        Booking booking = book("14:00");

        await(staff, text -> text.contains("event:booking"));
        await(own, text -> text.contains("event:booking"));
        await(other, text -> text.contains("event:availability"));
        assertThat(text(staff))
                .contains("\"reference\":\"" + booking.reference() + "\"", "\"action\":\"booked\"")
                .contains("\"starts_at\":\"2026-12-02T13:00:00Z\"")
                .doesNotContain(booking.customer().lastName());
        assertThat(text(other)).doesNotContain("event:booking", booking.reference());
    }

    @Test
    void tellsOfOutcomesAndOfSeatsThatBecomeFree() {
        Booking kept = book("14:00");
        Booking given = book("16:00");
        MvcTestResult window = watch(sam);

        assertThat(changeBooking.cancel(
                        given.reference(), CancelReason.CUSTOMER, null, null, kim.user(), Channel.PORTAL))
                .isInstanceOf(Change.Done.class);
        office.clock().set(kept.endsAt());
        assertThat(changeBooking.conclude(kept.reference(), Outcome.CAME, sam.user(), Channel.PORTAL))
                .isInstanceOf(Change.Done.class);

        await(window, text -> text.contains("event:outcome"));
        assertThat(text(window))
                .contains("\"action\":\"cancelled\"", "\"action\":\"concluded\"")
                .contains("event:availability")
                .doesNotContain("\"action\":\"booked\"");
    }

    @Test
    void tellsEverybodyOnlyOfTheirOwnNews() {
        MvcTestResult own = watch(anna);
        MvcTestResult other = watch(kim);
        book("14:00");
        works.stream().filter(work -> work.name().equals("follow-ups")).forEach(ContinuousWork::doSome);

        await(own, text -> text.contains("event:notification"));
        assertThat(text(own)).contains("\"kind\":\"BOOKING\"");
        await(other, text -> text.contains("event:booking"));
        assertThat(text(other)).doesNotContain("event:notification");
    }

    @Test
    void tellsAdminsOfJobs() {
        Caller boss = office.caller(Role.ADMIN);
        MvcTestResult window = watch(boss);
        MvcTestResult other = watch(sam);
        runJobNow.run("daily-outcomes", new Actor(boss.user().id(), boss.user().username(), Channel.PORTAL));
        book("14:00");

        await(window, text -> text.contains("event:job"));
        assertThat(text(window)).contains("\"name\":\"daily-outcomes\"");
        await(other, text -> text.contains("event:booking"));
        assertThat(text(other)).doesNotContain("event:job");
    }

    @Test
    void goesOnWhereSomebodyWasCutOff() {
        MvcTestResult first = watch(kim);
        Booking seen = book("14:00");
        await(first, text -> text.contains(seen.reference()));
        String id =
                await(first, text -> lastId(text) != null && text.indexOf("event:booking") < text.lastIndexOf("id:"));
        Booking missed = book("16:00");

        MvcTestResult again = watch(kim, lastId(id));

        await(again, text -> text.contains(missed.reference()));
        assertThat(text(again)).doesNotContain(seen.reference());
    }

    @Test
    void asksToLookAtEverythingWhereItCannotGoOn() {
        MvcTestResult window = watch(kim, "999999999999-0-0");

        await(window, text -> text.contains("event:resync"));
    }

    @Test
    void endsAtOnceForWhoIsDeactivated() {
        MvcTestResult window = watch(kim);
        MvcTestResult other = watch(sam);
        deactivateUser.deactivate(kim.user().username(), Actor.system());

        waitFor(() -> isDone(window));
        assertThat(isDone(other)).isFalse();
        assertThat(kim.get(ADDRESS)).hasStatus(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void isNotForStrangers() {
        assertThat(office.stranger().get(ADDRESS)).hasStatus(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void servesManyWindowsWithoutAThreadForEach() {
        long threads = Thread.getAllStackTraces().size();
        List<MvcTestResult> many = IntStream.range(0, 60)
                .mapToObj(_ -> office.caller(Role.STAFF))
                .flatMap(caller -> IntStream.range(0, 5).mapToObj(_ -> watch(caller)))
                .toList();
        waitFor(() -> streams.open() >= many.size());
        Booking booking = book("14:00");

        many.forEach(window -> await(window, text -> text.contains(booking.reference())));
        assertThat(Thread.getAllStackTraces().size() - threads).isLessThan(50);
    }

    @Test
    void endsTheOldestOfTooManyWindows() {
        List<MvcTestResult> own =
                IntStream.range(0, 21).mapToObj(_ -> watch(kim)).toList();

        waitFor(() -> isDone(own.getFirst()));
        assertThat(own.stream().filter(EventsApiTests::isDone)).hasSize(1);
    }

    private Booking book(String time) {
        var wish = BookingWish.of(annasKey, Office.at("2026-12-02", time), Office.customer());
        var result = bookSlot.book(wish, kim.user(), Channel.API);
        assertThat(result).isInstanceOf(BookSlot.Result.Done.class);
        return ((BookSlot.Result.Done) result).booking();
    }

    private MvcTestResult watch(Caller caller) {
        MvcTestResult window = exchange(caller, null);
        await(window, text -> lastId(text) != null);
        return window;
    }

    private MvcTestResult watch(Caller caller, String since) {
        return exchange(caller, since);
    }

    private MvcTestResult exchange(Caller caller, @Nullable String since) {
        var request = mvc.get().uri(ADDRESS).header(HttpHeaders.AUTHORIZATION, "Bearer " + caller.key());
        if (since != null) {
            request.header("Last-Event-ID", since);
        }
        MvcTestResult window = request.asyncExchange();
        windows.add(window);
        return window;
    }

    private static @Nullable String lastId(String text) {
        return Pattern.compile("(?m)^id:(\\S+)$")
                .matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .reduce((_, last) -> last)
                .orElse(null);
    }

    private static String await(MvcTestResult window, Predicate<String> until) {
        waitFor(() -> until.test(text(window)));
        return text(window);
    }

    private static void waitFor(BooleanSupplier until) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!until.getAsBoolean()) {
            assertThat(Instant.now()).as("it did not happen in time").isBefore(end);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private static boolean isDone(MvcTestResult window) {
        var context = window.getRequest().getAsyncContext();
        boolean dispatched = context instanceof MockAsyncContext mock && mock.getDispatchedPath() != null;
        return dispatched || !window.getRequest().isAsyncStarted();
    }

    private static String text(MvcTestResult window) {
        return Caller.body(window);
    }
}
