package dev.slotquest.notifications.delivery;

import dev.slotquest.jobs.WorkLoops;
import dev.slotquest.shared.BusinessTime;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** What was given up, for those who can do something about the cause. */
@Service
public class DeadLetters {

    private final Deliveries deliveries;
    private final BusinessTime time;
    private final TransactionTemplate transaction;
    private final ObjectProvider<WorkLoops> loops;

    DeadLetters(
            Deliveries deliveries,
            BusinessTime time,
            TransactionTemplate transaction,
            ObjectProvider<WorkLoops> loops) {
        this.deliveries = deliveries;
        this.time = time;
        this.transaction = transaction;
        this.loops = loops;
    }

    /** The latest of them. */
    public List<DeadLetter> latest(int most) {
        return deliveries.dead(most);
    }

    /** Tries all of them again; how many there are. */
    public int retryAll() {
        Integer waiting = transaction.execute(status -> deliveries.retryDead(time.now()));
        loops.ifAvailable(loop -> loop.wake(Dispatch.NAME));
        return waiting == null ? 0 : waiting;
    }
}
