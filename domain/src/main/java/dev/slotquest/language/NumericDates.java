package dev.slotquest.language;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Dates in figures: {@code 2.12.}, {@code 02.12.2026}, {@code 2026-12-02}, {@code 2/12}, {@code 2.-4.12.} */
final class NumericDates implements Recogniser<DayPart> {

    private static final int COMPACT = 8;
    private static final int LAST_MONTH = 12;

    /** Up to here a number beside a month may be a slip of the finger; beyond, it is something else than a day. */
    private static final int LARGEST_DAY_MISTYPED = 39;

    private static final int CENTURY = 2000;
    private static final int LAST_HOUR = 24;
    private static final int LAST_MINUTE = 59;

    private final Calendar calendar;
    private final boolean monthMayComeFirst;

    NumericDates(Calendar calendar, boolean monthMayComeFirst) {
        this.calendar = calendar;
        this.monthMayComeFirst = monthMayComeFirst;
    }

    @Override
    public @Nullable Found<DayPart> at(Utterance text, int index) {
        if (!text.at(index).isNumberUpTo(COMPACT) || continuesNumber(text, index)) {
            return null;
        }
        Found<DayPart> found = iso(text, index);
        found = found != null ? found : compact(text, index);
        found = found != null ? found : dotted(text, index);
        found = found != null ? found : slashed(text, index);
        return found != null ? found : daysOfOneMonth(text, index);
    }

    private static boolean continuesNumber(Utterance text, int index) {
        Token before = text.at(index - 1);
        boolean joint = before.is(".") || before.is("/") || before.is(":") || before.is("+");
        return text.at(index).glued() && joint;
    }

    /** "20261204"; any other such number may be anything. */
    private static @Nullable Found<DayPart> compact(Utterance text, int index) {
        int number = text.at(index).folded().length() == COMPACT ? text.number(index) : -1;
        LocalDate day = Calendar.date(number / 10_000, number / 100 % 100, number % 100);
        return number < 0 || day == null || !isYear(day.getYear()) ? null : found(day, index, index + 1);
    }

    private @Nullable Found<DayPart> iso(Utterance text, int index) {
        String sign = text.at(index + 1).folded();
        boolean shaped = text.at(index).folded().length() == 4
                && (sign.equals("-") || sign.equals("/") || sign.equals("."))
                && isGluedFigure(text, index + 2)
                && text.isGlued(index + 3, sign)
                && isGluedFigure(text, index + 4);
        if (!shaped) {
            return null;
        }
        LocalDate day = Calendar.date(text.number(index), text.number(index + 2), text.number(index + 4));
        boolean timeFollows = text.isGlued(index + 5, "t") && text.at(index + 6).glued();
        return found(day, index, timeFollows ? index + 6 : index + 5);
    }

    private @Nullable Found<DayPart> dotted(Utterance text, int index) {
        if (!isFigure(text, index) || !text.isGlued(index + 1, ".") || !isFigure(text, index + 2)) {
            return null;
        }
        boolean closed = text.isGlued(index + 3, ".");
        boolean spaced = !text.at(index + 2).glued();
        if (closed ? isOtherNumber(text.at(index + 4)) : spaced) {
            return null;
        }
        int yearAt = closed ? yearAt(text, index + 4) : -1;
        if (yearAt < 0 && isRatherClock(text, index, closed)) {
            return null;
        }
        int day = text.number(index);
        int month = text.number(index + 2);
        if (!closed && yearAt < 0 && (day > LARGEST_DAY_MISTYPED || month > LAST_MONTH)) {
            return null;
        }
        LocalDate date = yearAt < 0 ? calendar.next(month, day) : Calendar.date(year(text, yearAt), month, day);
        return found(date, index, yearAt < 0 ? index + (closed ? 4 : 3) : yearAt + 1);
    }

    /** "14.30" and "20.15." are times as no month has that number; "2.12 Uhr" says so. */
    private static boolean isRatherClock(Utterance text, int index, boolean closed) {
        Token minutes = text.at(index + 2);
        boolean clockShaped = minutes.folded().length() == 2
                && minutes.glued()
                && minutes.value() <= LAST_MINUTE
                && text.number(index) <= LAST_HOUR;
        boolean noMonth = minutes.value() > LAST_MONTH || minutes.value() == 0;
        boolean saidSo = !closed
                && (text.meant(index + 3, Topic.CLOCK)
                        || text.meant(index + 3, Topic.MERIDIEM)
                        || text.meant(index - 1, Topic.AT));
        return clockShaped && (noMonth || saidSo);
    }

