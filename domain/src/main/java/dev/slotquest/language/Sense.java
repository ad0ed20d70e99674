package dev.slotquest.language;

/**
 * One meaning of the words that start at a token.
 *
 * @param value which of the topic's things it is, such as {@code MONDAY}; in capitals
 * @param length how many tokens it takes
 * @param exact false when the word is misspelt
 */
record Sense(Topic topic, String value, int length, boolean exact) {}
