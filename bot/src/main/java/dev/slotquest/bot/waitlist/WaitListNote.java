package dev.slotquest.bot.waitlist;

import dev.slotquest.booking.WaitList;
import dev.slotquest.bot.chat.GiveCommand;
import dev.slotquest.bot.chat.Option;
import dev.slotquest.bot.chat.Turn;
import dev.slotquest.bot.today.TodayNote;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** That seats are kept for one's customers, and wait for an answer. */
@Component
@Order(20)
class WaitListNote implements TodayNote {

    private final WaitList waitList;

    WaitListNote(WaitList waitList) {
        this.waitList = waitList;
    }

    @Override
    public List<Line> at(Place place, Turn turn, LocalDate day) {
        long offers = place == Place.OWN ? waitList.offersTo(turn.person()) : 0;
        return offers == 0
                ? List.of()
                : List.of(new Line(
                        turn.rich("waitlist.note.offers", offers),
                        Option.primary(turn.text("waitlist.note.option"), GiveCommand.of("waitlist"))));
    }
}
