package dev.slotquest.portal.today;

import dev.slotquest.scheduling.Level;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * One day as the board shows it.
 *
 * @param date business-local
 * @param week the seven days around it, Monday first
 * @param slots by start
 * @param free seats that can be booked now
 * @param capacity seats of slots that have not begun
 * @param asOf when this was true
 */
public record Board(LocalDate date, List<Day> week, List<Slot> slots, int free, int capacity, Instant asOf) {

    public LocalDate previousWeek() {
        return date.minusWeeks(1);
    }

    public LocalDate nextWeek() {
        return date.plusWeeks(1);
    }

    /** One day of the strip. */
    public record Day(LocalDate date, Level level, boolean chosen, boolean today) {}

    /**
     * One start time.
     *
     * @param free seats that can be booked now
     * @param booked seats with a booking
     * @param points what the next booking earns
     * @param over whether it has begun
     */
    public record Slot(
            Instant startsAt,
            Instant endsAt,
            Level level,
            int free,
            int booked,
            int points,
            boolean over,
            List<Seat> seats) {}

    /**
     * One consultant in one slot.
     *
     * @param free seats that can be booked now
     * @param words why not, where it cannot be booked
     */
    public record Seat(long consultantId, String name, State state, int free, String words) {

        /** Whether it can be booked. */
        public enum State {
            FREE,
            FULL,
            /** Something stands in the way. */
            OFF,
            /** The calendar cannot be reached: neither free nor full. */
            UNKNOWN
        }
    }
}
