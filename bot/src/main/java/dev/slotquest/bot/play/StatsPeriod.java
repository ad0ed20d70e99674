package dev.slotquest.bot.play;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far back statistics look.
 *
 * @param days how many days, today included
 */
record StatsPeriod(int days) {

    static final StatsPeriod USUAL = new StatsPeriod(30);

    private static final int LONGEST = 365;
    private static final Pattern COUNTED =
            Pattern.compile("(\\d{1,3})\\s*(d|t|days?|tagen?|tage|w|weeks?|wochen?|m|months?|monaten?|monate)?");
    private static final Map<String, Integer> NAMED = Map.ofEntries(
            Map.entry("week", 7),
            Map.entry("woche", 7),
            Map.entry("month", 30),
            Map.entry("monat", 30),
            Map.entry("quarter", 90),
            Map.entry("quartal", 90),
            Map.entry("year", 365),
            Map.entry("jahr", 365));

    /** Reads {@code 90d}, {@code 12 Wochen}, {@code Quartal}; nothing when it is no time. */
    static Optional<StatsPeriod> read(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        Integer named = NAMED.get(wanted);
        if (named != null) {
            return Optional.of(new StatsPeriod(named));
        }
        Matcher counted = COUNTED.matcher(wanted);
        if (!counted.matches()) {
            return Optional.empty();
        }
        String unit = counted.group(2) == null ? "d" : counted.group(2);
        int days = Integer.parseInt(counted.group(1)) * daysOf(unit.charAt(0));
        return days >= 1 && days <= LONGEST ? Optional.of(new StatsPeriod(days)) : Optional.empty();
    }

    private static int daysOf(char unit) {
        return switch (unit) {
            case 'w' -> 7;
            case 'm' -> 30;
            default -> 1;
        };
    }

    /** How many days one place of the chart stands for, so that there are never too many to see. */
    int daysInAPlace() {
        if (days <= 31) {
            return 1;
        }
        return days <= 120 ? 7 : 28;
    }
}
