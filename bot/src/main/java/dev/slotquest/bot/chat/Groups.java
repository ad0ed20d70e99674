package dev.slotquest.bot.chat;

import dev.slotquest.shared.Channel;

/** Takes note of what becomes of groups, so that nobody talks to one that is no more. */
public interface Groups {

    /** The bot is not in the group any more. */
    void left(Channel channel, String conversation);

    /** The group goes on under another id. */
    void moved(Channel channel, String from, String to);
}
