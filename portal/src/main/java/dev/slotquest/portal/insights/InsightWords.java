package dev.slotquest.portal.insights;

import dev.slotquest.analytics.insights.Insight;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in somebody's language what figures say. */
@Component
public class InsightWords {

    private final MessageSource messages;

    InsightWords(MessageSource messages) {
        this.messages = messages;
    }

    /** One insight in a sentence. */
    public String of(Insight insight, Locale locale) {
        return messages.getMessage("insight." + insight.code(), numbers(insight, locale), locale);
    }

    private static Object[] numbers(Insight insight, Locale locale) {
        return switch (insight) {
            case Insight.BestWeekday(var weekday, int came, int decided) ->
                new Object[] {weekday.getDisplayName(TextStyle.FULL_STANDALONE, locale), came, decided};
            case Insight.BestHour(int hour, int came, int decided) -> new Object[] {clock(hour), came, decided};
            case Insight.Busiest(var weekday, int hour) ->
                new Object[] {weekday.getDisplayName(TextStyle.FULL_STANDALONE, locale), clock(hour)};
            case Insight.Going(var trend) -> new Object[] {trend.last(), trend.before()};
            case Insight.ShowRateChanged(double now, double before) -> new Object[] {now * 100, before * 100};
            case Insight.LongAhead(double days) -> new Object[] {days};
            case Insight.OutcomesOpen(long howMany) -> new Object[] {howMany};
            case Insight.TooLittle() -> new Object[0];
        };
    }

    private static String clock(int hour) {
        return DateTimeFormatter.ofPattern("HH:mm").format(LocalTime.of(hour, 0));
    }
}
