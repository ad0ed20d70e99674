package dev.slotquest.portal.team;

import dev.slotquest.portal.web.Typed;
import dev.slotquest.scheduling.SlotRule;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The slot grid as one line of start times for each weekday: {@code 11:00 14:00 16:00}. */
final class GridForm {

    static final int USUAL_MINUTES = 120;

    private static final Pattern BETWEEN = Pattern.compile("[\\s,;]+");
    private static final LocalDate ALWAYS = LocalDate.of(2000, 1, 1);
    private static final int MOST_MINUTES = 24 * 60;

    private GridForm() {}

    static Map<DayOfWeek, String> of(List<SlotRule> grid, LocalDate today) {
        Map<DayOfWeek, String> lines = new LinkedHashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            lines.put(
                    day,
                    grid.stream()
                            .filter(rule -> rule.weekday() == day && isStanding(rule, today))
                            .map(rule -> rule.start().toString())
                            .sorted()
                            .distinct()
                            .collect(Collectors.joining(" ")));
        }
        return lines;
    }

    /** How long the slots are, in minutes. */
    static long minutesOf(List<SlotRule> grid) {
        return grid.isEmpty() ? USUAL_MINUTES : grid.getFirst().length().toMinutes();
    }

    /** What the lines say, or nothing when one of them says something that is no time of day. */
    static Optional<List<SlotRule>> read(
            @Nullable Long consultant,
            Map<DayOfWeek, String> lines,
            long minutes,
            List<SlotRule> before,
            LocalDate today) {
        if (minutes < 1 || minutes > MOST_MINUTES) {
            return Optional.empty();
        }
        List<SlotRule> rules = new ArrayList<>(
                before.stream().filter(rule -> !isStanding(rule, today)).toList());
        for (var line : lines.entrySet()) {
            for (String word : BETWEEN.splitAsStream(line.getValue().strip()).toList()) {
                Optional<LocalTime> start = HoursForm.time(word);
                if (Typed.isThere(word) && start.isEmpty()) {
                    return Optional.empty();
                }
                start.ifPresent(at -> rules.add(
                        new SlotRule(consultant, line.getKey(), at, Duration.ofMinutes(minutes), ALWAYS, null)));
            }
        }
        return Optional.of(rules);
    }

    private static boolean isStanding(SlotRule rule, LocalDate today) {
        return rule.validTo() == null && !rule.validFrom().isAfter(today);
    }
}
