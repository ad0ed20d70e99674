package dev.slotquest.bot.waitlist;

import java.util.List;

/**
 * A word on top of a message about what has just happened.
 *
 * @param key of the text
 * @param arguments already in the speaker's language
 */
record Word(String key, List<String> arguments) {
    Word {
        arguments = List.copyOf(arguments);
    }

    static Word of(String key, String... arguments) {
        return new Word(key, List.of(arguments));
    }
}
