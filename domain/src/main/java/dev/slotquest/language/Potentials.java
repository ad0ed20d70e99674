package dev.slotquest.language;

import org.jspecify.annotations.Nullable;

/** How promising the customer is said to be. */
final class Potentials implements Recogniser<MentionedPotential> {

    @Override
    public @Nullable Found<MentionedPotential> at(Utterance text, int index) {
        Sense sense = text.sense(index, Topic.POTENTIAL);
        return sense == null
                ? null
                : new Found<>(MentionedPotential.valueOf(sense.value()), new Span(index, index + sense.length()));
    }
}
