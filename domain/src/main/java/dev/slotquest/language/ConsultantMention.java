package dev.slotquest.language;

import java.util.List;

/** Whom a text names as consultant, and how sure that is. */
public sealed interface ConsultantMention {

    /** What was written. */
    String text();

    /** Written as we know the name, and nobody else has it. */
    record Known(String text, KnownConsultant consultant) implements ConsultantMention {}

    /** Misspelt, and only one consultant comes close. */
    record Similar(String text, KnownConsultant consultant) implements ConsultantMention {}

    /** Fits more than one consultant ("Anna", "Anna oder Ben"). */
    record Several(String text, List<KnownConsultant> consultants) implements ConsultantMention {
        public Several {
            consultants = List.copyOf(consultants);
        }
    }

    /** Named as a consultant ("bei Xaver"), but nobody is called like that. */
    record Unknown(String text) implements ConsultantMention {}
}
