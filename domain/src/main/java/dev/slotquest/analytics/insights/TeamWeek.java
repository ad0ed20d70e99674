package dev.slotquest.analytics.insights;

import dev.slotquest.analytics.metrics.Counts;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What a team does today and this week. Where it is so small that people must not be told apart, there is only the sum.
 *
 * @param all everybody together
 * @param people each person by id; empty where they are not told apart
 * @param consultants each consultant by id
 * @param apart whether people are told apart
 */
public record TeamWeek(Line all, Map<Long, Line> people, Map<Long, Line> consultants, boolean apart) {

    /**
     * What one of them does.
     *
     * @param today bookings made today
     * @param week bookings made since Monday
     * @param held appointments since Monday that were to be held before today
     * @param month appointments of the last 30 days, up to yesterday
     */
    public record Line(Counts today, Counts week, Counts held, Counts month) {

        /** Of who did nothing. */
        public static final Line NOTHING = new Line(Counts.NONE, Counts.NONE, Counts.NONE, Counts.NONE);

        /** The share of customers who came in the last 30 days; nothing where too little is known. */
        public OptionalDouble showRate() {
            return month.showRate();
        }

        /** How many appointments of the last 30 days nobody has said anything of. */
        public int open() {
            return month.open();
        }
    }
}