    private @Nullable Found<DayPart> slashed(Utterance text, int index) {
        boolean shaped = isFigure(text, index) && text.isGlued(index + 1, "/") && isGluedFigure(text, index + 2);
        if (!shaped || text.meant(index + 3, Topic.CLOCK) || text.meant(index + 3, Topic.UNIT)) {
            return null;
        }
        int yearAt = text.isGlued(index + 3, "/") && text.at(index + 4).glued() ? yearAt(text, index + 4) : -1;
        int first = text.number(index);
        int second = text.number(index + 2);
        LocalDate dayFirst = slashDate(text, yearAt, second, first);
        LocalDate monthFirst = slashDate(text, yearAt, first, second);
        int end = yearAt < 0 ? index + 3 : yearAt + 1;
        if (dayFirst == null
                && monthFirst == null
                && yearAt < 0
                && (first > LARGEST_DAY_MISTYPED || second > LAST_MONTH)) {
            return null;
        }
        if (dayFirst == null || monthFirst == null || first == second) {
            return found(dayFirst != null ? dayFirst : monthFirst, index, end);
        }
        boolean dayFirstIsPast = calendar.isPast(dayFirst) && !calendar.isPast(monthFirst);
        if (!monthMayComeFirst && !dayFirstIsPast) {
            return found(dayFirst, index, end);
        }
        DayPart.Exact either = dayFirstIsPast
                ? new DayPart.Exact(monthFirst, null)
                : new DayPart.Exact(dayFirst, calendar.isPast(monthFirst) ? null : monthFirst);
        return new Found<>(either, new Span(index, end));
    }

    private @Nullable LocalDate slashDate(Utterance text, int yearAt, int month, int day) {
        return yearAt < 0 ? calendar.next(month, day) : Calendar.date(year(text, yearAt), month, day);
    }

    /** The first figure of "2.-4.12." or "2. bis 4.12." borrows its month from the second. */
    private @Nullable Found<DayPart> daysOfOneMonth(Utterance text, int index) {
        if (!isFigure(text, index)) {
            return null;
        }
        int joint = text.isGlued(index + 1, ".") ? index + 2 : index + 1;
        int second = text.isSign(joint, "-") ? joint + 1 : text.skip(joint, Topic.TO);
        if (second == joint || !text.isFree(second)) {
            return null;
        }
        Found<DayPart> last = dotted(text, second);
        if (last == null || !(last.meaning() instanceof DayPart.Exact(LocalDate end, LocalDate ignored))) {
            return null;
        }
        LocalDate start = Calendar.date(end.getYear(), end.getMonthValue(), text.number(index));
        return start == null || !start.isBefore(end)
                ? null
                : new Found<>(
                        new DayPart.Stretch(start, end.plusDays(1), Grain.DAY),
                        new Span(index, last.span().to()));
    }

    private static int yearAt(Utterance text, int index) {
        Token token = text.at(index);
        int digits = token.isNumber() ? token.folded().length() : 0;
        boolean year = token.glued() ? digits == 2 || digits == 4 : digits == 4 && isYear(token.value());
        boolean hour = text.at(index + 1).isGlued(":");
        return text.isFree(index) && year && !hour ? index : -1;
    }

    static boolean isYear(int number) {
        return number >= 1900 && number < 2200;
    }

    private static int year(Utterance text, int index) {
        int year = text.number(index);
        return text.at(index).folded().length() == 2 ? CENTURY + year : year;
    }

    private static boolean isFigure(Utterance text, int index) {
        return text.isFree(index) && text.at(index).isNumberUpTo(2);
    }

    private static boolean isGluedFigure(Utterance text, int index) {
        return isFigure(text, index) && text.at(index).glued();
    }

    /** "2.12.345" continues like a version or a telephone number, not like a date. */
    private static boolean isOtherNumber(Token token) {
        int digits = token.folded().length();
        return token.isNumber() && token.glued() && digits != 2 && digits != 4;
    }

    private static Found<DayPart> found(@Nullable LocalDate day, int from, int to) {
        DayPart part = day == null ? new DayPart.Impossible() : new DayPart.Exact(day, null);
        return new Found<>(part, new Span(from, to));
    }
}
