package dev.slotquest.calendar;

import dev.slotquest.calendar.CalendarPort.Source;
import dev.slotquest.scheduling.Consultant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One name for each calendar, remote or local; the same that the database works out for itself. */
final class CalendarKey {

    private CalendarKey() {}

    static String of(@Nullable String calendarId, @Nullable Long consultantId) {
        return calendarId == null ? "consultant:" + consultantId : calendarId.toLowerCase(Locale.ROOT);
    }

    static String of(Consultant consultant) {
        return of(consultant.calendarId(), consultant.id());
    }

    static String of(Source source) {
        return of(source.id(), source.consultantId());
    }
}
