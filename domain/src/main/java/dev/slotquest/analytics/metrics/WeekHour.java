package dev.slotquest.analytics.metrics;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The appointments of one hour of a weekday. */
public record WeekHour(DayOfWeek weekday, int hour, Counts counts) {

    private static final int HOURS = 24;

    /** From figures by hour, in the order of the week. */
    static List<WeekHour> of(List<Figure> byHour) {
        Map<Integer, Counts> hours = new TreeMap<>();
        byHour.forEach(figure -> hours.merge(
                figure.day().getDayOfWeek().getValue() * HOURS + Integer.parseInt(figure.value()),
                figure.counts(),
                Counts::plus));
        return hours.entrySet().stream()
                .map(hour -> new WeekHour(DayOfWeek.of(hour.getKey() / HOURS), hour.getKey() % HOURS, hour.getValue()))
                .toList();
    }
}
