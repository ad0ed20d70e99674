package dev.slotquest.bot.booking;

import java.util.List;

/**
 * A word on top of a message about what has just happened.
 *
 * @param key of the text
 * @param arguments already in the speaker's language
 */
record Notice(String key, List<String> arguments) {
    Notice {
        arguments = List.copyOf(arguments);
    }

    static Notice of(String key, String... arguments) {
        return new Notice(key, List.of(arguments));
    }
}
