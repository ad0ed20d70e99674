package dev.slotquest.calendar.local;

import dev.slotquest.DomainTest;
import dev.slotquest.booking.Office;
import dev.slotquest.calendar.CalendarPort;
import dev.slotquest.calendar.CalendarPortContract;
import dev.slotquest.db.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DomainTest
class LocalCalendarIntegrationTests extends CalendarPortContract {

    @Autowired
    ApplicationContext context;

    @Autowired
    TestDatabase database;

    @Autowired
    LocalCalendar calendar;

    private CalendarPort.Source source;

    @BeforeEach
    void employSomebody() {
        database.clear();
        source = new CalendarPort.Source(null, Office.in(context).consultant("Anna", 1));
    }

    @Override
    protected CalendarPort port() {
        return calendar;
    }

    @Override
    protected CalendarPort.Source source() {
        return source;
    }
}
