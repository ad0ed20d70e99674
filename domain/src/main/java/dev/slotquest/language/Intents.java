package dev.slotquest.language;

import java.util.EnumSet;
import java.util.Set;

/** What is asked for beside the appointment; the words stay in the note. */
final class Intents {

    private Intents() {}

    static Set<Intent> in(Utterance text) {
        Set<Intent> intents = EnumSet.noneOf(Intent.class);
        for (int index = 0; index < text.size(); index++) {
            Sense sense = text.meaning(index, Topic.INTENT);
            if (sense != null) {
                intents.add(Intent.valueOf(sense.value()));
            }
        }
        return intents;
    }
}
