package dev.slotquest.bot.discord;

/** Does with what was said what the person wants. */
interface EventHandler {

    /**
     * Handles it when it is the person's turn. The same may come again after a crash.
     *
     * @throws RuntimeException when it could not be handled; it is tried again
     */
    void handle(Heard heard);

    /** Tells the person that it could not be handled, however often it was tried. */
    void givenUp(Heard heard);
}
