package dev.slotquest.booking;

import dev.slotquest.db.AfterCommit;
import dev.slotquest.jobs.WorkLoops;
import dev.slotquest.shared.BusinessTime;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What follows from bookings: notes in the transaction of every change that it lags behind, shows what does not succeed,
 * and has it done again.
 */
@Service
public class FollowUps {

    private final FollowUpRows rows;
    private final BusinessTime time;
    private final ObjectProvider<BookingFollowUp> followUps;
    private final ObjectProvider<WorkLoops> loops;

    FollowUps(
            FollowUpRows rows,
            BusinessTime time,
            ObjectProvider<BookingFollowUp> followUps,
            ObjectProvider<WorkLoops> loops) {
        this.rows = rows;
        this.time = time;
        this.followUps = followUps;
        this.loops = loops;
    }

    /**
     * Something that does not succeed.
     *
     * @param reference of the booking
     * @param name what follows
     * @param attempts how often it failed
     * @param givenUp whether it waits for somebody
     */
    public record Stuck(
            String reference, String name, int attempts, String error, boolean givenUp, Instant lastTriedAt) {}

    @EventListener
    void on(BookingEvent event) {
        List<String> names = names();
        if (!names.isEmpty()) {
            rows.want(event.booking().id(), names, time.now());
            AfterCommit.run(this::wake);
        }
    }

    /** Has everything that hangs on the customer done again for these bookings, in the transaction at hand. */
    void customerChanged(Collection<Long> bookings) {
        List<String> names = followUps.stream()
                .filter(BookingFollowUp::hangsOnCustomer)
                .map(BookingFollowUp::name)
                .toList();
        if (!names.isEmpty()) {
            bookings.forEach(booking -> rows.want(booking, names, time.now()));
            AfterCommit.run(this::wake);
        }
    }

    /**
     * Has something done again for a booking, in the transaction at hand.
     *
     * @param name what follows
     */
    public void again(String name, long bookingId) {
        rows.want(bookingId, List.of(name), time.now());
        AfterCommit.run(this::wake);
    }

    /** Has everything done for bookings that were made elsewhere, after what is new, in the transaction at hand. */
    void takenOver(Collection<Long> bookings) {
        List<String> names = names();
        if (!names.isEmpty() && !bookings.isEmpty()) {
            rows.wantForThese(bookings, names, time.now());
            AfterCommit.run(this::wake);
        }
    }

    /** What has failed and was not done since, the latest first. */
    @Transactional(readOnly = true)
    public List<Stuck> stuck(int most) {
        return rows.failing(most);
    }

    /** Has everything tried at once that failed; how much that is. */
    @Transactional
    public int retry() {
        int waiting = rows.retryFailing(time.now());
        AfterCommit.run(this::wake);
        return waiting;
    }

    /**
     * Has something followed up for every booking all over again, after what is new.
     *
     * @throws IllegalArgumentException when nothing has this name
     */
    @Transactional
    public int again(String name) {
        if (!names().contains(name)) {
            throw new IllegalArgumentException("Nothing that follows from bookings is called " + name);
        }
        int waiting = rows.wantForAll(name, time.now());
        AfterCommit.run(this::wake);
        return waiting;
    }

    /** Whether something lags behind any booking. */
    @Transactional(readOnly = true)
    public boolean waiting(String name) {
        return rows.any(name);
    }

    private List<String> names() {
        return followUps.stream().map(BookingFollowUp::name).toList();
    }

    private void wake() {
        loops.ifAvailable(loop -> loop.wake(FollowUpWork.NAME));
    }
}
