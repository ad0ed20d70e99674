package dev.slotquest.bot.chat;

/**
 * A choice that means the same as giving a command.
 *
 * @param verb the English name
 */
public record GiveCommand(String verb, String argument) {

    public static GiveCommand of(String verb) {
        return new GiveCommand(verb, "");
    }
}
