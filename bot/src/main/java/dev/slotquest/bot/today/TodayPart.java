package dev.slotquest.bot.today;

import dev.slotquest.bot.chat.Turn;
import dev.slotquest.bot.chat.View;
import dev.slotquest.identity.User;
import java.time.LocalDate;

/** What matters to one role of the day; who has several roles sees several parts. */
interface TodayPart {

    boolean isFor(User user);

    /** Adds the part to the message. */
    void show(Turn turn, LocalDate day, View view);
}
