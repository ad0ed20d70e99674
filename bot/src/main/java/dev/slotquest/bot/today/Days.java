package dev.slotquest.bot.today;

import dev.slotquest.scheduling.Availability;
import dev.slotquest.scheduling.Fullness;
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

    /** The day, and the next three on which anything takes place. */
    List<Fullness> fullness(LocalDate day) {
        List<Fullness> all = availability.days(day, day.plusDays(LOOK_AHEAD), null).stream()
                .map(Fullness::of)
                .toList();
        return Stream.concat(
                        Stream.of(all.getFirst()),
                        all.stream().skip(1).filter(each -> !each.closed()).limit(MORE_DAYS))
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
