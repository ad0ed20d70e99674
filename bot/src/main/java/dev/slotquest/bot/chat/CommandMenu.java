package dev.slotquest.bot.chat;

import java.util.List;
import java.util.Locale;

/** The commands there are, for platforms that list them to people. */
public interface CommandMenu {

    /** Every command with its name in the given language, in the order in which people are shown them. */
    List<Entry> entries(Locale locale);

    /**
     * One command.
     *
     * @param name without the slash, of {@code a-z} only
     * @param description one short line
     */
    record Entry(String name, String description) {}
}
