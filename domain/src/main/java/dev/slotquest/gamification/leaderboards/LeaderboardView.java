package dev.slotquest.gamification.leaderboards;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A board as one person sees it: first how they are doing themselves. Absolute figures are shown of oneself and of those who
 * want to be seen; below the neighbours there is nothing.
 *
 * @param from the first day of the time, {@code null}: since ever
 * @param to today
 * @param trend oneself in this and in earlier times, the earliest first; none for streaks
 * @param benchmark how the best are doing, {@code null} while so few have anything that one could tell who it is
 * @param neighbours those around oneself in the own league, the better ones first
 * @param ranking those who want to be seen, and oneself, the best first
 */
public record LeaderboardView(
        BoardPeriod period,
        BoardMetric metric,
        @Nullable LocalDate from,
        LocalDate to,
        Own own,
        List<TrendPoint> trend,
        @Nullable Benchmark benchmark,
        List<Line> neighbours,
        List<Line> ranking) {

    /**
     * Oneself.
     *
     * @param value what one has; a rate is between 0 and 1
     * @param place in the upper half the number of one's place in the company, else {@code null}
     * @param moved how many places up since the day before
     * @param band among which best percent one is, {@code null} below or where nobody can tell
     * @param missing how many known appointments are missing for a rate
     * @param paused whether one was away all the time: then it does not count
     * @param ranked whether one wants to be seen by others
     */
    public record Own(
            double value,
            @Nullable Integer place,
            @Nullable Integer moved,
            @Nullable Band band,
            int missing,
            boolean paused,
            boolean ranked) {}

    /** Among which best one is. */
    public enum Band {
        TOP_10,
        TOP_25,
        TOP_50
    }

    /** Oneself in one stretch of time. */
    public record TrendPoint(LocalDate begin, double value) {}

    /** What it takes to be among the best 10, 25 and 50 percent. */
    public record Benchmark(double top10, double top25, double top50) {}

    /**
     * Somebody on the board.
     *
     * @param place {@code null} in the lower half
     * @param name {@code null}: does not want to be named
     * @param value {@code null}: as well
     * @param me whether it is oneself
     * @param moved how many places up since the day before
     */
    public record Line(
            @Nullable Integer place,
            @Nullable String username,
            @Nullable String name,
            @Nullable Double value,
            boolean me,
            @Nullable Integer moved) {}
}
