package dev.slotquest.calendar;

import dev.slotquest.calendar.CalendarPort.Source;
import java.util.List;
import org.springframework.stereotype.Component;

/** All kinds of calendars that are set up here. */
@Component
class Calendars {

    private final List<CalendarPort> ports;

    Calendars(List<CalendarPort> ports) {
        this.ports = ports;
    }

    /** The service of a calendar. */
    CalendarPort of(Source source) {
        return ports.stream()
                .filter(port -> port.serves(source))
                .findFirst()
                .orElseThrow(() -> CalendarTrouble.lasting("No calendar service is set up for this calendar.", null)
                        .because(TroubleReason.Code.NO_SERVICE));
    }
}
