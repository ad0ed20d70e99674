package dev.slotquest.bot.today;

import dev.slotquest.scheduling.Availability;
import dev.slotquest.scheduling.DayBoard;
import dev.slotquest.scheduling.SlotOffer;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.TimeSpan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** How full days are, and when they begin and end. */
@Component
class Days {

    private static final int MORE_DAYS = 3;
    private static final int LOOK_AHEAD = 10;

    private final Availability availability;
    private final BusinessTime time;

    Days(Availability availability, BusinessTime time) {
        this.availability = availability;
        this.time = time;
    }

    /**
     * How full a day is.
     *
     * @param free seats that can be booked now
     */
    record Fullness(LocalDate date, int booked, int capacity, int free) {

        private static final int BAR = 5;

        static Fullness of(DayBoard board) {
            return new Fullness(
                    board.date(),
                    board.slots().stream().mapToInt(SlotOffer::booked).sum(),
                    board.slots().stream().mapToInt(SlotOffer::capacity).sum(),
                    board.slots().stream().mapToInt(SlotOffer::free).sum());
        }

        /** {@code ▰▰▰▱▱}. */
        String bar() {
            int full = capacity == 0 ? BAR : Math.min(BAR, (booked * BAR + capacity - 1) / capacity);
            return "▰".repeat(full) + "▱".repeat(BAR - full);
        }
    }

    /** The day, and the next three on which anything takes place. */
    List<Fullness> fullness(LocalDate day) {
        List<Fullness> all = availability.days(day, day.plusDays(LOOK_AHEAD), null).stream()
                .map(Fullness::of)
                .toList();
        return Stream.concat(
                        Stream.of(all.getFirst()),
                        all.stream()
                                .skip(1)
                                .filter(each -> each.capacity() > 0 || each.booked() > 0)
                                .limit(MORE_DAYS))
                .toList();
    }

    /** The next start, from now on, that a consultant has free. */
    Optional<Instant> nextFree(long consultantId) {
        LocalDate today = time.today();
        return availability.days(today, today.plusDays(LOOK_AHEAD), consultantId).stream()
                .flatMap(board -> board.slots().stream())
                .filter(slot -> slot.free() > 0 && slot.startsAt().isAfter(time.now()))
                .map(SlotOffer::startsAt)
                .findFirst();
    }

    TimeSpan span(LocalDate day) {
        return new TimeSpan(startOf(day), startOf(day.plusDays(1)));
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(time.zone()).toInstant();
    }
}
