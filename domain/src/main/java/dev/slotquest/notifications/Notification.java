package dev.slotquest.notifications;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.slotquest.gamification.PeriodAward;
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

    /** A seat is kept for a customer on the wait list, and somebody has to say yes or no. */
    record SeatForWaiting(long offerId) implements Notification {

        @Override
        public NotificationKind kind() {
            return NotificationKind.WAIT_LIST;
        }

        @Override
        public String fact() {
            return "wait-offer:" + offerId;
        }
    }

    /** What became of an appointment that is over? For its consultant. */
    record OutcomeWanted(String reference) implements Notification {

        @Override
        public NotificationKind kind() {
            return NotificationKind.OUTCOME_WANTED;
        }

        @Override
        public String fact() {
            return factOf(reference);
        }

        /** The fact of one booking. */
        static String factOf(String reference) {
            return "outcome:" + reference;
        }
    }

    /** Appointments are over, and nobody has said what became of them: at the end of a day. */
    record OutcomesOverdue(LocalDate day) implements Notification {

        /** How all such facts begin. */
        static final String PREFIX = "outcomes-overdue:";

        @Override
        public NotificationKind kind() {
            return NotificationKind.OUTCOME_WANTED;
        }

        @Override
        public String fact() {
            return PREFIX + day;
        }
    }

    /**
     * A customer did not come, and somebody who leads the team has to act.
     *
     * @param raisedAt when it was raised, because it may be raised anew
     */
    record CustomerMissing(long alertId, Instant raisedAt) implements Notification {

        @Override
        public NotificationKind kind() {
            return NotificationKind.NO_SHOW;
        }

        @Override
        public String fact() {
            return prefixOf(alertId) + raisedAt.toEpochMilli();
        }

        /** How the facts of one alert begin. */
        static String prefixOf(long alertId) {
            return "no-show:" + alertId + ":";
        }
    }

    /**
     * More customers stay away than the rule allows; for who leads the team.
     *
     * @param came in the seven days up to this one
     * @param missed no-shows and ghosts of these days
     * @param limit percent that were exceeded
     */
    record ManyNoShows(LocalDate day, long came, long missed, double limit) implements Notification {

        @Override
        public NotificationKind kind() {
            return NotificationKind.NO_SHOW;
        }

        @Override
        public String fact() {
            return "many-no-shows:" + day;
        }
    }

    /**
     * Somebody is to call a customer whose appointment did not take place.
     *
     * @param since when that was decided, because it may be decided anew
     */
    record CallBackWanted(long callBackId, Instant since) implements Notification {

        @Override
        public NotificationKind kind() {
            return NotificationKind.BOOKING;
        }

        @Override
        public String fact() {
            return prefixOf(callBackId) + since.toEpochMilli();
        }

        /** How the facts of one call begin. */
        static String prefixOf(long callBackId) {
            return "call-back:" + callBackId + ":";
        }
    }

    /**
     * A recurring job fails, or stays out.
     *
     * @param job its name
     * @param noticedAt when that was noticed
     */
    record JobOverdue(String job, Instant noticedAt) implements Notification {

        @Override
        public NotificationKind kind() {
            return NotificationKind.SYSTEM;
        }

        @Override
        public String fact() {
            return prefixOf(job) + noticedAt.toEpochMilli();
        }

        /** How the facts of one job begin. */
        static String prefixOf(String job) {
            return "job:" + job + ":";
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

    /** The quests of a day, with what has come of them. */
    record QuestsOfDay(long userId, LocalDate day) implements Notification {

        @Override
        public NotificationKind kind() {
            return NotificationKind.QUEST;
        }

        @Override
        public String fact() {
            return factOf(userId, day);
        }

        /** The fact of one person and day. */
        static String factOf(long userId, LocalDate day) {
            return "quests:" + userId + ":" + day;
        }
    }

    /** Rewards of quests wait to be claimed. */
    record QuestsToClaim(long userId, LocalDate day) implements Notification {

        @Override
        public NotificationKind kind() {
            return NotificationKind.QUEST;
        }

        @Override
        public String fact() {
            return factOf(userId, day);
        }

        /** The fact of one person and day. */
        static String factOf(long userId, LocalDate day) {
            return "quest-claim:" + userId + ":" + day;
        }
    }

    /**
     * A streak ends with the day unless something is booked.
     *
     * @param days how many it has
     */
    record StreakInDanger(LocalDate day, int days) implements Notification {

        @Override
        public NotificationKind kind() {
            return NotificationKind.STREAK;
        }

        @Override
        public String fact() {
            return "streak-danger:" + day;
        }
    }

    /** A goal is reached. */
    record GoalDone(long goalId) implements Notification {

        @Override
        public NotificationKind kind() {
            return NotificationKind.GOAL;
        }

        @Override
        public String fact() {
            return factOf(goalId);
        }

        /** The fact of one goal. */
        static String factOf(long goalId) {
            return "goal:" + goalId;
        }
    }

    /** Somebody who leads the team suggests a goal. */
    record GoalSuggested(long goalId) implements Notification {

        @Override
        public NotificationKind kind() {
            return NotificationKind.GOAL;
        }

        @Override
        public String fact() {
            return factOf(goalId);
        }

        /** The fact of one goal. */
        static String factOf(long goalId) {
            return "suggested-goal:" + goalId;
        }
    }

    /**
     * Somebody was the best of a period that is over.
     *
     * @param period for example {@code 2026-11}
     */
    record BestOfPeriod(PeriodAward award, String period) implements Notification {

        @Override
        public NotificationKind kind() {
            return NotificationKind.BADGE;
        }

        @Override
        public String fact() {
            return "best:" + award + ":" + period;
        }
    }

    /**
     * A shield has saved a streak.
     *
     * @param day the working day that was missed
     * @param left how many shields are left
     */
    record StreakSaved(LocalDate day, int left) implements Notification {

        @Override
        public NotificationKind kind() {
            return NotificationKind.STREAK;
        }

        @Override
        public String fact() {
            return "shield:" + day;
        }
    }

    /**
     * Somebody has won a badge.
     *
     * @param badge its key
     */
    record BadgeWon(String badge) implements Notification {

        @Override
        public NotificationKind kind() {
            return NotificationKind.BADGE;
        }

        @Override
        public String fact() {
            return "badge:" + badge;
        }
    }

    /**
     * Something to wear is somebody's, because they have reached what it takes.
     *
     * @param item its id
     */
    record ItemUnlocked(String item) implements Notification {

        @Override
        public NotificationKind kind() {
            return NotificationKind.BADGE;
        }

        @Override
        public String fact() {
            return "item:" + item;
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

    /** A colleague challenges somebody to a duel. */
    record DuelWanted(long duelId) implements Notification {

        @Override
        public NotificationKind kind() {
            return NotificationKind.QUEST;
        }

        @Override
        public String fact() {
            return factOf(duelId);
        }

        /** The fact of one duel. */
        static String factOf(long duelId) {
            return "duel:" + duelId;
        }
    }
}
