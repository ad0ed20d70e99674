package dev.slotquest.language;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Weekdays, with or without which one is meant: {@code Do}, {@code nächsten Freitag}, {@code Wednesday after next}. */
final class Weekdays implements Recogniser<DayPart> {

    private static final int LONGEST_ABBREVIATION = 4;
    private static final Set<Topic> COMPANY = EnumSet.of(
            Topic.MONTH,
            Topic.DAYPART,
            Topic.AT,
            Topic.BETWEEN,
            Topic.FROM,
            Topic.TO,
            Topic.AFTER,
            Topic.UNTIL,
            Topic.OR,
            Topic.IN,
            Topic.WHICH,
            Topic.CALENDAR_WEEK,
            Topic.FRACTION,
            Topic.CLOCK_NAME,
            Topic.CONSULTANT,
            Topic.CUSTOMER);

    @Override
    public @Nullable Found<DayPart> at(Utterance text, int index) {
        Sense which = text.sense(index, Topic.WHICH);
        int dayAt = which == null ? index : index + which.length();
        Sense day = text.sense(dayAt, Topic.WEEKDAY);
        if (day == null || isMisreadName(text, dayAt, day) || (which == null && !isMeant(text, dayAt))) {
            return null;
        }
        int end = dayAt + day.length();
        end = isAbbreviation(text.at(dayAt)) && text.isGlued(end, ".") ? end + 1 : end;
        Sense behind = which == null ? text.sense(end, Topic.WHICH) : null;
        boolean afterNext = behind != null && behind.value().equals("AFTER_NEXT") && !text.meant(end + 1, Topic.UNIT);
        DayPart.Which chosen = which == null ? DayPart.Which.ANY : DayPart.Which.valueOf(which.value());
        return new Found<>(
                new DayPart.Weekday(DayOfWeek.valueOf(day.value()), afterNext ? DayPart.Which.AFTER_NEXT : chosen),
                new Span(index, afterNext && behind != null ? end + behind.length() : end));
    }

    /** "Max Freytag" is no misspelt Friday. */
    private static boolean isMisreadName(Utterance text, int index, Sense day) {
        return !day.exact() && text.meant(index - 1, Topic.FIRST_NAME);
    }

    private static boolean isAbbreviation(Token token) {
        return token.folded().length() <= LONGEST_ABBREVIATION;
    }

    /** Short ones are ordinary words as well ("so", "do", "sat", "Fr. Muster"): they need company that suits a day. */
    private static boolean isMeant(Utterance text, int index) {
        if (!isAbbreviation(text.at(index))) {
            return true;
        }
        int next = text.isGlued(index + 1, ".") ? index + 2 : index + 1;
        Token after = text.at(next);
        if (text.at(index).is("so") && text.meant(next, Topic.AT)) {
            return text.at(index).isCapitalised() && after.is("um");
        }
        return (text.meant(index - 1, Topic.ARTICLE) && !text.at(index - 1).is("an"))
                || suits(text, next)
                || text.meant(index - 1, Topic.OR)
                || (text.at(index).isCapitalised() && (!after.isWord() || text.isTaken(next)));
    }

    private static boolean suits(Utterance text, int index) {
        return text.at(index).isNumber()
                || text.at(index).isBreak()
                || COMPANY.stream().anyMatch(topic -> text.meant(index, topic));
    }
}
