package dev.slotquest.notifications;

import dev.slotquest.identity.User;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Decides when news of one kind comes so thick and fast that nobody wants to be told one by one. What comes in quiet hours
 * arrives in the morning, all at once.
 */
@Component
class Gathering {

    /** How long a message that gathers goes on gathering. */
    private static final Duration GOES_ON = Duration.ofMinutes(10);

    /** A message about conflicts is good until all are decided. */
    private static final Duration GOES_ON_FOR_CONFLICTS = Duration.ofDays(60);

    private final Notifications notifications;

    Gathering(Notifications notifications) {
        this.notifications = notifications;
    }

    /** So many messages in so long a time are read one by one. */
    private record Limit(int most, Duration within) {}

    /**
     * Whether the news just noted is one too many at once.
     *
     * @param quietSince when the quiet hours began, now when there are none
     */
    boolean isTooMany(User user, NotificationKind kind, Instant quietSince, Instant now) {
        Limit limit = limit(kind);
        return notifications.toldSince(user, kind, earlier(quietSince, now.minus(limit.within()))) > limit.most();
    }

    /** The messages that gather such news at present. */
    List<String> open(User user, NotificationKind kind, Instant quietSince, Instant now) {
        Duration goesOn = kind == NotificationKind.CONFLICT ? GOES_ON_FOR_CONFLICTS : GOES_ON;
        return notifications.gathering(user, kind, earlier(quietSince, now.minus(goesOn)));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Limit limit(NotificationKind kind) {
        return switch (kind) {
            case CONFLICT -> new Limit(5, Duration.ofMinutes(10));
            case NO_SHOW, WAIT_LIST -> new Limit(10, Duration.ofMinutes(1));
            case BADGE, LEVEL, QUEST, GOAL, STREAK -> new Limit(2, Duration.ofMinutes(10));
            case BOOKING, REMINDER, OUTCOME_WANTED, WEEKLY_SUMMARY, SYSTEM -> new Limit(5, Duration.ofMinutes(1));
        };
    }
}
