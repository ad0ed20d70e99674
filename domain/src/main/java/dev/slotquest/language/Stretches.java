package dev.slotquest.language;

import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Weeks, months and their parts: {@code KW 50}, {@code nächste Woche}, {@code Anfang Dezember}, {@code the weekend}. */
final class Stretches implements Recogniser<DayPart> {

    private static final int FIRST_TEN_DAYS = 10;
    private static final int FIRST_TWENTY_DAYS = 20;
    private static final int SURELY_A_MONTH = 5;
    private static final int A_FEW_DAYS = 4;

    private final Calendar calendar;

    Stretches(Calendar calendar) {
        this.calendar = calendar;
    }

    @Override
    public @Nullable Found<DayPart> at(Utterance text, int index) {
        Found<DayPart> found = calendarWeek(text, index);
        found = found != null ? found : weekend(text, index);
        found = found != null ? found : comingDays(text, index);
        return found != null ? found : maybePart(text, index);
    }

    private @Nullable Found<DayPart> calendarWeek(Utterance text, int index) {
        int numberAt = text.skip(index, Topic.CALENDAR_WEEK);
        numberAt = numberAt > index && text.isGlued(numberAt, ".") ? numberAt + 1 : numberAt;
        if (numberAt == index || !text.at(numberAt).isNumberUpTo(2) || !text.isFree(numberAt)) {
            return null;
        }
        int yearAt = text.isGlued(numberAt + 1, "/") ? numberAt + 2 : numberAt + 1;
        boolean withYear = NumericDates.isYear(text.number(yearAt));
        int week = text.number(numberAt);
        LocalDate monday = withYear ? Calendar.week(text.number(yearAt), week) : calendar.nextWeek(week);
        Span span = new Span(index, withYear ? yearAt + 1 : numberAt + 1);
        return new Found<>(monday == null ? new DayPart.Impossible() : week(monday), span);
    }

    private @Nullable Found<DayPart> weekend(Utterance text, int index) {
        Sense which = text.sense(index, Topic.WHICH);
        int weekendAt = which == null ? index : index + which.length();
        Sense weekend = text.sense(weekendAt, Topic.WEEKEND);
        if (weekend == null
                || (text.at(weekendAt).folded().length() < SURELY_A_MONTH && !isUpperCase(text, weekendAt))) {
            return null;
        }
        int weeks = which != null && which.value().equals("AFTER_NEXT") ? 1 : 0;
        LocalDate saturday = calendar.monday().plusDays(5).plusWeeks(weeks);
        return new Found<>(
                new DayPart.Stretch(saturday, saturday.plusDays(2), Grain.DAY),
                new Span(index, weekendAt + weekend.length()));
    }

    private static boolean isUpperCase(Utterance text, int index) {
        return text.at(index).text().chars().allMatch(Character::isUpperCase);
    }

    /** "Die nächsten Tage", "the next 2 weeks". */
    private @Nullable Found<DayPart> comingDays(Utterance text, int index) {
        Sense which = text.sense(index, Topic.WHICH);
        if (which == null) {
            return null;
        }
        int unitAt = text.skip(numberEnd(text, index + which.length()), Topic.ARTICLE);
        Sense unit = text.sense(unitAt, Topic.UNIT);
        int amount = amount(text, index + which.length());
        if (unit == null || (amount < 0 && !unit.value().equals("DAY"))) {
            return null;
        }
        LocalDate end = switch (unit.value()) {
            case "DAY" -> calendar.today().plusDays(amount < 0 ? A_FEW_DAYS : amount + 1L);
            case "WEEK" -> calendar.today().plusWeeks(amount);
            case "MONTH" -> calendar.today().plusMonths(amount);
            default -> null;
        };
        return end == null
                ? null
                : new Found<>(
                        new DayPart.Stretch(calendar.today(), end, Grain.DAY), new Span(index, unitAt + unit.length()));
    }

    private static int numberEnd(Utterance text, int index) {
        return text.number(index) >= 0 ? index + 1 : text.skip(index, Topic.NUMBER);
    }

    private static int amount(Utterance text, int index) {
        Sense word = text.sense(index, Topic.NUMBER);
        return word != null ? Integer.parseInt(word.value()) : text.at(index).isNumberUpTo(2) ? text.number(index) : -1;
    }

