package dev.slotquest.calendar;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A central calendar besides the consultants' own. Not a configuration, so that no scan of another test finds it. */
class CentralMemoryCalendar {

    static final String ID = "central@memory";

    @Bean
    @Primary
    CentralCalendar centralMemoryCalendar() {
        return new CentralCalendar(ID);
    }
}
