package dev.slotquest.bot.telegram;

import org.telegram.telegrambots.meta.api.objects.Update;

/** Does with an update what the person who sent it wants. */
interface UpdateHandler {

    /** Takes note as soon as the update is stored; must not wait for anything. */
    void noticed(Update update);

    /**
     * Handles the update when it is its chat's turn. The same update may come again after a crash.
     *
     * @throws RuntimeException when it could not be handled; it is tried again
     */
    void handle(Update update);

    /** Tells the person that the update could not be handled, however often it was tried. */
    void givenUp(Update update);
}
