package dev.slotquest.language;

import org.jspecify.annotations.Nullable;

/** Set phrases that mean nothing by themselves but contain words that would: "guten Morgen" is not tomorrow. */
final class Phrases implements Recogniser<String> {

    @Override
    public @Nullable Found<String> at(Utterance text, int index) {
        Sense filler = text.sense(index, Topic.FILLER);
        return filler == null || filler.length() < 2
                ? null
                : new Found<>(filler.value(), new Span(index, index + filler.length()));
    }
}
