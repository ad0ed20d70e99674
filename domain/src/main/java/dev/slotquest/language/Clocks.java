package dev.slotquest.language;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Times and stretches of time: {@code 14 Uhr}, {@code 14-16h}, {@code zwischen 14 und 18 Uhr}, {@code ab 16 Uhr}. */
final class Clocks implements Recogniser<ClockPart> {

    private final ClockReader reader;
    private final BitSet anchors;

    /**
     * @param anchors the tokens that make a bare number beside them a time: the 11 of "Do 11"
     */
    Clocks(ClockReader reader, BitSet anchors) {
        this.reader = reader;
        this.anchors = anchors;
    }

    @Override
    public @Nullable Found<ClockPart> at(Utterance text, int index) {
        Found<ClockPart> found = between(text, index);
        found = found != null ? found : fromTo(text, index);
        found = found != null ? found : bounded(text, index);
        return found != null ? found : point(text, index);
    }

    private @Nullable Found<ClockPart> between(Utterance text, int index) {
        int first = text.skip(index, Topic.BETWEEN);
        TimeReading from = first == index ? null : reader.read(text, first);
        if (from == null) {
            return null;
        }
        int second = text.skip(from.end(), Topic.AND);
        TimeReading to = second == from.end() ? null : reader.read(text, second);
        return to == null ? null : stretch(from, to, index);
    }

    private @Nullable Found<ClockPart> fromTo(Utterance text, int index) {
        int first = text.skip(index, Topic.FROM);
        TimeReading from = reader.read(text, first);
        if (from == null) {
            return null;
        }
        int second = text.isSign(from.end(), "-") ? from.end() + 1 : text.skip(from.end(), Topic.TO);
        TimeReading to = second == from.end() ? null : reader.read(text, text.skip(second, Topic.AT));
        if (to == null || text.meant(to.end(), Topic.MONTH)) {
            return null;
        }
        boolean evident = first > index || from.sure() || to.sure() || isAnchored(text, index, to.end());
        return evident ? stretch(from, to, index) : null;
    }

    private static Found<ClockPart> stretch(TimeReading from, TimeReading to, int start) {
        ClockPart part = from.time() == null || to.time() == null
                ? new ClockPart.Impossible()
                : new ClockPart.Between(from.time(), to.time());
        return new Found<>(part, new Span(start, to.end()));
    }

    private @Nullable Found<ClockPart> bounded(Utterance text, int index) {
        int after = text.skip(index, Topic.AFTER);
        int until = text.skip(index, Topic.UNTIL);
        int timeAt = text.skip(Math.max(after, until), Topic.AT);
        TimeReading reading = timeAt == index ? null : reader.read(text, timeAt);
        if (reading == null || Math.max(after, until) == index) {
            return null;
        }
        Span span = new Span(index, reading.end());
        if (reading.time() == null) {
            return new Found<>(new ClockPart.Impossible(), span);
        }
        return new Found<>(
                after >= until ? new ClockPart.From(reading.time()) : new ClockPart.Until(reading.time()), span);
    }

    private @Nullable Found<ClockPart> point(Utterance text, int index) {
        int timeAt = text.skip(index, Topic.AT);
        TimeReading reading = reader.read(text, timeAt);
        if (reading == null || !isEvident(text, index, timeAt, reading)) {
            return null;
        }
        int later = text.skip(reading.end(), Topic.LATER);
        Span span = new Span(index, later);
        if (reading.time() == null) {
            return new Found<>(new ClockPart.Impossible(), span);
        }
        return new Found<>(
                later > reading.end() ? new ClockPart.From(reading.time()) : new ClockPart.At(reading.time()), span);
    }

    private boolean isEvident(Utterance text, int index, int timeAt, TimeReading reading) {
        boolean introduced = timeAt > index;
        boolean besideDay = text.at(timeAt).isNumber() && isAnchored(text, index, reading.end());
        return reading.sure() || introduced || besideDay || isFirstOfChoice(text, reading.end());
    }

    /** The first hour of "14 oder 16 Uhr" and of "14/16 Uhr". */
    private boolean isFirstOfChoice(Utterance text, int end) {
        int second = text.isSign(end, "/") ? end + 1 : text.skip(end, Topic.OR);
        TimeReading other = second == end ? null : reader.read(text, second);
        return other != null && other.sure() && other.time() != null;
    }

    private boolean isAnchored(Utterance text, int from, int to) {
        int before = text.at(from - 1).is(",") ? from - 2 : from - 1;
        int after = text.skip(text.at(to).is(",") ? to + 1 : to, Topic.ARTICLE);
        return (before >= 0 && anchors.get(before)) || anchors.get(after);
    }
}
