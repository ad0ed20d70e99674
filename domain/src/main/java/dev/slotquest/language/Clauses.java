package dev.slotquest.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sorts what a text says about time into clauses: what belongs together, and the choices it offers ("Di 14 oder Mi 16
 * Uhr"). A second date that is neither part of the first nor a choice belongs to the rest of the text and is given back.
 */
final class Clauses {

    private static final int CLOSE = 2;

    private final Utterance text;
    private final List<Clause> clauses = new ArrayList<>();
    private List<DayPart> days = new ArrayList<>();
    private @Nullable TimeOfDay timeOfDay;
    private @Nullable ClockPart clock;
    private @Nullable Span span;

    private Clauses(Utterance text) {
        this.text = text;
    }

    static List<Clause> of(Utterance text, List<Found<? extends TimePart>> parts) {
        List<Found<? extends TimePart>> ordered = parts.stream()
                .sorted(Comparator.comparingInt(found -> found.span().from()))
                .toList();
        Clauses clauses = new Clauses(text);
        boolean open = true;
        for (Found<? extends TimePart> part : ordered) {
            open = open && clauses.add(part);
            if (!open) {
                text.release(part.span());
            }
        }
        clauses.close();
        return completed(clauses.clauses);
    }

    private boolean add(Found<? extends TimePart> part) {
        if (span != null && isChoice(span.to(), part)) {
            close();
        }
        boolean close = span == null || part.span().from() - span.to() <= CLOSE;
        if (!accepts(part.meaning(), close)) {
            return false;
        }
        span = span == null ? part.span() : span.joinedWith(part.span());
        return true;
    }

    private boolean accepts(TimePart part, boolean close) {
        return switch (part) {
            case DayPart day -> fits(day, close) && days.add(day);
            case TimeOfDay part2 -> accepts(part2);
            case ClockPart time -> accepts(time);
        };
    }

    private boolean accepts(TimeOfDay part) {
        boolean free = timeOfDay == null || timeOfDay == part;
        timeOfDay = free ? part : timeOfDay;
        return free;
    }

    private boolean accepts(ClockPart part) {
        if (clock instanceof ClockPart.From(ClockTime from) && part instanceof ClockPart.Until(ClockTime to)) {
            clock = new ClockPart.Between(from, to);
            return true;
        }
        boolean free = clock == null;
        clock = free ? part : clock;
        return free;
    }

    private boolean fits(DayPart part, boolean close) {
        return days.stream().allMatch(other -> goTogether(part, other, close) || goTogether(other, part, close));
    }

    private static boolean goTogether(DayPart one, DayPart other, boolean close) {
        return switch (one) {
            case DayPart.Weekday ignored ->
                other instanceof DayPart.Exact
                        || other instanceof DayPart.Relative
                        || other instanceof DayPart.Stretch
                        || other instanceof DayPart.Ahead;
            case DayPart.Relative ignored ->
                other instanceof DayPart.Ahead || (close && other instanceof DayPart.Exact);
            case DayPart.Exact ignored -> false;
            case DayPart.Stretch ignored -> false;
            case DayPart.Ahead ignored -> false;
            case DayPart.Range ignored -> false;
            case DayPart.Moment ignored -> false;
            case DayPart.Impossible ignored -> false;
        };
    }

    private boolean isChoice(int after, Found<? extends TimePart> part) {
        int before = part.span().from();
        boolean listed = (text.isSign(after, "/") && saysAlready(part.meaning()))
                || (text.isSign(after, ",") && isSecondOfKind(part.meaning()));
        int end = listed ? after + 1 : text.skip(after, Topic.OR);
        if (end > after && end <= before) {
            text.take(new Span(after, end));
            return true;
        }
        return text.means(before - 1, Topic.OR) && before - 1 >= after && takes(before - 1);
    }

    /** The slash of "14/16 Uhr" is a choice, that of "8.12. / 14 Uhr" separates. */
    private boolean saysAlready(TimePart part) {
        return switch (part) {
            case DayPart ignored -> !days.isEmpty();
            case TimeOfDay ignored -> timeOfDay != null;
            case ClockPart ignored -> clock != null;
        };
    }

    /** "Mo, Di oder Do" is a choice, "Do, 3.12." one day. */
    private boolean isSecondOfKind(TimePart part) {
        return days.stream().anyMatch(day -> day.getClass() == part.getClass());
    }

    private boolean takes(int index) {
        text.take(new Span(index, index + 1));
        return true;
    }

    private void close() {
        if (span != null) {
            clauses.add(new Clause(List.copyOf(days), timeOfDay, clock, text.text(span)));
        }
        days = new ArrayList<>();
        timeOfDay = null;
        clock = null;
        span = null;
    }

    private static List<Clause> completed(List<Clause> clauses) {
        List<Clause> completed = new ArrayList<>(clauses);
        for (int index = 1; index < completed.size(); index++) {
            completed.set(index, completed.get(index).completedFrom(completed.get(index - 1)));
        }
        for (int index = completed.size() - 2; index >= 0; index--) {
            Clause next = completed.get(index + 1);
            completed.set(index, completed.get(index).completedFrom(next).inHalfOf(next));
        }
        return completed;
    }
}
