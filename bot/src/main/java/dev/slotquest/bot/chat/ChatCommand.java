package dev.slotquest.bot.chat;

/** One command, one class; found by being a bean, listed in the order of {@code @Order}. */
public interface ChatCommand {

    Verb verb();

    /**
     * Answers the command. Whoever gave it is allowed to.
     *
     * @param argument what was written behind the command, or empty; stripped
     */
    Next run(Turn turn, String argument);
}
