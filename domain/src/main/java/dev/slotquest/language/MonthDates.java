package dev.slotquest.language;

import java.time.LocalDate;
import java.time.Month;
import org.jspecify.annotations.Nullable;

/** Dates with the month in words ("2. Dezember", "Dec 2nd 2026") and days of the month alone ("am 2.", "the 2nd"). */
final class MonthDates implements Recogniser<DayPart> {

    private final Calendar calendar;

    MonthDates(Calendar calendar) {
        this.calendar = calendar;
    }

    @Override
    public @Nullable Found<DayPart> at(Utterance text, int index) {
        Found<DayPart> found = daysBeforeMonth(text, index);
        found = found != null ? found : dayBeforeMonth(text, index);
        found = found != null ? found : dayAfterMonth(text, index);
        return found != null ? found : dayAlone(text, index);
    }

    /** "2. bis 4. Dezember". */
    private @Nullable Found<DayPart> daysBeforeMonth(Utterance text, int index) {
        Numeral first = numeral(text, index);
        if (first == null) {
            return null;
        }
        int second = text.isSign(first.end(), "-") ? first.end() + 1 : text.skip(first.end(), Topic.TO);
        Found<DayPart> last = second == first.end() ? null : dayBeforeMonth(text, second);
        if (last == null || !(last.meaning() instanceof DayPart.Exact(LocalDate end, LocalDate ignored))) {
            return null;
        }
        LocalDate start = Calendar.date(end.getYear(), end.getMonthValue(), first.value());
        return start == null || !start.isBefore(end)
                ? null
                : new Found<>(
                        new DayPart.Stretch(start, end.plusDays(1), Grain.DAY),
                        new Span(index, last.span().to()));
    }

    private @Nullable Found<DayPart> dayBeforeMonth(Utterance text, int index) {
        Numeral day = numeral(text, index);
        if (day == null) {
            return null;
        }
        int monthAt = text.skip(day.end(), Topic.ARTICLE);
        Sense month = text.sense(monthAt, Topic.MONTH);
        return month == null ? null : found(text, index, day.value(), month, monthAt + month.length());
    }

    private @Nullable Found<DayPart> dayAfterMonth(Utterance text, int index) {
        Sense month = text.sense(index, Topic.MONTH);
        if (month == null || (month.value().equals("MAY") && !text.at(index).isCapitalised())) {
            return null;
        }
        int dayAt = text.skip(abbreviated(text, index + month.length()), Topic.ARTICLE);
        Numeral day = numeral(text, dayAt);
        if (day == null || isHour(text, day.end())) {
            return null;
        }
        int end = text.isGlued(day.end(), ",") && yearAt(text, day.end() + 1) >= 0 ? day.end() + 1 : day.end();
        return found(text, index, day.value(), month, end);
    }

    private @Nullable Found<DayPart> dayAlone(Utterance text, int index) {
        Numeral day = numeral(text, index);
        if (day == null || !day.ordinal() || isHour(text, day.end())) {
            return null;
        }
        boolean spelledOut = !text.at(index).isNumber();
        boolean introduced = text.meant(index - 1, Topic.ARTICLE) || isJoint(text, index - 1);
        boolean suffixed = !spelledOut && text.at(index + 1).isWord();
        if (introduced || suffixed) {
            LocalDate date = calendar.nextDayOfMonth(day.value());
            return spelledOut && !endsThere(text, day.end()) ? null : found(date, index, day.end());
        }
        return afterWeekday(text, index, day);
    }

    /** The dot of "Do 11." may just end a sentence: it is a date only when that 11th is a Thursday. */
    private @Nullable Found<DayPart> afterWeekday(Utterance text, int index, Numeral day) {
        int before = text.at(index - 1).is(",") || text.at(index - 1).is(".") ? index - 2 : index - 1;
        Sense weekday = text.meaning(before, Topic.WEEKDAY);
        LocalDate date = calendar.nextDayOfMonth(day.value());
        boolean fits = weekday != null
                && date != null
                && date.getDayOfWeek().name().equals(weekday.value())
                && !text.at(index).glued();
        return fits ? found(date, index, day.end()) : null;
    }

    private @Nullable Found<DayPart> found(Utterance text, int from, int day, Sense month, int end) {
        int afterMonth = abbreviated(text, end);
        int yearAt = yearAt(text, afterMonth);
        int number = Month.valueOf(month.value()).getValue();
        return yearAt < 0
                ? found(calendar.next(number, day), from, afterMonth)
                : found(Calendar.date(text.number(yearAt), number, day), from, yearAt + 1);
    }

    private static Found<DayPart> found(@Nullable LocalDate day, int from, int to) {
        return new Found<>(day == null ? new DayPart.Impossible() : new DayPart.Exact(day, null), new Span(from, to));
    }

    private static int abbreviated(Utterance text, int index) {
        return text.isGlued(index, ".") && !text.at(index - 1).isNumber() ? index + 1 : index;
    }

    private static int yearAt(Utterance text, int index) {
        boolean year = text.at(index).folded().length() == 4 && NumericDates.isYear(text.number(index));
        return year && !isHour(text, index + 1) ? index : -1;
    }

    private static boolean isHour(Utterance text, int end) {
        return text.meant(end, Topic.CLOCK) || text.meant(end, Topic.MERIDIEM) || text.isGlued(end, ":");
    }

    private static boolean isJoint(Utterance text, int index) {
        return text.meant(index, Topic.TO) || text.meant(index, Topic.FROM) || text.meant(index, Topic.BETWEEN);
    }

    /** "Den ersten freien Termin" is no date. */
    private static boolean endsThere(Utterance text, int index) {
        return !text.at(index).isWord() || text.meant(index, Topic.AT) || text.meant(index, Topic.DAYPART);
    }

    private static @Nullable Numeral numeral(Utterance text, int index) {
        Sense spelledOut = text.sense(index, Topic.ORDINAL);
        if (spelledOut != null) {
            return new Numeral(Integer.parseInt(spelledOut.value()), true, index + spelledOut.length());
        }
        boolean partOfTime = text.at(index).glued() && text.at(index - 1).is(":");
        if (!text.at(index).isNumberUpTo(2) || !text.isFree(index) || partOfTime) {
            return null;
        }
        boolean dot = text.isGlued(index + 1, ".")
                && !(text.at(index + 2).isNumber() && text.at(index + 2).glued());
        boolean suffix =
                text.at(index + 1).glued() && isSuffix(text.at(index + 1).folded());
        return new Numeral(text.number(index), dot || suffix, dot || suffix ? index + 2 : index + 1);
    }

    private static boolean isSuffix(String word) {
        return switch (word) {
            case "st", "nd", "rd", "th" -> true;
            default -> false;
        };
    }

    /** A day's number; {@code ordinal} when a dot, a suffix or the word itself says that it is one. */
    private record Numeral(int value, boolean ordinal, int end) {}
}
