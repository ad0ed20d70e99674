package dev.slotquest.language;

import java.util.List;

/** Where a text can be meant in two ways that are both likely: to be asked, never to be decided silently. */
public sealed interface Question {

    /** What was written. */
    String text();

    /** Which of several times is meant; the first is the likeliest. */
    record WhichTime(String text, Reason reason, List<When> options) implements Question {
        public WhichTime {
            options = List.copyOf(options);
        }
    }

    /** Which consultant is meant; without options nobody has that name. */
    record WhichConsultant(String text, List<KnownConsultant> options) implements Question {
        public WhichConsultant {
            options = List.copyOf(options);
        }
    }

    /** Why a time can be read in more than one way. */
    enum Reason {
        /** "Nächsten Freitag": the coming one or the one after it. */
        THIS_OR_NEXT_WEEK,
        /** "Um 8": in the morning or in the evening. */
        MORNING_OR_EVENING,
        /** "2/12" written in English: 2 December or 12 February. */
        DAY_OR_MONTH_FIRST,
        /** "Do 2.12." when that day is no Thursday. */
        WEEKDAY_DIFFERS,
        /** The text itself offers a choice: "14 oder 16 Uhr". */
        CHOICE_OFFERED
    }
}
