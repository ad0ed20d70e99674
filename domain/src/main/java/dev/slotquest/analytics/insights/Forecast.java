package dev.slotquest.analytics.insights;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How many bookings the coming week will probably bring: the mean of the last whole weeks, at most eight, from the first one
 * with a booking on. The interval is to hold the truth four times out of five: 1.28 standard deviations to both sides, where
 * the variance is that between the weeks or the mean (as counts vary at least), whichever is greater, and a little wider for a
 * mean of few weeks.
 *
 * @param monday of the week that is told of
 * @param low the lower end of the interval, never below zero
 * @param high its upper end
 * @param weeks how many weeks it rests on
 */
public record Forecast(LocalDate monday, int expected, int low, int high, int weeks) {

    /** How often the interval is to hold the truth, in percent. */
    public static final int CONFIDENCE = 80;

    static final int FEWEST = 4;
    static final int MOST = 8;

    private static final double DEVIATIONS = 1.2816;

    /**
     * From the bookings of whole weeks, the latest last; nothing where there are too few.
     *
     * @param monday of the week to tell of
     */
    static Optional<Forecast> of(LocalDate monday, List<Integer> weeks) {
        List<Integer> used = weeks.subList(Math.max(0, weeks.size() - MOST), weeks.size()).stream()
                .dropWhile(bookings -> bookings == 0)
                .toList();
        if (used.size() < FEWEST) {
            return Optional.empty();
        }
        double mean = used.stream().mapToInt(Integer::intValue).average().orElse(0);
        double width = DEVIATIONS * Math.sqrt(Math.max(variance(used, mean), mean) * (1 + 1.0 / used.size()));
        return Optional.of(new Forecast(
                monday,
                (int) Math.round(mean),
                (int) Math.max(0, Math.floor(mean - width)),
                (int) Math.ceil(mean + width),
                used.size()));
    }

    private static double variance(List<Integer> weeks, double mean) {
        return weeks.stream()
                        .mapToDouble(bookings -> (bookings - mean) * (bookings - mean))
                        .sum()
                / (weeks.size() - 1);
    }
}
