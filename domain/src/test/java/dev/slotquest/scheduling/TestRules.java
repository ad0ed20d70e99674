package dev.slotquest.scheduling;

import dev.slotquest.scheduling.RuleBooks.Present;
import dev.slotquest.shared.TimeSpan;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Rules of a small office, to be made others: Anna from 8 to 20 and slots of two hours at 14:00, on each day. */
final class TestRules {

    static final long ANNA = 1;
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    final Map<Long, Consultant> consultants = new HashMap<>();
    final Map<Long, List<WeeklyHours>> hours = new HashMap<>();
    final Map<Long, List<Absence>> absences = new HashMap<>();
    final List<SeatRule> seats = new ArrayList<>();
    final List<Closure> closures = new ArrayList<>();
    final List<HolidaySwitch> switches = new ArrayList<>();
    final Map<String, List<RuleBook.DatedValue>> values = new HashMap<>();
    final List<BusyTime> busy = new ArrayList<>();
    final Map<Long, Instant> readings = new HashMap<>();
    List<SlotRule> grid = slots(LocalTime.of(14, 0));
    ZoneId zone = BERLIN;

    TestRules() {
        consultants.put(ANNA, consultant(ANNA, "Anna"));
        hours.put(ANNA, everyDay(LocalTime.of(8, 0), LocalTime.of(20, 0)));
    }

    static Consultant consultant(long id, String name) {
        return new Consultant(id, name, null, ReadyMode.HOURS, null, true, Duration.ZERO, Duration.ZERO, 0);
    }

    static List<SlotRule> slots(LocalTime... starts) {
        return Arrays.stream(DayOfWeek.values())
                .flatMap(day -> Stream.of(starts)
                        .map(start ->
                                new SlotRule(null, day, start, Duration.ofHours(2), Validity.ALWAYS.from(), null)))
                .toList();
    }

    static List<WeeklyHours> everyDay(LocalTime from, LocalTime to) {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> WeeklyHours.always(day, from, to))
                .toList();
    }

    RuleBook book() {
        return new RuleBook(
                1,
                new RuleSet(
                        Map.copyOf(consultants),
                        List.copyOf(grid),
                        List.copyOf(seats),
                        Map.copyOf(hours),
                        Map.copyOf(absences),
                        List.copyOf(closures),
                        List.copyOf(switches),
                        Map.copyOf(values),
                        zone,
                        Locale.GERMAN));
    }

    Present present() {
        return new Present(book(), readings, busy);
    }

    SlotInspection inspection(Instant now) {
        return new SlotInspection(present(), Map.of(), now, zone);
    }

    static Instant at(String date, String time) {
        return LocalDate.parse(date)
                .atTime(LocalTime.parse(time))
                .atZone(BERLIN)
                .toInstant();
    }

    static TimeSpan span(String date, String from, String to) {
        return new TimeSpan(at(date, from), at(date, to));
    }
}
