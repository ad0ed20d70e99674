package dev.slotquest.language;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/**
 * A day, or several in a row.
 *
 * @param end the first day after them
 */
record Days(LocalDate from, LocalDate end, Grain grain) {

    private static final int WORKING_DAYS = 5;

    static Days one(LocalDate day) {
        return new Days(day, day.plusDays(1), Grain.DAY);
    }

    boolean isOne() {
        return from.plusDays(1).equals(end);
    }

    boolean isLongerThanAWeek() {
        return ChronoUnit.DAYS.between(from, end) > 7;
    }

    /** The days one by one, those past and, in a whole week, the weekend left out. */
    List<LocalDate> since(LocalDate today) {
        LocalDate last = grain == Grain.WEEK ? from.plusDays(WORKING_DAYS) : end;
        Stream<LocalDate> days = from.datesUntil(last);
        return days.filter(day -> !day.isBefore(today)).toList();
    }
}
