package dev.slotquest.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.slotquest.DomainTest;
import dev.slotquest.TestClock;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.db.TransactionRetry;
import dev.slotquest.identity.User;
import dev.slotquest.shared.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

@DomainTest
@Import({FollowUpIntegrationTests.Versions.class, FollowUpIntegrationTests.Numbers.class})
class FollowUpIntegrationTests {

    private static final Instant START = Office.at("2026-12-02", "14:00");

    @Autowired
    ApplicationContext context;

    @Autowired
    TestDatabase database;

    @Autowired
    TestClock clock;

    @Autowired
    BookSlot bookSlot;

    @Autowired
    ChangeBooking changeBooking;

    @Autowired
    FollowUps followUps;

    @Autowired
    FollowUpWork work;

    @Autowired
    FollowUpRows rows;

    @Autowired
    TransactionRetry transaction;

    @Autowired
    Versions versions;

    @Autowired
    Numbers numbers;

    private Office office;
    private User staff;
    private long consultant;

    /** Sees how each booking is, and fails where it was told to. */
    static class Versions implements BookingFollowUp {
        final List<String> seen = new ArrayList<>();
        final Set<String> failing = new HashSet<>();

        @Nullable
        Runnable meanwhile;

        @Override
        public String name() {
            return "versions";
        }

        @Override
        public void follow(Booking booking) {
            Runnable now = meanwhile;
            if (now != null) {
                meanwhile = null;
                now.run();
            }
            if (failing.contains(booking.reference())) {
                throw new IllegalStateException("no " + booking.reference());
            }
            seen.add(booking.reference() + ":" + booking.version());
        }
    }

    /** Another thing that follows, which never fails. */
    static class Numbers implements BookingFollowUp {
        final List<Long> seen = new ArrayList<>();

        @Override
        public String name() {
            return "numbers";
        }

        @Override
        public void follow(Booking booking) {
            seen.add(booking.id());
        }
    }

    @BeforeEach
    void openTheOffice() {
        database.clear();
        clock.set(TestClock.START);
        office = Office.in(context);
        staff = office.staff();
        consultant = office.consultant(5);
        versions.seen.clear();
        versions.failing.clear();
        numbers.seen.clear();
    }

    @Test
    void followsEachChangeOnceItStands() {
        Booking booking = book();
        assertThat(followUps.waiting("versions")).isTrue();

        work.doSome();
        work.doSome();
        assertThat(versions.seen).containsExactly(booking.reference() + ":0");
        assertThat(numbers.seen).containsExactly(booking.id());
        assertThat(followUps.waiting("versions")).isFalse();

        changeBooking.undo(booking.reference(), staff, Channel.PORTAL);
        work.doSome();
        assertThat(versions.seen).last().isEqualTo(booking.reference() + ":1");
    }

    @Test
    void doesNotFollowWhatIsRefused() {
        Booking booking = book();
        work.doSome();
        clock.moveBy(Duration.ofHours(1));

        assertThat(changeBooking.undo(booking.reference(), staff, Channel.PORTAL))
                .isInstanceOf(Change.Refused.class);

        assertThat(followUps.waiting("versions")).isFalse();
    }

    @Test
    void oneFaultKeepsNothingElseBack() {
        Booking good = book();
        Booking bad = book();
        versions.failing.add(bad.reference());

        work.doSome();

        assertThat(versions.seen).containsOnly(good.reference() + ":0");
        assertThat(numbers.seen).containsExactly(good.id(), bad.id());
        assertThat(followUps.stuck(10))
                .singleElement()
                .returns(bad.reference(), FollowUps.Stuck::reference)
                .returns("versions", FollowUps.Stuck::name)
                .returns("no " + bad.reference(), FollowUps.Stuck::error)
                .returns(false, FollowUps.Stuck::givenUp);
    }

    @Test
    void triesAgainLaterAndGivesUpUntilAsked() {
        Booking booking = book();
        versions.failing.add(booking.reference());
        for (int attempt = 0; attempt < FollowUpWork.MOST_ATTEMPTS; attempt++) {
            work.doSome();
            clock.moveBy(Duration.ofHours(1));
        }
        assertThat(followUps.stuck(10)).singleElement().returns(true, FollowUps.Stuck::givenUp);
        versions.failing.clear();
        work.doSome();
        assertThat(versions.seen).isEmpty();

        assertThat(followUps.retry()).isEqualTo(1);
        work.doSome();

        assertThat(versions.seen).containsExactly(booking.reference() + ":0");
        assertThat(followUps.stuck(10)).isEmpty();
    }

    @Test
    void aChangeMeanwhileIsFollowedToo() {
        Booking booking = book();
        versions.meanwhile = () -> otherThread(() -> {
            changeBooking.undo(booking.reference(), staff, Channel.PORTAL);
            work.doSome();
        });

        work.doSome();
        work.doSome();

        assertThat(versions.seen).containsExactly(booking.reference() + ":0", booking.reference() + ":1");
        assertThat(followUps.waiting("versions")).isFalse();
    }

    @Test
    void followsEverythingAgainOnDemand() {
        Booking booking = book();
        work.doSome();

        assertThat(followUps.again("versions")).isEqualTo(1);
        work.doSome();

        assertThat(versions.seen).containsExactly(booking.reference() + ":0", booking.reference() + ":0");
        assertThat(numbers.seen).hasSize(1);
        assertThatIllegalArgumentException().isThrownBy(() -> followUps.again("nonsense"));
    }

    @Test
    void whatIsNewGoesBeforeTheBacklog() {
        Booking old = book();
        work.doSome();
        followUps.again("versions");
        clock.moveBy(Duration.ofSeconds(1));
        Booking fresh = book();

        assertThat(nextDue()).isEqualTo(fresh.id());
        work.doSome();
        assertThat(versions.seen).contains(fresh.reference() + ":0", old.reference() + ":0");
    }

    @Test
    void aChangeTakesABookingOutOfTheBacklog() {
        Booking first = book();
        Booking second = book();
        work.doSome();
        followUps.again("versions");
        changeBooking.undo(second.reference(), staff, Channel.PORTAL);

        assertThat(nextDue()).isEqualTo(second.id()).isNotEqualTo(first.id());
    }

    private long nextDue() {
        return transaction
                .execute(() -> rows.lockDue(List.of("versions"), clock.instant(), 1))
                .getFirst()
                .bookingId();
    }

    private static void otherThread(Runnable action) {
        try {
            Thread.ofVirtual().start(action).join();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private Booking book() {
        var result = bookSlot.book(BookingWish.of(consultant, START, Office.customer()), staff, Channel.API);
        assertThat(result).isInstanceOf(BookSlot.Result.Done.class);
        return ((BookSlot.Result.Done) result).booking();
    }
}
