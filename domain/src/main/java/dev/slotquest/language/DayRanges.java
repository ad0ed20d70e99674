package dev.slotquest.language;

import java.util.ArrayList;
import java.util.List;

/** Joins days that are said as a range: {@code Mo-Mi}, {@code vom 2.12. bis 4.12.}, {@code ab morgen}, {@code bis Freitag}. */
final class DayRanges {

    private final Utterance text;
    private final List<Found<DayPart>> days;

    /**
     * @param days in the order of the text
     */
    DayRanges(Utterance text, List<Found<DayPart>> days) {
        this.text = text;
        this.days = days;
    }

    List<Found<DayPart>> joined() {
        List<Found<DayPart>> joined = new ArrayList<>();
        int next = 0;
        while (next < days.size()) {
            Found<DayPart> day = days.get(next);
            boolean joinsNext = next + 1 < days.size() && isJoint(day.span().to(), days.get(next + 1));
            Found<DayPart> last = joinsNext ? days.get(next + 1) : day;
            joined.add(joinsNext ? range(day, last) : bounded(day));
            next += joinsNext ? 2 : 1;
        }
        return joined;
    }

    private boolean isJoint(int after, Found<DayPart> next) {
        int end = text.isSign(after, "-") ? after + 1 : text.skip(after, Topic.TO);
        return end > after && text.skipAll(end, Topic.ARTICLE) == next.span().from();
    }

    private Found<DayPart> range(Found<DayPart> first, Found<DayPart> last) {
        Span span = withBound(first.span().joinedWith(last.span()), Topic.FROM);
        return taken(new DayPart.Range(first.meaning(), last.meaning()), span);
    }

    private Found<DayPart> bounded(Found<DayPart> day) {
        Span after = withBound(day.span(), Topic.AFTER);
        Span until = withBound(day.span(), Topic.UNTIL);
        if (isImpossible(day) || (after.equals(day.span()) && until.equals(day.span()))) {
            return day;
        }
        boolean opens = !after.equals(day.span());
        return opens
                ? taken(new DayPart.Range(day.meaning(), null), after)
                : taken(new DayPart.Range(null, day.meaning()), until);
    }

    private static boolean isImpossible(Found<DayPart> day) {
        return day.meaning() instanceof DayPart.Impossible || day.meaning() instanceof DayPart.Moment;
    }

    private Span withBound(Span span, Topic bound) {
        int before = text.isFree(span.from() - 1)
                        && text.meant(span.from() - 1, Topic.ARTICLE)
                        && !text.meant(span.from() - 1, bound)
                ? span.from() - 2
                : span.from() - 1;
        Sense sense = text.sense(before, bound);
        return sense != null && before + sense.length() <= span.from() ? new Span(before, span.to()) : span;
    }

    private Found<DayPart> taken(DayPart part, Span span) {
        text.take(span);
        return new Found<>(part, span);
    }
}
