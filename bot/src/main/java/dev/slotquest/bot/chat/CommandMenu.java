package dev.slotquest.bot.chat;

import dev.slotquest.identity.User;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The commands there are, for platforms that list them to people. */
public interface CommandMenu {

    /**
     * What a person may give, with its name in the given language, in the order in which people are shown it.
     *
     * @param user {@code null}: somebody whom we do not know
     */
    List<Entry> entries(@Nullable User user, Locale locale);

    /** What may be given where others read along. */
    List<Entry> entriesForGroups(Locale locale);

    /**
     * One command.
     *
     * @param name without the slash, of {@code a-z} only
     * @param description one short line
     */
    record Entry(String name, String description) {}
}
