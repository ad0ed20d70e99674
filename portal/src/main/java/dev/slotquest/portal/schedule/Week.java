package dev.slotquest.portal.schedule;

import dev.slotquest.booking.BookingView;
import dev.slotquest.scheduling.Consultant;
import dev.slotquest.scheduling.Level;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One week as the calendar shows it: a row for each start time, a column for each day.
 *
 * @param date the day that small screens show
 * @param consultant whose week, {@code null} for everybody's
 * @param days with slots, and at least Monday to Friday
 * @param unknown sentences about calendars that cannot be reached
 * @param asOf when this was true
 */
public record Week(
        LocalDate date,
        @Nullable Consultant consultant,
        List<Day> days,
        List<Row> rows,
        List<String> unknown,
        Instant asOf) {

    public LocalDate previous() {
        return date.minusWeeks(1);
    }

    public LocalDate next() {
        return date.plusWeeks(1);
    }

    /**
     * One column.
     *
     * @param closed why the day, or a part of it, is closed
     * @param away who is away, or when and why
     * @param busy what else stands in the calendar of the consultant
     */
    public record Day(
            LocalDate date,
            Level level,
            boolean chosen,
            boolean today,
            List<String> closed,
            List<String> away,
            List<String> busy) {}

    /** All slots of the week that start at this time of day, one cell for each day. */
    public record Row(LocalTime time, List<Cell> cells) {}

    /** What starts on one day at one time: nearly always one slot or none. */
    public record Cell(LocalDate date, boolean chosen, List<Slot> slots) {}

    /**
     * One slot.
     *
     * @param free seats that this person can book now
     * @param over whether it has begun
     * @param bookings those that this person may know of
     * @param others how many more bookings there are
     */
    public record Slot(
            Instant startsAt,
            Instant endsAt,
            Level level,
            int free,
            int booked,
            int capacity,
            boolean over,
            List<Seat> seats,
            List<BookingView> bookings,
            int others) {

        /** The first sentence about why it is not free, in a few words. */
        public String why() {
            return seats.stream()
                    .map(Seat::words)
                    .filter(words -> !words.isEmpty())
                    .findFirst()
                    .orElse("");
        }

        /** Whether no consultant with this slot can be reached. */
        public boolean unknown() {
            return !seats.isEmpty() && seats.stream().allMatch(seat -> seat.state() == State.UNKNOWN);
        }
    }

    /**
     * One consultant in one slot.
     *
     * @param words why it is not free, in a few words; empty where it is
     * @param reasons the same in whole sentences, all of them
     */
    public record Seat(long consultantId, String name, State state, int free, String words, List<String> reasons) {}

    /** Whether a seat can be booked. */
    public enum State {
        FREE,
        FULL,
        /** Something stands in the way. */
        OFF,
        /** The calendar cannot be reached: neither free nor full. */
        UNKNOWN
    }
}
