package dev.slotquest.portal.team;

import dev.slotquest.portal.web.Typed;
import dev.slotquest.scheduling.SlotRule;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The slot grid as one line of start times for each weekday: {@code 11:00 14:00 16:00}. A slot of another length than the
 * rest says so: {@code 18:00/90}.
 */
final class GridForm {

    static final int USUAL_MINUTES = 120;

    private static final Pattern BETWEEN = Pattern.compile("[\\s,;]+");
    private static final int MOST_MINUTES = 24 * 60;

    private GridForm() {}

    /** The lines that hold on a day. */
    static Map<DayOfWeek, String> of(List<SlotRule> grid, LocalDate on) {
        long minutes = minutesOf(grid, on);
        Map<DayOfWeek, String> lines = new LinkedHashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            lines.put(
                    day,
                    grid.stream()
                            .filter(rule -> rule.weekday() == day && holds(rule, on))
                            .sorted(Comparator.comparing(SlotRule::start))
                            .map(rule -> word(rule, minutes))
                            .distinct()
                            .collect(Collectors.joining(" ")));
        }
        return lines;
    }

    /** How long most slots are that hold on a day, in minutes. */
    static long minutesOf(List<SlotRule> grid, LocalDate on) {
        return grid.stream()
                .filter(rule -> holds(rule, on))
                .collect(Collectors.groupingBy(rule -> rule.length().toMinutes(), Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse((long) USUAL_MINUTES);
    }

    /** On which days after this one another grid begins to hold. */
    static List<LocalDate> planned(List<SlotRule> grid, LocalDate after) {
        return grid.stream()
                .map(SlotRule::validFrom)
                .filter(from -> from.isAfter(after))
                .sorted()
                .distinct()
                .toList();
    }

    /**
     * The whole grid when it is to be like these lines from a day on: what held before that day stays, what would hold from
     * then on goes. Nothing when a line says something that is no time of day.
     */
    static Optional<List<SlotRule>> read(
            @Nullable Long consultant,
            Map<DayOfWeek, String> lines,
            long minutes,
            List<SlotRule> before,
            LocalDate from) {
        List<SlotRule> wanted = new ArrayList<>();
        for (var line : lines.entrySet()) {
            for (String word : BETWEEN.splitAsStream(line.getValue().strip()).toList()) {
                if (Typed.isThere(word)) {
                    Optional<SlotRule> rule = rule(consultant, line.getKey(), word, minutes, from);
                    if (rule.isEmpty()) {
                        return Optional.empty();
                    }
                    wanted.add(rule.get());
                }
            }
        }
        return Optional.of(joined(before, wanted, from));
    }

    /** What stays the same is left alone, so that the grid does not grow with every change. */
    private static List<SlotRule> joined(List<SlotRule> before, List<SlotRule> wanted, LocalDate from) {
        List<SlotRule> rules = new ArrayList<>();
        List<SlotRule> missing = new ArrayList<>(wanted);
        for (SlotRule rule : before) {
            boolean stays = rule.validTo() == null
                    && !rule.validFrom().isAfter(from)
                    && missing.removeIf(other -> isSame(rule, other));
            if (stays || (rule.validTo() != null && rule.validTo().isBefore(from))) {
                rules.add(rule);
            } else if (rule.validFrom().isBefore(from)) {
                rules.add(until(rule, from.minusDays(1)));
            }
        }
        rules.addAll(missing);
        return rules;
    }

    private static Optional<SlotRule> rule(
            @Nullable Long consultant, DayOfWeek day, String word, long minutes, LocalDate from) {
        int slash = word.indexOf('/');
        Optional<LocalTime> start = HoursForm.time(slash < 0 ? word : word.substring(0, slash));
        long length =
                slash < 0 ? minutes : Typed.number(word.substring(slash + 1)).orElse(0L);
        return start.filter(at -> length >= 1 && length <= MOST_MINUTES)
                .map(at -> new SlotRule(consultant, day, at, Duration.ofMinutes(length), from, null));
    }

    private static String word(SlotRule rule, long minutes) {
        long length = rule.length().toMinutes();
        return length == minutes ? rule.start().toString() : rule.start() + "/" + length;
    }

    private static SlotRule until(SlotRule rule, LocalDate last) {
        return new SlotRule(rule.consultantId(), rule.weekday(), rule.start(), rule.length(), rule.validFrom(), last);
    }

    private static boolean isSame(SlotRule one, SlotRule other) {
        return one.weekday() == other.weekday()
                && one.start().equals(other.start())
                && one.length().equals(other.length());
    }

    private static boolean holds(SlotRule rule, LocalDate on) {
        return !rule.validFrom().isAfter(on)
                && (rule.validTo() == null || !rule.validTo().isBefore(on));
    }
}
