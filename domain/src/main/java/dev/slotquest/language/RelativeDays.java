package dev.slotquest.language;

import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Days counted from now: {@code heute}, {@code übermorgen}, {@code in 2 Wochen}, {@code in einer halben Stunde}. */
final class RelativeDays implements Recogniser<DayPart> {

    private final ZonedDateTime now;

    RelativeDays(ZonedDateTime now) {
        this.now = now;
    }

    @Override
    public @Nullable Found<DayPart> at(Utterance text, int index) {
        Found<DayPart> found = elapsed(text, index);
        found = found != null ? found : ahead(text, index);
        return found != null ? found : named(text, index);
    }

    private @Nullable Found<DayPart> named(Utterance text, int index) {
        Sense day = text.sense(index, Topic.DAY);
        if (day == null || isMorning(text, index, day)) {
            return null;
        }
        String[] shiftAndDaypart = day.value().split("_", 2);
        TimeOfDay timeOfDay = shiftAndDaypart.length == 1 ? null : TimeOfDay.valueOf(shiftAndDaypart[1]);
        return new Found<>(
                new DayPart.Relative(Integer.parseInt(shiftAndDaypart[0]), timeOfDay),
                new Span(index, index + day.length()));
    }

    /** "Heute morgen", "Montag morgen" and "am Morgen" speak of the time of day, not of tomorrow. */
    private static boolean isMorning(Utterance text, int index, Sense day) {
        Token before = text.at(index - 1);
        boolean afterDay = text.meant(index - 1, Topic.WEEKDAY) || text.meant(index - 1, Topic.DAY);
        return day.value().equals("1")
                && text.meant(index, Topic.DAYPART)
                && (afterDay
                        || before.is("am")
                        || before.is("jeden")
                        || (before.is("ab") && text.at(index).isCapitalised()));
    }

    private @Nullable Found<DayPart> elapsed(Utterance text, int index) {
        Sense elapsed = text.sense(index, Topic.ELAPSED);
        return elapsed == null
                ? null
                : moment(
                        Integer.parseInt(elapsed.value()),
                        ChronoUnit.MINUTES,
                        new Span(index, index + elapsed.length()));
    }

    private @Nullable Found<DayPart> ahead(Utterance text, int index) {
        int amountAt = text.skip(index, Topic.IN);
        int amount = amount(text, amountAt);
        int unitAt = amountAt + amountLength(text, amountAt);
        Sense unit = amount < 0 ? null : text.sense(unitAt, Topic.UNIT);
        if (unit == null) {
            return null;
        }
        int end = unitAt + unit.length();
        int away = text.skip(end, Topic.AWAY);
        boolean fromThere = away > end && amountAt == index;
        if (amountAt == index && !fromThere) {
            return null;
        }
        return ahead(amount, unit.value(), fromThere, new Span(index, fromThere ? away : end));
    }

    private @Nullable Found<DayPart> ahead(int amount, String unit, boolean fromThere, Span span) {
        return switch (unit) {
            case "MINUTE" -> moment(amount, ChronoUnit.MINUTES, span);
            case "HOUR" -> moment(amount, ChronoUnit.HOURS, span);
            case "FORTNIGHT" -> new Found<>(new DayPart.Ahead(2 * amount, ChronoUnit.WEEKS, fromThere), span);
            default -> new Found<>(new DayPart.Ahead(amount, ChronoUnit.valueOf(unit + "S"), fromThere), span);
        };
    }

    private Found<DayPart> moment(int amount, ChronoUnit unit, Span span) {
        return new Found<>(
                new DayPart.Moment(now.truncatedTo(ChronoUnit.MINUTES).plus(amount, unit)), span);
    }

    private static int amount(Utterance text, int index) {
        Sense word = text.sense(index, Topic.NUMBER);
        if (word != null) {
            return Integer.parseInt(word.value());
        }
        return text.at(index).isNumberUpTo(3) ? text.number(index) : -1;
    }

    private static int amountLength(Utterance text, int index) {
        Sense word = text.sense(index, Topic.NUMBER);
        return word == null ? 1 : word.length();
    }
}
