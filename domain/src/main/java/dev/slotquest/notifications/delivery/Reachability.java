package dev.slotquest.notifications.delivery;

import dev.slotquest.db.AfterCommit;
import dev.slotquest.identity.AccountLink;
import dev.slotquest.identity.IdentityEvent.AccountLinked;
import dev.slotquest.jobs.WorkLoops;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * At which accounts nobody is reached: the bot was blocked, or the account is gone. Nothing is tried there until the person
 * writes again or links the account anew; then they are told what they have missed of the last day.
 */
@Service
public class Reachability {

    private static final Duration WORTH_TELLING = Duration.ofDays(1);

    private final Deliveries deliveries;
    private final BusinessTime time;
    private final ObjectProvider<WorkLoops> loops;

    Reachability(Deliveries deliveries, BusinessTime time, ObjectProvider<WorkLoops> loops) {
        this.deliveries = deliveries;
        this.time = time;
        this.loops = loops;
    }

    /** Since when nobody is reached at a chat account; nothing when messages get there, as far as known. */
    @Transactional(readOnly = true)
    public Optional<Instant> unreachableSince(AccountLink link) {
        return deliveries.unreachableSince(link.channel(), link.externalId());
    }

    /** Notes that somebody wrote from an account. One statement that finds nothing, as a rule. */
    @Transactional
    public void heardFrom(Channel channel, String account) {
        Instant now = time.now();
        if (deliveries.reachable(channel, account, now.minus(WORTH_TELLING), now) > 0) {
            AfterCommit.run(() -> loops.ifAvailable(loop -> loop.wake(Dispatch.NAME)));
        }
    }

    @EventListener
    void on(AccountLinked event) {
        heardFrom(event.channel(), event.externalId());
    }
}
