package dev.slotquest.portal.insights;

import dev.slotquest.scheduling.DayBoard;
import dev.slotquest.scheduling.SlotOffer;
import java.time.LocalDate;

/** How full a day is. */
record Fullness(LocalDate day, int booked, int capacity, int free) {

    static Fullness of(DayBoard board) {
        return new Fullness(
                board.date(),
                board.slots().stream().mapToInt(SlotOffer::booked).sum(),
                board.slots().stream().mapToInt(SlotOffer::capacity).sum(),
                board.slots().stream().mapToInt(SlotOffer::free).sum());
    }

    /** Whether nobody offers anything. */
    public boolean closed() {
        return capacity == 0 && booked == 0;
    }

    /** How much of it is taken. */
    public int percent() {
        return capacity == 0 ? 100 : Math.min(100, 100 * booked / capacity);
    }
}
