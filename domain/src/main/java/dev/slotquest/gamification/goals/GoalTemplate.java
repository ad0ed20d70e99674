package dev.slotquest.gamification.goals;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * A goal that the product can count by itself.
 *
 * @param key which one: its texts are {@code goal.<key>} and {@code goal.<key>.task}
 * @param usual the target that is offered
 * @param least the smallest target
 * @param most the greatest target
 * @param xp what it brings
 */
public record GoalTemplate(String key, String sign, int usual, int least, int most, int xp, Counting counting) {

    private static final int XP = 50;
    private static final int PARTS = 8;

    /** What is counted, and for how long. */
    record Counting(GoalMetric metric, String lasts) {

        LocalDate lastDay(LocalDate today) {
            return switch (lasts) {
                case "DAY" -> today;
                case "WEEK" -> today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
                default -> today.plusDays(Integer.parseInt(lasts));
            };
        }

        /** From when on is counted: a week counts as a whole. */
        LocalDate firstDay(LocalDate today) {
            return lasts.equals("WEEK") ? today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)) : today;
        }
    }

    /**
     * Reads a line of the data.
     *
     * @throws IllegalArgumentException when it is none
     */
    static GoalTemplate of(String line) {
        String[] parts = line.split(";", -1);
        if (parts.length != PARTS) {
            throw new IllegalArgumentException("This is no goal: " + line);
        }
        return new GoalTemplate(
                parts[0].strip(),
                parts[1].strip(),
                number(parts[4]),
                number(parts[5]),
                number(parts[6]),
                (int) Math.round(XP * number(parts[7]) / 100.0),
                new Counting(GoalMetric.valueOf(parts[2].strip()), parts[3].strip()));
    }

    private static int number(String part) {
        return Integer.parseInt(part.strip());
    }

    boolean allows(int target) {
        return target >= least && target <= most;
    }
}
