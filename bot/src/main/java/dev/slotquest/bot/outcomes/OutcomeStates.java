package dev.slotquest.bot.outcomes;

import java.time.LocalDate;

/** With which states of which dialogues the messages begin that nobody has asked for. */
public final class OutcomeStates {

    private OutcomeStates() {}

    /** What became of one appointment? */
    public static Object asking(String reference) {
        return new OutcomeState.Asking(reference, false);
    }

    /** Everything that nobody has said anything about. */
    public static Object overdue() {
        return new OverdueDialogue.Shown();
    }

    /** A customer who did not come. */
    public static Object missing(long alert) {
        return new NoShowDialogue.Telling(alert);
    }

    /** Too many who did not come. */
    public static Object many(LocalDate day, long came, long missed, double limit) {
        return new ManyNoShowsDialogue.Figures(day, came, missed, limit);
    }

    /** A customer to be called. */
    public static Object callBack(long id) {
        return new CallBackDialogue.Telling(id);
    }
}
