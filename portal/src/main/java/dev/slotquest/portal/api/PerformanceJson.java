package dev.slotquest.portal.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.slotquest.analytics.insights.Forecast;
import dev.slotquest.analytics.insights.Performance;
import dev.slotquest.analytics.insights.Trend;
import dev.slotquest.analytics.metrics.Counts;
import dev.slotquest.outcomes.OutcomeCounts;
import dev.slotquest.outcomes.Rate;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How somebody does over some days, as the API shows it.
 *
 * @param bookings those made on these days; {@code byWeekday} and {@code byHour} tell them apart by their appointments
 * @param appointments those that took or take place on these days; the rates are of these
 * @param forecast of the coming week; {@code null} where there is too little to go by
 * @param complete whether every booking counts as it is now
 */
record PerformanceJson(
        String username,
        String displayName,
        String period,
        LocalDate from,
        LocalDate to,
        int bookings,
        int points,
        long appointments,
        Outcomes outcomes,
        @Nullable Double showRate,
        @Nullable Double noShowRate,
        @Nullable Double appearanceRate,
        @Nullable Double cancellationRate,
        List<WeekdayJson> byWeekday,
        List<HourJson> byHour,
        TrendJson trend,
        @Nullable StreaksJson streaks,
        List<InsightJson> insights,
        @Nullable ForecastJson forecast,
        OffsetDateTime asOf,
        boolean complete,
        @Nullable OffsetDateTime provenAt) {

    /** How many appointments of these days came to what; open ones are over, and nobody has said anything. */
    record Outcomes(long came, long noShow, long ghost, long cancelled, long moved, long open) {
        static Outcomes of(OutcomeCounts counts) {
            return new Outcomes(
                    counts.came(), counts.noShow(), counts.ghost(), counts.cancelled(), counts.moved(), counts.open());
        }
    }

    /** What became of some bookings so far. */
    record Fates(int bookings, int came, int noShow, int ghost, int cancelled, int moved, int open) {
        static Fates of(Counts counts) {
            return new Fates(
                    counts.bookings(),
                    counts.came(),
                    counts.noShow(),
                    counts.ghost(),
                    counts.cancelled(),
                    counts.moved(),
                    counts.open());
        }
    }

    record WeekdayJson(DayOfWeek weekday, @JsonUnwrapped Fates fates) {}

    record HourJson(int hour, @JsonUnwrapped Fates fates) {}

    record WeekJson(LocalDate week, int bookings) {}

    /**
     * Where it goes.
     *
     * @param last bookings of the last four whole weeks
     * @param before of the four before
     * @param weeks all whole weeks that were looked at
     */
    record TrendJson(Trend.Direction direction, int last, int before, List<WeekJson> weeks) {
        static TrendJson of(Performance performance) {
            Trend trend = performance.trend();
            List<WeekJson> weeks = performance.weeks().stream()
                    .map(week -> new WeekJson(week.monday(), week.bookings()))
                    .toList();
            return new TrendJson(trend.direction(), trend.last(), trend.before(), weeks);
        }
    }

    /** Working days in a row with a booking. */
    record StreaksJson(int current, int best) {}

    record InsightJson(String code, String text) {}

    /**
     * How many bookings the coming week will probably bring.
     *
     * @param week its Monday
     * @param confidence how often the interval is to hold the truth
     * @param weeks how many weeks it rests on
     */
    record ForecastJson(LocalDate week, int expected, int low, int high, double confidence, int weeks) {
        static @Nullable ForecastJson of(@Nullable Forecast forecast) {
            return forecast == null
                    ? null
                    : new ForecastJson(
                            forecast.monday(),
                            forecast.expected(),
                            forecast.low(),
                            forecast.high(),
                            Forecast.CONFIDENCE / 100.0,
                            forecast.weeks());
        }
    }

    static List<WeekdayJson> weekdays(Map<DayOfWeek, Counts> counts) {
        return counts.entrySet().stream()
                .map(day -> new WeekdayJson(day.getKey(), Fates.of(day.getValue())))
                .toList();
    }

    static List<HourJson> hours(Map<Integer, Counts> counts) {
        return counts.entrySet().stream()
                .map(hour -> new HourJson(hour.getKey(), Fates.of(hour.getValue())))
                .toList();
    }

    static @Nullable Double rate(Rate rate, Performance performance) {
        return KpiJson.value(rate.of(performance.sheet().counts()));
    }
}
