package dev.slotquest.calendar.google;

import dev.slotquest.calendar.CalendarPort;
import dev.slotquest.calendar.CalendarPortContract;
import dev.slotquest.calendar.google.fake.FakeGoogle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

class GoogleCalendarContractTests extends CalendarPortContract {

    private static FakeGoogle google;
    private static CalendarPort calendar;
    private static int number;

    private CalendarPort.Source source;

    @BeforeAll
    static void start() {
        google = FakeGoogle.start();
        google.largestPage(5);
        calendar = Connection.to(google);
    }

    @AfterAll
    static void stop() {
        google.close();
    }

    @BeforeEach
    void hireSomebody() {
        number++;
        source = new CalendarPort.Source(
                google.calendar("consultant" + number + "@example.org").id(), 1L);
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
