package dev.slotquest.language;

import org.jspecify.annotations.Nullable;

/** The halves of the day as written behind a time: {@code am}, {@code p.m.} */
final class Meridiems {

    private static final int LAST_HOUR = 12;

    private final boolean english;

    Meridiems(boolean english) {
        this.english = english;
    }

    /** The time, in the half of the day that follows it; as it is when none follows. */
    TimeReading applied(Utterance text, @Nullable ClockTime time, int end, int hour) {
        Sense half = follows(text, end, hour) ? text.sense(end, Topic.MERIDIEM) : null;
        if (half == null || time == null) {
            return new TimeReading(time, end, true);
        }
        ClockTime resolved = half.value().equals("AM") ? time.inMorning() : time.inAfternoon();
        return new TimeReading(resolved, end + half.length(), true);
    }

    /** Whether a half of the day stands here, behind that hour. */
    boolean follows(Utterance text, int index, int hour) {
        Sense half = text.sense(index, Topic.MERIDIEM);
        return half != null && hour <= LAST_HOUR && !isPreposition(text, index, index + half.length());
    }

    /** The German "am" of "um 9 am Montag" is no half of the day. */
    private boolean isPreposition(Utterance text, int index, int next) {
        boolean germanDay =
                text.meant(next, Topic.WEEKDAY) && !text.at(next).folded().endsWith("day");
        boolean date = !english && (text.at(next).isNumber() || text.meant(next, Topic.ORDINAL));
        return text.at(index).is("am")
                && !text.at(index).glued()
                && (germanDay || date || text.meant(next, Topic.DAYPART));
    }
}
