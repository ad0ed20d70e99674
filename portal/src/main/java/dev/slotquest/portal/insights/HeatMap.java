package dev.slotquest.portal.insights;

import dev.slotquest.analytics.metrics.Counts;
import dev.slotquest.analytics.metrics.WeekHour;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Appointments by weekday and hour.
 *
 * @param weekdays those with an appointment
 * @param rows one for each hour with an appointment
 */
record HeatMap(List<DayOfWeek> weekdays, List<Row> rows) {

    private static final int SHADES = 5;

    /** One hour over the week; a weekday may be without an appointment. */
    record Row(int hour, List<Optional<Cell>> cells) {}

    /**
     * One hour of one weekday.
     *
     * @param shade from 1 to 5, the more appointments the darker
     * @param showRate in percent; {@code null} where too little is known
     */
    record Cell(Counts counts, int shade, @Nullable Double showRate) {}

    static HeatMap of(List<WeekHour> hours) {
        int most =
                hours.stream().mapToInt(hour -> hour.counts().bookings()).max().orElse(1);
        var weekdays = new TreeSet<DayOfWeek>();
        Map<Integer, Map<DayOfWeek, Cell>> byHour = new TreeMap<>();
        hours.forEach(hour -> {
            weekdays.add(hour.weekday());
            byHour.computeIfAbsent(hour.hour(), _ -> new TreeMap<>()).put(hour.weekday(), cell(hour.counts(), most));
        });
        return new HeatMap(
                List.copyOf(weekdays),
                byHour.entrySet().stream()
                        .map(row -> row(row.getKey(), row.getValue(), weekdays))
                        .toList());
    }

    private static Row row(int hour, Map<DayOfWeek, Cell> cells, TreeSet<DayOfWeek> weekdays) {
        return new Row(
                hour,
                weekdays.stream()
                        .map(weekday -> Optional.ofNullable(cells.get(weekday)))
                        .toList());
    }

    private static Cell cell(Counts counts, int most) {
        int shade = (int) Math.ceil((double) SHADES * counts.bookings() / most);
        return new Cell(counts, Math.clamp(shade, 1, SHADES), KpiCards.percent(counts.showRate()));
    }
}
