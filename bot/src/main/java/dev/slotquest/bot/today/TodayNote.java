package dev.slotquest.bot.today;

import dev.slotquest.bot.chat.Option;
import dev.slotquest.bot.chat.Span;
import dev.slotquest.bot.chat.Turn;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Contributed by features that have something to say about somebody's day. Found by being a bean. */
public interface TodayNote {

    /** Where a line stands, and so who reads it. */
    enum Place {
        /** On the board of who leads: what is not as it should be. */
        RED,
        /** On the board of who leads: what waits for a decision. */
        DECIDE,
        /** On the agenda of who keeps one. */
        AGENDA,
        /** On the own day of who books. */
        OWN
    }

    /**
     * One line.
     *
     * @param words what is to be said
     * @param option how to go on: gives a command; {@code null} when there is nothing to do
     */
    record Line(List<Span> words, @Nullable Option option) {
        public Line {
            words = List.copyOf(words);
        }
    }

    /** What is to be said there to who asks, about this day; asked with each look, so it has to be cheap. */
    List<Line> at(Place place, Turn turn, LocalDate day);
}
