package dev.slotquest.analytics.insights;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.analytics.metrics.Counts;
import dev.slotquest.analytics.metrics.WeekHour;
import dev.slotquest.outcomes.OutcomeCounts;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class InsightRulesTests {

    private static final LocalDate MONDAY = LocalDate.parse("2026-12-07");
    private static final OutcomeCounts NOTHING = OutcomeCounts.NONE;
    private static final Trend UNKNOWN = new Trend(Trend.Direction.UNKNOWN, 0, 0);

    @Test
    void comparesFourWeeksWithTheFourBefore() {
        assertThat(Trend.of(List.of(5, 5, 5, 5, 6, 6, 6, 5))).isEqualTo(new Trend(Trend.Direction.RISING, 23, 20));
        assertThat(Trend.of(List.of(5, 5, 5, 5, 5, 5, 6, 6)).direction())
                .as("a tenth more is no more than that")
                .isEqualTo(Trend.Direction.STEADY);
        assertThat(Trend.of(List.of(5, 5, 5, 5, 5, 5, 4, 3)).direction()).isEqualTo(Trend.Direction.FALLING);
    }

    @Test
    void seesNoTrendInAFewBookings() {
        assertThat(Trend.of(List.of(0, 0, 1, 1, 2, 2, 2, 1)).direction()).isEqualTo(Trend.Direction.UNKNOWN);
        assertThat(Trend.of(List.of(0, 0, 0, 0, 9, 9, 9, 9)).direction())
                .as("nothing to compare with")
                .isEqualTo(Trend.Direction.UNKNOWN);
        assertThat(Trend.of(List.of()).direction()).isEqualTo(Trend.Direction.UNKNOWN);
    }

    @Test
    void tellsOfTheComingWeekWithAnInterval() {
        Forecast even = Forecast.of(MONDAY, Collections.nCopies(8, 16)).orElseThrow();

        // 1.2816 * sqrt(16 * (1 + 1/8)) = 5.4
        assertThat(even).isEqualTo(new Forecast(MONDAY, 16, 10, 22, 8));
        Forecast uneven =
                Forecast.of(MONDAY, List.of(0, 32, 0, 32, 0, 32, 0, 32)).orElseThrow();
        assertThat(uneven.expected())
                .as("from the first week with a booking on")
                .isEqualTo(18);
        assertThat(uneven.low()).isZero();
        assertThat(uneven.high()).isGreaterThan(40);
    }

    @Test
    void tellsNothingFromTooFewWeeks() {
        assertThat(Forecast.of(MONDAY, List.of(0, 0, 0, 0, 0, 9, 9, 9))).isEmpty();
        assertThat(Forecast.of(MONDAY, List.of())).isEmpty();
        assertThat(Forecast.of(MONDAY, List.of(0, 0, 0, 0, 9, 9, 9, 9))).isPresent();
    }

    @Test
    void findsTheBestDayAndHour() {
        List<WeekHour> hours = List.of(
                hour(DayOfWeek.MONDAY, 11, 6, 4),
                hour(DayOfWeek.MONDAY, 14, 9, 1),
                hour(DayOfWeek.TUESDAY, 11, 3, 7),
                hour(DayOfWeek.WEDNESDAY, 16, 2, 0));

        assertThat(reading(hours, NOTHING, NOTHING, OptionalDouble.empty()).insights())
                .containsExactly(
                        new Insight.BestWeekday(DayOfWeek.MONDAY, 15, 20),
                        new Insight.BestHour(14, 9, 10),
                        new Insight.Busiest(DayOfWeek.MONDAY, 11));
    }

    @Test
    void callsNothingBestWhereThereIsNothingToCompare() {
        assertThat(reading(
                                List.of(hour(DayOfWeek.MONDAY, 11, 8, 2), hour(DayOfWeek.TUESDAY, 14, 3, 0)),
                                NOTHING,
                                NOTHING,
                                OptionalDouble.empty())
                        .insights())
                .containsExactly(new Insight.Busiest(DayOfWeek.MONDAY, 11));
    }

    @Test
    void saysWhenMoreOrFewerCome() {
        assertThat(reading(List.of(), came(8, 10), came(5, 10), OptionalDouble.empty())
                        .insights())
                .containsExactly(new Insight.ShowRateChanged(0.8, 0.5));
        assertThat(new Insight.ShowRateChanged(0.8, 0.5).code()).isEqualTo("SHOW_RATE_UP");
        assertThat(new Insight.ShowRateChanged(0.5, 0.8).code()).isEqualTo("SHOW_RATE_DOWN");
        assertThat(reading(List.of(), came(8, 10), came(1, 9), OptionalDouble.empty())
                        .insights())
                .as("of nine it may be chance")
                .containsExactly(new Insight.TooLittle());
    }

    @Test
    void saysWhenCustomersWaitLong() {
        assertThat(reading(List.of(), came(8, 10), NOTHING, OptionalDouble.of(12))
                        .insights())
                .containsExactly(new Insight.LongAhead(12));
        assertThat(reading(List.of(), came(8, 10), NOTHING, OptionalDouble.of(3))
                        .insights())
                .containsExactly(new Insight.TooLittle());
    }

    @Test
    void remindsOfWhatIsOpen() {
        var open = new OutcomeCounts(3, 3, 0, 0, 0, 0, 0, 2);
        assertThat(reading(List.of(), open, NOTHING, OptionalDouble.empty()).insights())
                .containsExactly(new Insight.OutcomesOpen(2));
    }

    @Test
    void followsAppointmentsFromBookedToCame() {
        Funnel funnel = Funnel.of(new OutcomeCounts(20, 18, 9, 2, 1, 3, 1, 2));

        assertThat(funnel.steps())
                .containsExactly(
                        new Funnel.Step(Funnel.Stage.BOOKED, 20, 100),
                        new Funnel.Step(Funnel.Stage.STOOD, 16, 80),
                        new Funnel.Step(Funnel.Stage.KNOWN, 12, 60),
                        new Funnel.Step(Funnel.Stage.CAME, 9, 45));
        assertThat(Funnel.of(NOTHING).steps()).extracting(Funnel.Step::percent).containsOnly(0.0);
    }

    private static Reading reading(
            List<WeekHour> hours, OutcomeCounts now, OutcomeCounts before, OptionalDouble daysAhead) {
        return new Reading(hours, now, before, UNKNOWN, daysAhead);
    }

    private static OutcomeCounts came(int came, int decided) {
        return new OutcomeCounts(decided, decided, came, decided - came, 0, 0, 0, 0);
    }

    private static WeekHour hour(DayOfWeek weekday, int hour, int came, int noShow) {
        return new WeekHour(weekday, hour, new Counts(0, came, noShow, 0, 0, 0, 0));
    }
}
