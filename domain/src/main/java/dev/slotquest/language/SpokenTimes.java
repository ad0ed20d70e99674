package dev.slotquest.language;

import org.jspecify.annotations.Nullable;

/** Times said relative to a full hour: {@code halb drei}, {@code viertel nach 4}, {@code ten to five}, {@code noon}. */
final class SpokenTimes {

    private static final int HALF = 30;
    private static final int QUARTER = 15;
    private static final int SHORTEST_SPOKEN = 10;
    private static final int LAST_OPEN_HOUR = 12;
    private static final int LAST_HOUR = 24;

    private final Meridiems meridiems;

    SpokenTimes(Meridiems meridiems) {
        this.meridiems = meridiems;
    }

    @Nullable
    TimeReading read(Utterance text, int index) {
        Sense name = text.sense(index, Topic.CLOCK_NAME);
        if (name != null) {
            ClockTime time = ClockTime.fixed(Integer.parseInt(name.value()) * ClockTime.HOUR, true);
            return new TimeReading(time, index + name.length(), true);
        }
        TimeReading reading = fraction(text, index);
        reading = reading != null ? reading : minutesBesideHour(text, index);
        return reading != null ? reading : wordByWord(text, index);
    }

    /** "Eleven thirty", "vierzehn dreißig". In figures that would be anything; "a twenty minute call" is no time. */
    private @Nullable TimeReading wordByWord(Utterance text, int index) {
        int hour = text.at(index).isNumber() ? 0 : Numerals.at(text, index);
        int next = Numerals.end(text, index);
        int minutes = hour < 2 || text.at(next).isNumber() ? 0 : Numerals.at(text, next);
        boolean spoken = minutes >= SHORTEST_SPOKEN && minutes < ClockTime.HOUR && minutes % 5 == 0;
        return spoken ? beside(text, index, minutes, Numerals.end(text, next)) : null;
    }

    /** "Halb drei", "dreiviertel drei", "half past two". */
    private @Nullable TimeReading fraction(Utterance text, int index) {
        Sense fraction = text.sense(index, Topic.FRACTION);
        if (fraction == null) {
            return null;
        }
        int next = index + fraction.length();
        return switch (fraction.value()) {
            case "HALF" -> beside(text, next, -HALF);
            case "HALF_PAST" -> beside(text, next, HALF);
            case "THREE_QUARTERS" -> beside(text, next, -QUARTER);
            default -> quarter(text, next, fraction.value().equals("QUARTER"));
        };
    }

    /** "Viertel nach vier", "quarter to four"; and "viertel vier", a quarter of the hour that ends at four. */
    private @Nullable TimeReading quarter(Utterance text, int index, boolean german) {
        int past = text.skip(index, Topic.PAST);
        if (past > index) {
            return beside(text, past, QUARTER);
        }
        int before = text.skip(index, Topic.BEFORE_FULL);
        if (before > index) {
            return beside(text, before, -QUARTER);
        }
        return german ? beside(text, index, QUARTER - ClockTime.HOUR) : null;
    }

    /** "10 nach 4", "fünf vor halb drei", "ten to five"; but "2 to 4" is a stretch. */
    private @Nullable TimeReading minutesBesideHour(Utterance text, int index) {
        int minutes = Numerals.at(text, index);
        if (minutes < 1 || minutes > HALF) {
            return null;
        }
        int word = text.skip(Numerals.end(text, index), Topic.UNIT);
        int past = text.skip(word, Topic.PAST);
        int before = text.skip(word, Topic.BEFORE_FULL);
        boolean stretch = text.means(word, Topic.TO) && (text.at(index).isNumber() || minutes % 5 != 0);
        if (past == word && (before == word || stretch)) {
            return null;
        }
        int hourAt = past > word ? past : before;
        int shift = past > word ? minutes : -minutes;
        Sense half = text.sense(hourAt, Topic.FRACTION);
        return half != null && half.value().equals("HALF")
                ? beside(text, hourAt + half.length(), shift - HALF)
                : beside(text, hourAt, shift);
    }

    private @Nullable TimeReading beside(Utterance text, int hourAt, int shift) {
        return beside(text, hourAt, shift, Numerals.end(text, hourAt));
    }

    private @Nullable TimeReading beside(Utterance text, int hourAt, int shift, int end) {
        int hour = Numerals.at(text, hourAt);
        if (hour < 1 || hour > LAST_HOUR || text.isGlued(end, ":") || text.means(end, Topic.UNIT)) {
            return null;
        }
        int minute = Math.floorMod(hour * ClockTime.HOUR + shift, ClockTime.DAY);
        boolean open = hour <= LAST_OPEN_HOUR;
        ClockTime time = new ClockTime(open ? minute % ClockTime.HALF_DAY : minute, false, open);
        return meridiems.applied(text, time, text.skip(end, Topic.CLOCK), hour);
    }
}
