package dev.slotquest.bot.today;

import dev.slotquest.bot.chat.Turn;
import dev.slotquest.bot.today.TodayNote.Line;
import dev.slotquest.bot.today.TodayNote.Place;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What other features have to say about a day. */
@Component
class TodayNotes {

    private final ObjectProvider<TodayNote> notes;

    TodayNotes(ObjectProvider<TodayNote> notes) {
        this.notes = notes;
    }

    List<Line> at(Place place, Turn turn, LocalDate day) {
        return notes.orderedStream()
                .flatMap(note -> note.at(place, turn, day).stream())
                .toList();
    }
}
