package dev.slotquest.analytics.insights;

import java.time.DayOfWeek;

/** Something that figures say, with the numbers it rests on; its words are up to who shows it. */
public sealed interface Insight {

    /** A name that stays. */
    String code();

    /** On this weekday customers come most often. */
    record BestWeekday(DayOfWeek weekday, int came, int decided) implements Insight {
        @Override
        public String code() {
            return "BEST_WEEKDAY";
        }
    }

    /** At this hour customers come most often. */
    record BestHour(int hour, int came, int decided) implements Insight {
        @Override
        public String code() {
            return "BEST_HOUR";
        }
    }

    /** Most appointments are on this weekday, and at this hour of any day. */
    record Busiest(DayOfWeek weekday, int hour) implements Insight {
        @Override
        public String code() {
            return "BUSIEST";
        }
    }

    /** Where the number of bookings goes. */
    record Going(Trend trend) implements Insight {
        @Override
        public String code() {
            return "TREND_" + trend.direction();
        }
    }

    /** Of those whose outcome is known notably more, or notably fewer, came than before. */
    record ShowRateChanged(double now, double before) implements Insight {
        @Override
        public String code() {
            return now > before ? "SHOW_RATE_UP" : "SHOW_RATE_DOWN";
        }
    }

    /** Appointments are made long ahead, and those are kept less often. */
    record LongAhead(double days) implements Insight {
        @Override
        public String code() {
            return "LONG_AHEAD";
        }
    }

    /** Nobody has said what became of some appointments. */
    record OutcomesOpen(long howMany) implements Insight {
        @Override
        public String code() {
            return "OUTCOMES_OPEN";
        }
    }

    /** There is too little to say anything yet. */
    record TooLittle() implements Insight {
        @Override
        public String code() {
            return "TOO_LITTLE";
        }
    }
}
