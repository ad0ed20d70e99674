package dev.slotquest.portal.team;

import dev.slotquest.portal.web.Formats;
import dev.slotquest.scheduling.WeeklyHours;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says weekly hours in short: {@code Mo–Fr 09:00–21:00}, days alike taken together. */
@Component
class HoursInWords {

    private final Formats formats;

    HoursInWords(Formats formats) {
        this.formats = formats;
    }

    List<String> of(List<WeeklyHours> hours, LocalDate today) {
        List<String> words = new ArrayList<>();
        DayOfWeek first = DayOfWeek.MONDAY;
        for (DayOfWeek day : DayOfWeek.values()) {
            String times = times(hours, day, today);
            boolean last = day == DayOfWeek.SUNDAY;
            if (last || !times(hours, day.plus(1), today).equals(times)) {
                if (!times.isEmpty()) {
                    words.add(days(first, day) + " " + times);
                }
                first = day.plus(1);
            }
        }
        return words;
    }

    private String days(DayOfWeek first, DayOfWeek last) {
        return first == last ? formats.weekday(first) : formats.weekday(first) + "–" + formats.weekday(last);
    }

    private String times(List<WeeklyHours> hours, DayOfWeek day, LocalDate today) {
        return hours.stream()
                .filter(line -> line.weekday() == day)
                .filter(line -> line.validTo() == null || !line.validTo().isBefore(today))
                .map(line -> formats.clock(line.from()) + "–" + formats.clock(line.to()))
                .sorted()
                .distinct()
                .collect(Collectors.joining(" + "));
    }
}
