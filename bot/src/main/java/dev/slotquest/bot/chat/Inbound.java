package dev.slotquest.bot.chat;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Something a person said or did in a chat. */
public sealed interface Inbound {

    Origin origin();

    /** Something written that is no command. */
    record Text(Origin origin, String text) implements Inbound {}

    /**
     * A command.
     *
     * @param name without the slash, in lower case, in either language
     * @param argument what was written behind it, or empty
     */
    record Command(Origin origin, String name, String argument) implements Inbound {}

    /**
     * A button was pressed.
     *
     * @param token what the {@link Button} carried
     * @param reference the platform's id of the message it was pressed on, where the platform says so
     */
    record Choice(Origin origin, String token, @Nullable String reference) implements Inbound {}

    /** Something that cannot be read: a sticker, a voice message, a picture. */
    record Unreadable(Origin origin) implements Inbound {}

    /** The speaker has brought us into a group. */
    record Invited(Origin origin) implements Inbound {}

    /** A command when it begins like one, as in {@code /book tomorrow} or {@code /book@our_bot tomorrow}; else a text. */
    static Inbound written(Origin origin, String text) {
        Matcher command = Written.COMMAND.matcher(text);
        return command.matches()
                ? new Command(
                        origin,
                        command.group("name").toLowerCase(Locale.ROOT),
                        command.group("argument").strip())
                : new Text(origin, text);
    }

    /** How commands are written. */
    final class Written {
        private static final Pattern COMMAND = Pattern.compile(
                "\\s*/(?<name>[\\p{L}\\p{N}_-]{1,40})(?:@\\w{1,64})?(?<argument>(?:\\s.*)?)", Pattern.DOTALL);

        private Written() {}
    }
}
