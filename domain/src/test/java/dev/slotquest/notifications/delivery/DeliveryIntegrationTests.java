package dev.slotquest.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.DomainTest;
import dev.slotquest.TestClock;
import dev.slotquest.booking.BookSlot;
import dev.slotquest.booking.BookingWish;
import dev.slotquest.booking.Office;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.gamification.GameOffice;
import dev.slotquest.identity.People;
import dev.slotquest.identity.User;
import dev.slotquest.notifications.ChangePreferences;
import dev.slotquest.notifications.NewsDesk;
import dev.slotquest.notifications.NotificationKind;
import dev.slotquest.notifications.Outlet;
import dev.slotquest.notifications.delivery.DeliveryChannel.Delivered;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.Channel;
import dev.slotquest.shared.ComponentHealth.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** At least once, whatever the channel does, and by one process at a time. */
@DomainTest
@Import({RecordingChannel.class, NewsDesk.class})
class DeliveryIntegrationTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    TestDatabase database;

    @Autowired
    TestClock clock;

    @Autowired
    BookSlot bookSlot;

    @Autowired
    Dispatch dispatch;

    @Autowired
    DeadLetters deadLetters;

    @Autowired
    DeliveryHealth health;

    @Autowired
    Reachability reachability;

    @Autowired
    ChangePreferences changePreferences;

    @Autowired
    People people;

    @Autowired
    RecordingChannel channel;

    @Autowired
    NewsDesk desk;

    private Office office;
    private User staff;
    private User annasLogin;
    private long anna;
    private final Instant slot = Office.at("2026-12-02", "14:00");

    @BeforeEach
    void openTheOffice() {
        database.clear();
        clock.set(TestClock.START);
        channel.reset();
        channel.leads(Channel.TELEGRAM);
        office = Office.in(context);
        GameOffice.doWithoutBadges(context);
        staff = office.staff();
        anna = office.consultant("Anna", 20);
        annasLogin = office.loginOf(anna);
        desk.link(annasLogin, Channel.TELEGRAM, "4711");
        changePreferences.want(
                annasLogin,
                Map.of(NotificationKind.BOOKING, Set.of(new Outlet(Channel.TELEGRAM, "4711"))),
                Actor.system());
    }

    /** Every way in which a channel can fail without anybody being unreachable. */
    static Stream<Callable<CompletableFuture<Delivered>>> failures() {
        return Stream.of(
                () -> CompletableFuture.completedFuture(new Delivered.Failed(null, "away")),
                () -> CompletableFuture.completedFuture(new Delivered.Failed("prepared-7", "half of it")),
                () -> CompletableFuture.failedFuture(new IllegalStateException("broken")),
                () -> {
                    throw new IllegalStateException("thrown");
                });
    }

    @ParameterizedTest
    @MethodSource("failures")
    void showsInTheEndWhatFailedAtFirst(Callable<CompletableFuture<Delivered>> failure) {
        channel.answerLater(envelope -> failing(failure));
        book();

        for (int i = 0; i < 5; i++) {
            dispatch.doSome();
            clock.moveBy(Duration.ofMinutes(1));
        }
        assertThat(channel.seen()).hasSize(5);
        channel.answer(envelope -> new Delivered.Shown("at-last"));
        dispatch.doSome();
        clock.moveBy(Duration.ofHours(1));
        dispatch.doSome();

        assertThat(channel.seen()).as("once it was shown it is left alone").hasSize(6);
        assertThat(health.check().state()).isEqualTo(State.UP);
    }

    private static CompletableFuture<Delivered> failing(Callable<CompletableFuture<Delivered>> failure) {
        try {
            return failure.call();
        } catch (RuntimeException fault) {
            throw fault;
        } catch (Exception impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Test
    void isDoneByOneOfManyProcesses() throws Exception {
        for (int i = 0; i < 15; i++) {
            User consultant = office.loginOf(office.consultant(1));
            desk.link(consultant, Channel.TELEGRAM, "c" + i);
            book(consultant);
        }
        channel.answerLater(envelope -> CompletableFuture.supplyAsync(
                () -> new Delivered.Shown("shown"), CompletableFuture.delayedExecutor(30, TimeUnit.MILLISECONDS)));

        try (ExecutorService processes = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> under = Stream.generate(() -> (Callable<Boolean>) dispatch::doSome)
                    .limit(8)
                    .map(processes::submit)
                    .toList();
            for (Future<Boolean> process : under) {
                process.get();
            }
        }

        assertThat(channel.seen()).hasSize(15);
        assertThat(channel.seen()).extracting(Envelope::account).doesNotHaveDuplicates();
    }

    @Test
    void isDoneAnewWhenAProcessDiesAtWork() {
        book();
        channel.answer(envelope -> {
            throw new ProcessIsKilled();
        });
        try {
            dispatch.doSome();
        } catch (ProcessIsKilled killed) {
            // Nothing of what it did is noted.
        }
        channel.answer(envelope -> new Delivered.Shown("by-another"));

        dispatch.doSome();
        assertThat(channel.seen()).as("while it may still be at work").hasSize(1);
        clock.moveBy(Duration.ofMinutes(3));
        dispatch.doSome();
        assertThat(channel.seen()).hasSize(2);
    }

    private static final class ProcessIsKilled extends Error {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void asksNobodyWhoBlockedTheBotUntilTheyWriteAgain() {
        channel.answer(envelope -> new Delivered.Unreachable("The bot was blocked."));
        book();
        dispatch.doSome();
        book();
        dispatch.doSome();
        assertThat(channel.seen()).as("not tried again").hasSize(1);
        assertThat(reachability.unreachableSince(people.linksOf(annasLogin).getFirst()))
                .isPresent();
        assertThat(health.check().state()).isEqualTo(State.UP);
        assertThat(deadLetters.latest(9)).isEmpty();

        channel.answer(envelope -> new Delivered.Shown("back"));
        reachability.heardFrom(Channel.TELEGRAM, "somebody-else");
        dispatch.doSome();
        assertThat(channel.seen()).hasSize(1);
        reachability.heardFrom(Channel.TELEGRAM, "4711");
        dispatch.doSome();
        assertThat(channel.seen()).as("what they missed").hasSize(3);
        book();
        dispatch.doSome();
        assertThat(channel.seen()).hasSize(4);
    }

    @Test
    void tellsNobodyOfWhatIsLongPast() {
        channel.answer(envelope -> new Delivered.Unreachable("The bot was blocked."));
        book();
        dispatch.doSome();
        clock.moveBy(Duration.ofDays(2));
        channel.answer(envelope -> new Delivered.Shown("back"));

        reachability.heardFrom(Channel.TELEGRAM, "4711");
        dispatch.doSome();

        assertThat(channel.seen()).hasSize(1);
        assertThat(deadLetters.latest(9)).isEmpty();
        assertThat(health.check().state()).isEqualTo(State.UP);
    }

    @Test
    void isNotWellWhenSomethingWasGivenUp() {
        channel.answer(envelope -> new Delivered.Failed(null, "away"));
        book();
        for (int i = 0; i < 12; i++) {
            dispatch.doSome();
            clock.moveBy(Duration.ofMinutes(31));
        }
        assertThat(deadLetters.latest(9)).hasSize(1);
        assertThat(health.check().state()).isEqualTo(State.DEGRADED);
        assertThat(health.check().detail()).isEqualTo("0 waiting, 1 given up");

        channel.answer(envelope -> new Delivered.Shown("now"));
        deadLetters.retryAll();
        dispatch.doSome();
        assertThat(health.check().state()).isEqualTo(State.UP);
    }

    @Test
    void isNotWellWhenNobodyShowsAnything() {
        book();
        assertThat(health.check().state()).isEqualTo(State.UP);
        clock.moveBy(Duration.ofMinutes(6));

        assertThat(health.check().state()).isEqualTo(State.DEGRADED);
        clock.moveBy(Duration.ofDays(4));
        desk.work("notification-housekeeping");
        assertThat(health.check().state()).as("no news any more").isEqualTo(State.UP);
    }

    @Test
    void forgetsAfterNinetyDays() {
        book();
        dispatch.doSome();
        clock.moveBy(Duration.ofDays(89));
        desk.work("notification-housekeeping");
        assertThat(rows("notification")).isEqualTo(1);

        clock.moveBy(Duration.ofDays(2));
        desk.work("notification-housekeeping");
        assertThat(rows("notification")).isZero();
        assertThat(rows("notification_delivery")).isZero();
    }

    private void book() {
        book(annasLogin);
    }

    private void book(User login) {
        long consultant = Objects.requireNonNull(login.consultantId());
        var result = bookSlot.book(BookingWish.of(consultant, slot, Office.customer()), staff, Channel.PORTAL);
        assertThat(result).isInstanceOf(BookSlot.Result.Done.class);
        desk.work("follow-ups");
    }

    private long rows(String table) {
        return database.jdbc()
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }
}
