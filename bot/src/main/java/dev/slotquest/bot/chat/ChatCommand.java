package dev.slotquest.bot.chat;

/** One command, one class; found by being a bean, listed in the order of {@code @Order}. */
public interface ChatCommand {

    Verb verb();

    /** Whether it may be given, and answered, where others read along: nothing about customers is said there. */
    default boolean inGroups() {
        return false;
    }

    /**
     * Answers the command. Whoever gave it is allowed to.
     *
     * @param argument what was written behind the command, or empty; stripped
     */
    Next run(Turn turn, String argument);
}
