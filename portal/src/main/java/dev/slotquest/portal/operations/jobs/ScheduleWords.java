package dev.slotquest.portal.operations.jobs;

import dev.slotquest.jobs.JobSchedule;
import dev.slotquest.portal.web.Formats;
import dev.slotquest.portal.web.Wording;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says a schedule the way people would; one that is too odd for that as it is written. */
@Component
class ScheduleWords {

    private static final Pattern EVERY_MINUTES = Pattern.compile("0 (?:\\*|0)/(\\d{1,2}) \\* [?*] \\* [?*]");
    private static final Pattern AT = Pattern.compile("0 (\\d{1,2}) (\\d{1,2}) [?*] \\* (\\S+)");
    private static final Pattern HOURLY = Pattern.compile("0 (\\d{1,2}) (\\d{1,2})-(\\d{1,2}) [?*] \\* (\\S+)");
    private static final List<String> DAYS = List.of("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN");
    private static final int HOURS = 24;
    private static final int MINUTES = 60;

    private final Wording wording;
    private final Formats formats;

    ScheduleWords(Wording wording, Formats formats) {
        this.wording = wording;
        this.formats = formats;
    }

    String of(JobSchedule schedule) {
        String cron = schedule.cron().strip();
        String words = minutes(cron)
                .or(() -> at(cron))
                .or(() -> hourly(cron))
                .orElseGet(() -> wording.text("jobs.schedule.other", cron));
        return schedule.zone() == JobSchedule.Zone.UTC ? wording.text("jobs.schedule.utc", words) : words;
    }

    private Optional<String> minutes(String cron) {
        Matcher every = EVERY_MINUTES.matcher(cron);
        return every.matches() ? Optional.of(wording.text("jobs.schedule.minutes", every.group(1))) : Optional.empty();
    }

    private Optional<String> at(String cron) {
        Matcher at = AT.matcher(cron);
        if (!at.matches() || !isTime(at.group(2), at.group(1))) {
            return Optional.empty();
        }
        String time = time(at.group(2), at.group(1));
        return isEveryDay(at.group(3))
                ? Optional.of(wording.text("jobs.schedule.daily", time))
                : days(at.group(3)).map(days -> wording.text("jobs.schedule.days", days, time));
    }

    private Optional<String> hourly(String cron) {
        Matcher hourly = HOURLY.matcher(cron);
        if (!hourly.matches()
                || !isTime(hourly.group(2), hourly.group(1))
                || !isTime(hourly.group(3), hourly.group(1))) {
            return Optional.empty();
        }
        String from = time(hourly.group(2), hourly.group(1));
        String to = time(hourly.group(3), hourly.group(1));
        return isEveryDay(hourly.group(4))
                ? Optional.of(wording.text("jobs.schedule.hourly", from, to))
                : days(hourly.group(4)).map(days -> wording.text("jobs.schedule.hourlyDays", days, from, to));
    }

    private static boolean isEveryDay(String days) {
        return days.equals("?") || days.equals("*");
    }

    private static boolean isTime(String hour, String minute) {
        return Integer.parseInt(hour) < HOURS && Integer.parseInt(minute) < MINUTES;
    }

    private String time(String hour, String minute) {
        return formats.clock(LocalTime.of(Integer.parseInt(hour), Integer.parseInt(minute)));
    }

    /** Names of days, one after the other, and spans of them. */
    private Optional<String> days(String text) {
        List<String> parts = Arrays.asList(text.split(","));
        boolean named = parts.stream().allMatch(part -> DAYS.containsAll(Arrays.asList(part.split("-"))));
        return named
                ? Optional.of(parts.stream()
                        .map(part ->
                                Arrays.stream(part.split("-")).map(this::day).collect(Collectors.joining("–")))
                        .collect(Collectors.joining(", ")))
                : Optional.empty();
    }

    private String day(String name) {
        return formats.weekday(DayOfWeek.of(DAYS.indexOf(name) + 1));
    }
}
