package dev.slotquest.bot.chat;

/** Where adapters bring what people say, and learn what people are to see. Safe to call from any thread and process. */
public interface Conversations {

    /**
     * Answers one thing said or done. Turns of one person are taken one after the other; the same event again gets the
     * first answer again and does nothing. Calls no other service, so it returns quickly; a fault becomes a friendly
     * answer.
     */
    Reply handle(Inbound inbound);

    /**
     * Remembers under which of the platform's ids a message is to be found from now on, so that it can be edited.
     *
     * @param message {@link Posting#message()}; {@link Posting#UNKNOWN} is ignored
     * @param reference the platform's id of the message, at most 64 characters
     */
    void shown(long message, String reference);
}
