package dev.slotquest.notifications;

import dev.slotquest.identity.AccountLink;
import dev.slotquest.identity.People;
import dev.slotquest.identity.User;
import dev.slotquest.jobs.WorkLoops;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.Channel;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Notes, in the transaction in which something happens, who is told of it and where it is shown. */
@Component
class TellPeople {

    private static final Set<Channel> LINKED = EnumSet.of(Channel.TELEGRAM, Channel.DISCORD);

    private final Notifications notifications;
    private final QuietHours quietHours;
    private final People people;
    private final BusinessTime time;
    private final ObjectProvider<WorkLoops> loops;

    TellPeople(
            Notifications notifications,
            QuietHours quietHours,
            People people,
            BusinessTime time,
            ObjectProvider<WorkLoops> loops) {
        this.notifications = notifications;
        this.quietHours = quietHours;
        this.people = people;
        this.time = time;
        this.loops = loops;
    }

    /** How urgent it is. */
    enum Urgency {
        /** Is said at any hour. */
        ALERT,
        /** Waits for the end of quiet hours. */
        NEWS
    }

    /** Tells people, everybody once, as urgently as such news is. */
    void tell(Collection<User> everybody, Notification notification) {
        tell(everybody, notification, notification.kind().alert() ? Urgency.ALERT : Urgency.NEWS);
    }

    /** Tells people, everybody once. */
    void tell(Collection<User> everybody, Notification notification, Urgency urgency) {
        everybody.stream().distinct().forEach(user -> tell(user, notification, urgency));
        wakeAfterCommit();
    }

    /** Leaves it to the inbox to tell somebody. */
    void note(User user, Notification notification) {
        notifications.add(user, notification, time.now());
    }

    /** There is nothing left to do about a fact. */
    void settle(String fact) {
        if (notifications.settle(fact, time.now()) > 0) {
            wakeAfterCommit();
        }
    }

    /** Something about a fact looks otherwise now. */
    void renew(String fact) {
        notifications.renew(fact, time.now());
        wakeAfterCommit();
    }

    private void tell(User user, Notification notification, Urgency urgency) {
        Instant now = time.now();
        OptionalLong id = notifications.add(user, notification, now);
        if (id.isEmpty()) {
            return;
        }
        // The chat in the browser is a page that nobody hears: it has no quiet hours.
        notifications.deliver(id.getAsLong(), Channel.BROWSER_CHAT, Long.toString(user.id()), now, now);
        Instant due = urgency == Urgency.ALERT ? now : quietHours.endAfter(now);
        people.linksOf(user).stream()
                .filter(TellPeople::canBeTold)
                .forEach(link -> notifications.deliver(id.getAsLong(), link.channel(), link.externalId(), due, now));
    }

    private static boolean canBeTold(AccountLink link) {
        return LINKED.contains(link.channel()) && link.conversation() != null;
    }

    private void wakeAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                loops.ifAvailable(loop -> loop.wake("notifications"));
            }
        });
    }
}
