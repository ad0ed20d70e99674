package dev.slotquest.notifications;

import dev.slotquest.db.AfterCommit;
import dev.slotquest.identity.User;
import dev.slotquest.jobs.WorkLoops;
import dev.slotquest.notifications.Notification.Several;
import dev.slotquest.notifications.push.PushSubscriptions;
import dev.slotquest.shared.BusinessTime;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Notes, in the transaction in which something happens, who is told of it and where it is shown. */
@Component
class TellPeople {

    private final Notifications notifications;
    private final NotificationPreferences preferences;
    private final Gathering gathering;
    private final PushSubscriptions pushSubscriptions;
    private final QuietHours quietHours;
    private final BusinessTime time;
    private final ObjectProvider<WorkLoops> loops;

    TellPeople(
            Notifications notifications,
            NotificationPreferences preferences,
            Gathering gathering,
            PushSubscriptions pushSubscriptions,
            QuietHours quietHours,
            BusinessTime time,
            ObjectProvider<WorkLoops> loops) {
        this.notifications = notifications;
        this.preferences = preferences;
        this.gathering = gathering;
        this.pushSubscriptions = pushSubscriptions;
        this.quietHours = quietHours;
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

    /**
     * Where and from when on somebody is told.
     *
     * @param quietSince when the quiet hours began, now when there are none
     */
    private record Way(Set<Outlet> outlets, Instant due, Instant quietSince) {}

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
        Instant now = time.now();
        if (notifications.settle(fact, now) > 0) {
            notifications.gatheringWith(fact).forEach(gathered -> {
                if (gathered.open()) {
                    notifications.renew(gathered.fact(), now);
                } else {
                    notifications.settle(gathered.fact(), now);
                }
            });
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
        NotificationKind kind = notification.kind();
        Preferences wanted = preferences.of(user);
        Instant due = urgency == Urgency.ALERT ? now : quietHours.endAfter(now, wanted.quiet());
        Way way = new Way(wanted.outletsFor(kind), due, quietHours.beginBefore(now, wanted.quiet()));
        if (gathering.isTooMany(user, kind, way.quietSince(), now)) {
            gather(user, kind, id.getAsLong(), way, now);
        } else {
            deliver(user, id.getAsLong(), way, now);
        }
    }

    /** In the message that gathers such news already, or in a new one. */
    private void gather(User user, NotificationKind kind, long first, Way way, Instant now) {
        List<String> open = gathering.open(user, kind, way.quietSince(), now);
        open.forEach(fact -> notifications.renew(fact, now));
        if (open.isEmpty() && !way.outlets().isEmpty()) {
            Several several = new Several(kind, user.id(), first, now);
            notifications
                    .add(user, several, now)
                    .ifPresentOrElse(id -> deliver(user, id, way, now), () -> notifications.renew(several.fact(), now));
        }
    }

    private void deliver(User user, long id, Way way, Instant now) {
        for (Outlet outlet : way.outlets()) {
            if (outlet.equals(Outlet.BROWSER)) {
                // The chat in the browser is a page that nobody hears: it has no quiet hours.
                notifications.deliver(id, outlet.channel(), Long.toString(user.id()), now, now);
            } else if (outlet.equals(Outlet.PUSH)) {
                pushSubscriptions
                        .of(user)
                        .forEach(browser -> notifications.deliver(
                                id, outlet.channel(), Long.toString(browser.id()), way.due(), now));
            } else {
                notifications.deliver(id, outlet.channel(), outlet.account(), way.due(), now);
            }
        }
    }

    private void wakeAfterCommit() {
        AfterCommit.run(() -> loops.ifAvailable(loop -> loop.wake("notifications")));
    }
}
