package dev.slotquest.notifications;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;

/**
 * The catalogue of what people are told. Each is kept as JSON: renaming one or its values leaves those behind that are kept.
 * It names what it is about; how that stands is asked when it is shown.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
public sealed interface Notification {

    /** Names the fact, so that nobody is told it twice; ASCII, at most 120 characters. */
    String fact();

    /** Which sort of news it is. */
    NotificationKind kind();

    /** A booking no longer fits, and somebody has to decide. */
    record BookingInConflict(long conflictId) implements Notification {

        /** How all such facts begin. */
        static final String PREFIX = "conflict:";

        @Override
        public NotificationKind kind() {
            return NotificationKind.CONFLICT;
        }

        @Override
        public String fact() {
            return PREFIX + conflictId;
        }
    }

    /**
     * More bookings are in conflict than anybody wants to be told of one by one.
     *
     * @param userId who is told
     * @param noticedAt when it became that many
     */
    record ConflictsWaiting(long userId, Instant noticedAt) implements Notification {

        /** How all such facts begin. */
        static final String PREFIX = "conflicts-waiting:";

        @Override
        public NotificationKind kind() {
            return NotificationKind.CONFLICT;
        }

        @Override
        public String fact() {
            return prefixOf(userId) + noticedAt.toEpochMilli();
        }

        /** How the facts of one person begin. */
        static String prefixOf(long userId) {
            return PREFIX + userId + ":";
        }
    }

    /**
     * Somebody has come to a level for the first time.
     *
     * @param level the level
     */
    record LevelUp(int level) implements Notification {

        @Override
        public NotificationKind kind() {
            return NotificationKind.LEVEL;
        }

        @Override
        public String fact() {
            return "level:" + level;
        }
    }

    /**
     * What is shown of points, experience or coins is not what was written down.
     *
     * @param noticedAt when it was noticed
     */
    record LedgerInDoubt(Instant noticedAt) implements Notification {

        /** How all such facts begin. */
        static final String PREFIX = "ledger:";

        @Override
        public NotificationKind kind() {
            return NotificationKind.SYSTEM;
        }

        @Override
        public String fact() {
            return PREFIX + noticedAt.toEpochMilli();
        }
    }

    /**
     * Calendars cannot be read, so nothing is offered from them: one notification for as long as there are any.
     *
     * @param noticedAt when the first of them was noticed
     */
    record CalendarsUnreadable(Instant noticedAt) implements Notification {

        /** How all such facts begin. */
        static final String PREFIX = "calendars:";

        @Override
        public NotificationKind kind() {
            return NotificationKind.SYSTEM;
        }

        @Override
        public String fact() {
            return PREFIX + noticedAt.toEpochMilli();
        }
    }
}