    private @Nullable Found<DayPart> maybePart(Utterance text, int index) {
        Sense part = text.sense(index, Topic.PART);
        int start = part == null ? index : index + part.length();
        start = part != null && text.isSign(start, "-") ? start + 1 : start;
        int wholeAt = part == null ? start : text.skipAll(start, Topic.ARTICLE);
        Found<DayPart.Stretch> whole = whole(text, wholeAt, part != null);
        if (whole == null) {
            return null;
        }
        DayPart meaning = part == null ? whole.meaning() : cut(whole.meaning(), part.value());
        return new Found<>(meaning, new Span(index, whole.span().to()));
    }

    private static Found<DayPart.Stretch> found(DayPart.Stretch stretch, int from, int to) {
        return new Found<>(stretch, new Span(from, to));
    }

    private @Nullable Found<DayPart.Stretch> whole(Utterance text, int index, boolean partSaid) {
        Sense which = text.sense(index, Topic.WHICH);
        int unitAt = which == null ? index : index + which.length();
        Sense unit = text.sense(unitAt, Topic.UNIT);
        if (unit != null && which == null && text.means(unitAt + unit.length(), Topic.WHICH)) {
            return afterNext(text, index, unit);
        }
        if (unit != null && (which != null || partSaid)) {
            int weeks = which == null ? 0 : steps(which.value());
            DayPart.Stretch stretch = stretch(unit.value(), weeks);
            return stretch == null ? null : found(stretch, index, unitAt + unit.length());
        }
        return which == null || partSaid ? month(text, unitAt, index, partSaid) : null;
    }

    /** "The week after next". */
    private @Nullable Found<DayPart.Stretch> afterNext(Utterance text, int index, Sense unit) {
        Sense which = text.sense(index + unit.length(), Topic.WHICH);
        boolean said = which != null && which.value().equals("AFTER_NEXT");
        DayPart.Stretch stretch = said ? stretch(unit.value(), steps("AFTER_NEXT")) : null;
        return stretch == null || which == null ? null : found(stretch, index, index + unit.length() + which.length());
    }

    private @Nullable Found<DayPart.Stretch> month(Utterance text, int monthAt, int from, boolean partSaid) {
        Sense month = text.sense(monthAt, Topic.MONTH);
        boolean introduced = partSaid
                || text.meant(from - 1, Topic.IN)
                || (text.meant(from - 1, Topic.ARTICLE) && text.at(monthAt).isCapitalised());
        boolean plain =
                month != null && month.exact() && text.at(monthAt).folded().length() >= SURELY_A_MONTH;
        if (month == null || !(introduced || plain) || (!introduced && text.meant(monthAt, Topic.FIRST_NAME))) {
            return null;
        }
        int yearAt = text.isGlued(monthAt + 1, ".") ? monthAt + 2 : monthAt + 1;
        boolean withYear = NumericDates.isYear(text.number(yearAt))
                && text.at(yearAt).folded().length() == 4;
        Month name = Month.valueOf(month.value());
        LocalDate first = withYear ? LocalDate.of(text.number(yearAt), name, 1) : calendar.nextMonth(name);
        return found(month(first), from, withYear ? yearAt + 1 : yearAt);
    }

    private DayPart.@Nullable Stretch stretch(String unit, int steps) {
        return switch (unit) {
            case "WEEK" -> week(calendar.monday().plusWeeks(steps));
            case "MONTH" -> month(calendar.today().withDayOfMonth(1).plusMonths(steps));
            default -> null;
        };
    }

    private static int steps(String which) {
        return switch (DayPart.Which.valueOf(which)) {
            case ANY, THIS -> 0;
            case NEXT, COMING -> 1;
            case AFTER_NEXT -> 2;
        };
    }

    private static DayPart.Stretch week(LocalDate monday) {
        return new DayPart.Stretch(monday, monday.plusWeeks(1), Grain.WEEK);
    }

    private static DayPart.Stretch month(LocalDate first) {
        return new DayPart.Stretch(first, first.plusMonths(1), Grain.MONTH);
    }

    /** Months fall into tens of days; weeks into two days, one, and two, as nobody means the weekend. */
    private static DayPart cut(DayPart.Stretch whole, String part) {
        LocalDate start = whole.from();
        boolean week = ChronoUnit.DAYS.between(start, whole.end()) == 7;
        int first = week ? 2 : FIRST_TEN_DAYS;
        int second = week ? 3 : FIRST_TWENTY_DAYS;
        LocalDate end = week ? start.plusDays(5) : whole.end();
        return switch (part) {
            case "BEGIN" -> new DayPart.Stretch(start, start.plusDays(first), Grain.DAY);
            case "MIDDLE" -> new DayPart.Stretch(start.plusDays(first), start.plusDays(second), Grain.DAY);
            default -> new DayPart.Stretch(start.plusDays(second), end, Grain.DAY);
        };
    }
}
