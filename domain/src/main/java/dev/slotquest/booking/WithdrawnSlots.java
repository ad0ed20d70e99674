package dev.slotquest.booking;

import static java.util.stream.Collectors.toMap;

import dev.slotquest.booking.Conflict.Kind;
import dev.slotquest.jobs.ContinuousWork;
import dev.slotquest.jobs.WorkLoops;
import dev.slotquest.scheduling.AvailabilityChanged;
import dev.slotquest.scheduling.Obstacle;
import dev.slotquest.scheduling.Withdrawals;
import dev.slotquest.scheduling.Withdrawn;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Raises a conflict where a booking stands in a slot that is no longer offered, and settles it when the slot is offered
 * again. Looks at once where availability changed, and at everything from time to time, because the process that heard of
 * a change may have ended before it looked.
 */
@Component
class WithdrawnSlots implements ContinuousWork {

    static final String NAME = "withdrawn-slots";

    private static final Duration PAUSE = Duration.ofMinutes(10);
    private static final Duration BACK = Duration.ofDays(7);
    private static final Duration AHEAD = Duration.ofDays(400);
    /** What is more than that is found when everything is looked at. */
    private static final int MOST_REMEMBERED = 1_000;

    private static final Set<Obstacle.Code> NO_MATTER_BY_HAND =
            Set.of(Obstacle.Code.OUTSIDE_GRID, Obstacle.Code.OUTSIDE_HOURS, Obstacle.Code.FULL);

    private final Set<AvailabilityChanged> changes = ConcurrentHashMap.newKeySet();
    private final Withdrawals withdrawals;
    private final Bookings bookings;
    private final Conflicts conflicts;
    private final RaiseConflict raiseConflict;
    private final SettledConflicts settledConflicts;
    private final BusinessTime time;
    private final ObjectProvider<WorkLoops> loops;

    WithdrawnSlots(
            Withdrawals withdrawals,
            Bookings bookings,
            Conflicts conflicts,
            RaiseConflict raiseConflict,
            SettledConflicts settledConflicts,
            BusinessTime time,
            ObjectProvider<WorkLoops> loops) {
        this.withdrawals = withdrawals;
        this.bookings = bookings;
        this.conflicts = conflicts;
        this.raiseConflict = raiseConflict;
        this.settledConflicts = settledConflicts;
        this.time = time;
        this.loops = loops;
    }

    // Not in the thread of whoever changed a rule or read a calendar: they need not wait for it.
    @TransactionalEventListener(fallbackExecution = true)
    void on(AvailabilityChanged change) {
        if (changes.size() < MOST_REMEMBERED) {
            changes.add(change);
        }
        loops.ifAvailable(loop -> loop.wake(NAME));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public boolean doSome() {
        List<AvailabilityChanged> heard = List.copyOf(changes);
        heard.forEach(changes::remove);
        if (heard.isEmpty()) {
            checkEverything();
        } else {
            heard.forEach(change -> check(change.window(), change.consultantId()));
        }
        return !changes.isEmpty();
    }

    /** Looks at all bookings there are; how many conflicts were raised or settled. */
    int checkEverything() {
        Instant now = time.now();
        return check(new TimeSpan(now.minus(BACK), now.plus(AHEAD)), null);
    }

    private int check(TimeSpan window, @Nullable Long consultantId) {
        Map<Long, Obstacle> withdrawn = withdrawn(window, consultantId);
        Set<Long> told = conflicts.toldWithdrawnWithin(window, consultantId);
        long raised = withdrawn.entrySet().stream()
                .filter(found -> !told.contains(found.getKey()))
                .filter(found -> raise(found.getKey(), found.getValue()))
                .count();
        List<Long> offered =
                told.stream().filter(booking -> !withdrawn.containsKey(booking)).toList();
        offered.forEach(booking -> settledConflicts.offeredAgain(booking, Actor.system()));
        return Math.toIntExact(raised) + offered.size();
    }

    private boolean raise(long booking, Obstacle obstacle) {
        return raiseConflict.raise(booking, Kind.WITHDRAWN, Conflict.detailOf(obstacle), null, Actor.system());
    }

    /** What withdraws their slots, by booking, the nearest first. */
    private Map<Long, Obstacle> withdrawn(TimeSpan window, @Nullable Long consultantId) {
        List<Withdrawn> found = withdrawals.within(window, consultantId);
        Set<Long> byHand = bookings.timedByHand(found.stream()
                .map(withdrawn -> withdrawn.seat().bookingId())
                .filter(Objects::nonNull)
                .toList());
        return found.stream()
                .flatMap(each -> Optional.ofNullable(each.seat().bookingId())
                        .flatMap(booking -> reason(each.obstacles(), byHand.contains(booking))
                                .map(obstacle -> Map.entry(booking, obstacle)))
                        .stream())
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, (first, second) -> first, LinkedHashMap::new));
    }

    /** The obstacle that says most. */
    private static Optional<Obstacle> reason(List<Obstacle> obstacles, boolean byHand) {
        List<Obstacle> matter = obstacles.stream()
                .filter(obstacle -> !byHand || !NO_MATTER_BY_HAND.contains(obstacle.code()))
                .toList();
        return matter.stream()
                .filter(obstacle -> obstacle.detail() != null)
                .findFirst()
                .or(() -> matter.stream().findFirst());
    }
}
