package dev.slotquest.notifications;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.time.LocalDate;

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

    /** Whether it only stands for others in chats: the inbox shows those. */
    default boolean gathers() {
        return false;
    }

    /** A booking no longer fits, and somebody has to decide. */
    record BookingInConflict(long conflictId) implements Notification {

        @Override
        public NotificationKind kind() {
            return NotificationKind.CONFLICT;
        }

        @Override
        public String fact() {
            return "conflict:" + conflictId;
        }
    }

    /**
     * Somebody made an appointment with a consultant.
     *
     * @param bookingId what was made
     */
    record AppointmentMade(long bookingId) implements Notification {

        @Override
        public NotificationKind kind() {
            return NotificationKind.BOOKING;
        }

        @Override
        public String fact() {
            return factOf(bookingId);
        }

        /** The fact of one booking. */
        static String factOf(long bookingId) {
            return "appointment-made:" + bookingId;
        }
    }

    /**
     * An appointment is at another time or with another consultant.
     *
     * @param changeId which of its moves it is
     * @param wasConsultantId who held it before
     * @param wasAt when it was before
     */
    record AppointmentMoved(long bookingId, long changeId, long wasConsultantId, Instant wasAt)
            implements Notification {

        @Override
        public NotificationKind kind() {
            return NotificationKind.BOOKING;
        }

        @Override
        public String fact() {
            return "appointment-moved:" + bookingId + ":" + changeId;
        }
    }

    /** An appointment was called off. */
    record AppointmentCancelled(long bookingId) implements Notification {

        @Override
        public NotificationKind kind() {
            return NotificationKind.BOOKING;
        }

        @Override
        public String fact() {
            return "appointment-cancelled:" + bookingId;
        }
    }

    /**
     * Appointments of one's own are near.
     *
     * @param startsAt when all of them begin
     */
    record AppointmentsNear(Instant startsAt) implements Notification {

        @Override
        public NotificationKind kind() {
            return NotificationKind.REMINDER;
        }

        @Override
        public String fact() {
            return "appointments-near:" + startsAt.toEpochMilli();
        }
    }

    /** What somebody has before them on a day. */
    record AgendaOfDay(LocalDate day) implements Notification {

        @Override
        public NotificationKind kind() {
            return NotificationKind.REMINDER;
        }

        @Override
        public String fact() {
            return "agenda:" + day;
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

    /**
     * A part of the product is not well.
     *
     * @param component its name as the health report has it
     * @param detail what it says about itself
     */
    record ComponentUnwell(String component, String detail, Instant since) implements Notification {

        @Override
        public NotificationKind kind() {
            return NotificationKind.SYSTEM;
        }

        @Override
        public String fact() {
            return prefixOf(component) + since.toEpochMilli();
        }

        /** How the facts of one part begin. */
        static String prefixOf(String component) {
            return "unwell:" + component + ":";
        }
    }

    /**
     * So much news of one kind at once that one message names it all.
     *
     * @param sort of which kind
     * @param userId who is told
     * @param first the first one that is gathered, in the inbox
     * @param since when that was
     */
    record Several(NotificationKind sort, long userId, long first, Instant since) implements Notification {

        @Override
        public NotificationKind kind() {
            return sort;
        }

        @Override
        public String fact() {
            return prefixOf(sort, userId) + since.getEpochSecond() / 60;
        }

        @Override
        public boolean gathers() {
            return true;
        }

        /** How the facts of one person and kind begin. */
        static String prefixOf(NotificationKind sort, long userId) {
            return "several:" + sort + ":" + userId + ":";
        }
    }
}
