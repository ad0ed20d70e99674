package dev.slotquest.gamification.leaderboards;

import dev.slotquest.gamification.PeriodAward;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The best of a period.
 *
 * @param period for example {@code 2026-W48}, {@code 2026-11} or {@code 2026}
 * @param lastDay its last day
 * @param name {@code null}: does not want to be named
 * @param me whether it is who looks
 */
public record Winner(
        PeriodAward award,
        String period,
        LocalDate lastDay,
        @Nullable String name,
        boolean me) {}
