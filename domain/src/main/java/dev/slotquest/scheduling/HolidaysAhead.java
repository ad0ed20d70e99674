package dev.slotquest.scheduling;

import dev.slotquest.shared.BusinessTime;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Works out the usual holidays while nobody waits for them yet: the first time takes a moment, for the calendars of the world
 * are read. Nothing depends on it.
 */
@Component
class HolidaysAhead {

    private final BusinessTime time;

    HolidaysAhead(BusinessTime time) {
        this.time = time;
    }

    @EventListener(ApplicationReadyEvent.class)
    void workOut() {
        int year = time.today().getYear();
        Thread.ofVirtual().name("holidays").start(() -> {
            PublicHolidays.of(RuleName.HOLIDAY_REGION.initially(), year);
            PublicHolidays.of(RuleName.HOLIDAY_REGION.initially(), year + 1);
        });
    }
}
