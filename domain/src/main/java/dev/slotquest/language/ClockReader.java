package dev.slotquest.language;

import org.jspecify.annotations.Nullable;

/** Reads one time: {@code 14:30}, {@code 16h}, {@code 2pm}, {@code vierzehn Uhr}, a bare {@code 9}, or one that is spoken. */
final class ClockReader {

    private static final int LAST_HOUR = 24;
    private static final int LAST_OPEN_HOUR = 12;
    private static final int LEAST_SPOKEN_MINUTES = 5;

    private final Meridiems meridiems;
    private final SpokenTimes spoken;

    ClockReader(boolean english) {
        this.meridiems = new Meridiems(english);
        this.spoken = new SpokenTimes(meridiems);
    }

    /** The time that starts here, bare numbers included. */
    @Nullable
    TimeReading read(Utterance text, int index) {
        TimeReading reading = spoken.read(text, index);
        reading = reading != null ? reading : withMinutes(text, index);
        reading = reading != null ? reading : fullHour(text, index);
        return reading != null ? reading : bare(text, index);
    }

    /** "14:30", "14.30 Uhr", "14h30", "vierzehn Uhr dreißig". */
    private @Nullable TimeReading withMinutes(Utterance text, int index) {
        int hour = hour(text, index);
        if (hour < 0 || isFourFigures(text.at(index))) {
            return null;
        }
        int sign = Numerals.end(text, index);
        int minutesAt = minutesBehindHourWord(text, sign);
        minutesAt = minutesAt < 0 && isSeparated(text, sign) ? sign + 1 : minutesAt;
        if (minutesAt < 0) {
            return null;
        }
        int end = Numerals.end(text, minutesAt);
        end = text.isGlued(end, ":") && text.at(end + 1).isNumberUpTo(2) ? end + 2 : end;
        ClockTime time = time(text.at(index), hour, Numerals.at(text, minutesAt), false);
        return meridiems.applied(text, time, text.skip(end, Topic.CLOCK), hour);
    }

    private static boolean isSeparated(Utterance text, int sign) {
        boolean figures = isTwoFigures(text, sign + 1) && text.at(sign + 1).glued();
        return figures && (text.isGlued(sign, ":") || (text.isGlued(sign, ".") && !isAmount(text, sign)));
    }

    /** "3.50 €", "45.50" and "1.13.5" are no times. */
    private static boolean isAmount(Utterance text, int point) {
        int next = point + 2;
        boolean money = text.at(next).is("€") || text.meant(next, Topic.NOUN);
        boolean goesOn = text.isGlued(next, ".")
                && text.at(next + 1).isNumber()
                && text.at(next + 1).glued();
        boolean tooLarge = text.number(point - 1) > LAST_HOUR || text.number(point + 1) >= ClockTime.HOUR;
        return money || goesOn || (tooLarge && !text.meant(next, Topic.CLOCK));
    }

    private static int minutesBehindHourWord(Utterance text, int word) {
        int minutesAt = text.skip(word, Topic.CLOCK);
        if (minutesAt == word) {
            return -1;
        }
        int end = Numerals.end(text, minutesAt);
        boolean minutes = isTwoFigures(text, minutesAt)
                || (text.means(minutesAt, Topic.NUMBER) && Numerals.at(text, minutesAt) >= LEAST_SPOKEN_MINUTES);
        boolean other = text.isGlued(end, ".") || text.isGlued(end, ":") || text.meant(end, Topic.CLOCK);
        return minutes && !other && Numerals.at(text, minutesAt) < ClockTime.HOUR ? minutesAt : -1;
    }

    private static boolean isTwoFigures(Utterance text, int index) {
        return text.isFree(index)
                && text.at(index).isNumber()
                && text.at(index).folded().length() == 2;
    }

    /** "16h", "2pm", "vierzehn Uhr", "1430 Uhr". */
    private @Nullable TimeReading fullHour(Utterance text, int index) {
        int number = Numerals.at(text, index);
        if (number < 0) {
            return null;
        }
        boolean together = isFourFigures(text.at(index));
        int hour = together ? number / 100 : number;
        int end = Numerals.end(text, index);
        int afterWord = text.skip(end, Topic.CLOCK);
        if (afterWord == end && (together || !meridiems.follows(text, end, hour))) {
            return null;
        }
        return meridiems.applied(
                text, time(text.at(index), hour, together ? number % 100 : 0, !together), afterWord, hour);
    }

    private static @Nullable TimeReading bare(Utterance text, int index) {
        int hour = hour(text, index);
        int end = Numerals.end(text, index);
        boolean plausible = hour >= 0 && hour <= LAST_HOUR && !Numerals.isArticle(text, index);
        Token before = text.at(index - 1);
        boolean continued = text.at(index).glued() && !before.is("(") && !before.is("-");
        return plausible && !continued && !isOfSomethingElse(text, end)
                ? new TimeReading(time(text.at(index), hour, 0, true), end, false)
                : null;
    }

    /** "2 Kinder", "50 %", "3/4" and "1.2" are no hours. */
    private static boolean isOfSomethingElse(Utterance text, int end) {
        Token next = text.at(end);
        boolean fraction = next.isGlued(".")
                && text.at(end + 1).isNumber()
                && text.at(end + 1).glued();
        boolean glued = next.isGlued("/") || next.isGlued("+") || next.isGlued(":") || (next.isWord() && next.glued());
        boolean amount = next.is("%") || next.is("€") || text.means(end, Topic.UNIT) || text.means(end, Topic.NOUN);
        return fraction || glued || amount;
    }

    /** An hour in up to two figures or in words, -1 when there is none. */
    private static int hour(Utterance text, int index) {
        return isFourFigures(text.at(index)) ? -1 : Numerals.at(text, index);
    }

    private static boolean isFourFigures(Token token) {
        return token.isNumber() && token.folded().length() > 2;
    }

    private static @Nullable ClockTime time(Token figures, int hour, int minutes, boolean fullHour) {
        boolean shown = (hour < LAST_HOUR && minutes < ClockTime.HOUR) || (hour == LAST_HOUR && minutes == 0);
        boolean open = hour >= 1 && hour <= LAST_OPEN_HOUR && !figures.folded().startsWith("0");
        return shown ? new ClockTime(hour * ClockTime.HOUR + minutes, fullHour, open) : null;
    }
}
