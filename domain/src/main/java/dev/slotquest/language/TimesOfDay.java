package dev.slotquest.language;

import org.jspecify.annotations.Nullable;

/** Parts of the day: {@code nachmittags}, {@code in the morning}, {@code früh}. */
final class TimesOfDay implements Recogniser<TimeOfDay> {

    @Override
    public @Nullable Found<TimeOfDay> at(Utterance text, int index) {
        Sense sense = text.sense(index, Topic.DAYPART);
        return sense == null
                ? null
                : new Found<>(TimeOfDay.valueOf(sense.value()), new Span(index, index + sense.length()));
    }
}
