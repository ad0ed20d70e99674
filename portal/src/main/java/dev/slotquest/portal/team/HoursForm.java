package dev.slotquest.portal.team;

import dev.slotquest.portal.web.Typed;
import dev.slotquest.scheduling.WeeklyHours;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The weekly hours of a consultant as a table: a few lines for each weekday, empty ones left out. */
final class HoursForm {

    private static final int LINES = 2;

    private HoursForm() {}

    /** One line of the table. */
    record Line(String from, String to) {}

    /** The lines that hold from now on, and one empty one for each day. */
    static Map<DayOfWeek, List<Line>> of(List<WeeklyHours> hours, LocalDate today) {
        Map<DayOfWeek, List<Line>> table = new LinkedHashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            List<Line> lines = new ArrayList<>(hours.stream()
                    .filter(line -> line.weekday() == day && isStanding(line, today))
                    .map(line -> new Line(line.from().toString(), line.to().toString()))
                    .toList());
            do {
                lines.add(new Line("", ""));
            } while (lines.size() < LINES);
            table.put(day, lines);
        }
        return table;
    }

    /**
     * What the table says, together with the hours it does not show because they hold at other times.
     *
     * @param start first day on which the table is to hold; what would hold from then on goes, what holds before stays.
     *     Nothing, or a day that has come, replaces what holds now, until other hours are planned to hold.
     */
    static List<WeeklyHours> read(
            List<String> weekdays,
            List<String> from,
            List<String> to,
            List<WeeklyHours> before,
            LocalDate today,
            Optional<LocalDate> start) {
        Optional<LocalDate> later = start.filter(day -> day.isAfter(today));
        List<WeeklyHours> hours = new ArrayList<>(later.map(day -> until(before, day))
                .orElseGet(() ->
                        before.stream().filter(line -> !isStanding(line, today)).toList()));
        LocalDate lastBeforeOthers = planned(before, today).keySet().stream()
                .findFirst()
                .map(day -> day.minusDays(1))
                .orElse(null);
        int lines = Math.min(weekdays.size(), Math.min(from.size(), to.size()));
        for (int line = 0; line < lines; line++) {
            if (Typed.isThere(from.get(line)) || Typed.isThere(to.get(line))) {
                WeeklyHours wanted = WeeklyHours.always(
                        Typed.choice(DayOfWeek.class, weekdays.get(line)).orElseThrow(Typed::unreadable),
                        time(from.get(line)).orElseThrow(Typed::unreadable),
                        time(to.get(line)).orElseThrow(Typed::unreadable));
                hours.add(later.map(day -> between(wanted, day, null))
                        .orElseGet(() -> between(wanted, wanted.validFrom(), lastBeforeOthers)));
            }
        }
        return hours;
    }

    /** On which days other hours begin to hold, and which. */
    static Map<LocalDate, List<WeeklyHours>> planned(List<WeeklyHours> hours, LocalDate today) {
        Map<LocalDate, List<WeeklyHours>> planned = new TreeMap<>();
        hours.stream()
                .filter(line -> line.validFrom().isAfter(today))
                .forEach(line -> planned.computeIfAbsent(line.validFrom(), day -> new ArrayList<>())
                        .add(line));
        return planned;
    }

    private static List<WeeklyHours> until(List<WeeklyHours> hours, LocalDate day) {
        return hours.stream()
                .filter(line -> line.validFrom().isBefore(day))
                .map(line -> line.validTo() == null || !line.validTo().isBefore(day)
                        ? between(line, line.validFrom(), day.minusDays(1))
                        : line)
                .toList();
    }

    private static WeeklyHours between(WeeklyHours line, LocalDate first, @Nullable LocalDate last) {
        return new WeeklyHours(line.weekday(), line.from(), line.to(), first, last);
    }

    static Optional<LocalTime> time(@Nullable String text) {
        try {
            return Typed.text(text).map(LocalTime::parse);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static boolean isStanding(WeeklyHours line, LocalDate today) {
        return !line.validFrom().isAfter(today)
                && (line.validTo() == null || !line.validTo().isBefore(today));
    }
}
