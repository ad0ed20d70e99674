package dev.slotquest.notifications;

import dev.slotquest.identity.Permission;
import dev.slotquest.identity.User;
import java.util.Arrays;
import java.util.List;

/** What people want while they have not said otherwise. */
final class UsualPreferences {

    private UsualPreferences() {}

    /** The kinds that somebody can ever be told of, in their order. */
    static List<NotificationKind> concerning(User user) {
        return Arrays.stream(NotificationKind.values())
                .filter(kind -> concerns(user, kind))
                .toList();
    }

    private static boolean concerns(User user, NotificationKind kind) {
        return switch (kind) {
            case BOOKING, REMINDER, CONFLICT -> true;
            case OUTCOME_WANTED -> user.may(Permission.KEEP_AGENDA);
            case NO_SHOW -> user.may(Permission.LEAD_TEAM);
            case WAIT_LIST, BADGE, LEVEL, QUEST, GOAL, STREAK, WEEKLY_SUMMARY -> user.may(Permission.BOOK);
            case SYSTEM -> user.may(Permission.LEAD_TEAM);
        };
    }

    /** Whether somebody is told of such news in a chat. Everything else is in the inbox. */
    static boolean inChats(User user, NotificationKind kind) {
        return switch (kind) {
            // Who only books has no appointments of their own to go to.
            case REMINDER -> user.consultantId() != null;
            case BOOKING,
                    OUTCOME_WANTED,
                    NO_SHOW,
                    CONFLICT,
                    WAIT_LIST,
                    BADGE,
                    LEVEL,
                    QUEST,
                    GOAL,
                    STREAK,
                    WEEKLY_SUMMARY,
                    SYSTEM -> true;
        };
    }

    /** Whether somebody is told of such news there. A browser that lights up is for work, not for play. */
    static boolean at(Outlet outlet, User user, NotificationKind kind) {
        return inChats(user, kind) && (!outlet.equals(Outlet.PUSH) || !isPlay(kind));
    }

    private static boolean isPlay(NotificationKind kind) {
        return switch (kind) {
            case BADGE, LEVEL, QUEST, GOAL, STREAK, WEEKLY_SUMMARY -> true;
            case BOOKING, REMINDER, OUTCOME_WANTED, NO_SHOW, CONFLICT, WAIT_LIST, SYSTEM -> false;
        };
    }
}
