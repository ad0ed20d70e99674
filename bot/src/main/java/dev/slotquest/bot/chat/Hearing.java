package dev.slotquest.bot.chat;

import dev.slotquest.shared.Channel;

/** Wants to know that somebody has written or pressed something, or let the bot in again. Parts of the bot offer beans of this type. */
public interface Hearing {

    /** Hears of it before it is answered; every turn waits for it. */
    void heardFrom(Channel channel, String account);
}
