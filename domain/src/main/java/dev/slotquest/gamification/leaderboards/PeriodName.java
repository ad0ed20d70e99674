package dev.slotquest.gamification.leaderboards;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.BinaryOperator;

/** Says periods as people do: {@code 2026-11} is November 2026. */
public final class PeriodName {

    private PeriodName() {}

    /**
     * The name of a period.
     *
     * @param period as {@link Winner} has it
     * @param week says a week, of its number and its year
     */
    public static String of(String period, Locale locale, BinaryOperator<String> week) {
        int dash = period.indexOf('-');
        if (dash < 0) {
            return period;
        }
        String rest = period.substring(dash + 1);
        return rest.startsWith("W")
                ? week.apply(Integer.toString(Integer.parseInt(rest.substring(1))), period.substring(0, dash))
                : DateTimeFormatter.ofPattern("LLLL yyyy", locale).format(YearMonth.parse(period));
    }
}
