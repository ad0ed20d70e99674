package dev.slotquest.scheduling;

import java.time.LocalDate;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * How full a day is, in seats.
 *
 * @param free can be booked now
 */
public record Fullness(LocalDate day, int booked, int capacity, int free) {

    public static Fullness of(DayBoard board) {
        return new Fullness(
                board.date(),
                sum(board.slots(), SlotOffer::booked),
                sum(board.slots(), SlotOffer::capacity),
                sum(board.slots(), SlotOffer::free));
    }

    private static int sum(List<SlotOffer> slots, ToIntFunction<SlotOffer> seats) {
        return slots.stream().mapToInt(seats).sum();
    }

    /** Whether nobody offers anything, and nothing takes place. */
    public boolean closed() {
        return capacity == 0 && booked == 0;
    }

    /** How much of it is taken, from 0 to 100. */
    public int percent() {
        return capacity == 0 ? 100 : Math.min(100, 100 * booked / capacity);
    }
}
