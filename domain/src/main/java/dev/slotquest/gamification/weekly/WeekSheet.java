package dev.slotquest.gamification.weekly;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One week of everybody who takes part, ordered by name. */
public record WeekSheet(IsoWeek week, List<Row> rows) {

    /**
     * One person's week.
     *
     * @param goal as set, {@code null} while there is none
     * @param vacation away on all working days: the goal counts nothing
     * @param achieved what was recorded, added up
     * @param suggestion a goal that fits the last weeks
     */
    public record Row(
            long userId,
            String username,
            String name,
            @Nullable BigDecimal goal,
            boolean vacation,
            BigDecimal achieved,
            BigDecimal suggestion,
            List<Activity> activities,
            List<Proposal> proposals) {

        /** The goal that counts. */
        public BigDecimal counted() {
            return goal == null || vacation ? WeeklyNumber.ZERO : goal;
        }

        /** What is missing to the goal, never less than nothing. */
        public BigDecimal remaining() {
            return counted().subtract(achieved).max(WeeklyNumber.ZERO);
        }

        /** How far above the goal, negative while below. */
        public BigDecimal balance() {
            return achieved.subtract(counted());
        }
    }

    /** Points that were given. */
    public record Activity(
            long id,
            WeeklyKind kind,
            BigDecimal points,
            @Nullable String note,
            String recordedBy,
            Instant recordedAt) {}

    /**
     * Points that wait for somebody to decide.
     *
     * @param kind {@code null}: it is about the goal
     */
    public record Proposal(
            long id,
            @Nullable WeeklyKind kind,
            BigDecimal points,
            @Nullable String note,
            String proposedBy,
            Instant proposedAt) {}

    /** The row of a person who takes part. */
    public Optional<Row> of(long userId) {
        return rows.stream().filter(row -> row.userId() == userId).findFirst();
    }

    /** The same with the row of one person only. */
    public WeekSheet only(long userId) {
        return new WeekSheet(week, of(userId).stream().toList());
    }

    /** All goals that count. */
    public BigDecimal goal() {
        return sum(Row::counted);
    }

    /** All that was achieved. */
    public BigDecimal achieved() {
        return sum(Row::achieved);
    }

    /** What the people together are missing; nobody's surplus makes up for somebody else. */
    public BigDecimal remaining() {
        return sum(Row::remaining);
    }

    /** How far all together are above their goals. */
    public BigDecimal balance() {
        return sum(Row::balance);
    }

    /** How many proposals wait. */
    public int waiting() {
        return rows.stream().mapToInt(row -> row.proposals().size()).sum();
    }

    private BigDecimal sum(Function<Row, BigDecimal> value) {
        return rows.stream().map(value).reduce(WeeklyNumber.ZERO, BigDecimal::add);
    }
}
