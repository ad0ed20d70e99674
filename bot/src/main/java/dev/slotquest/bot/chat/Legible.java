package dev.slotquest.bot.chat;

import java.util.regex.Pattern;

/** What people wrote, without what nobody sees. */
public final class Legible {

    /**
     * Characters that have no width or turn the direction of what follows: a name with them looks like another one. What
     * joins the parts of a smiley is not among them.
     */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\u00AD\\u061C\\u180E\\u200B\\u200E\\u200F\\u202A-\\u202E"
                    + "\\u2060-\\u2064\\u2066-\\u206F\\uFEFF\\uFFF9-\\uFFFB]|[\\p{Cntrl}&&[^\\r\\n\\t]]");

    private Legible() {}

    /** The same as it is read. */
    public static String of(String written) {
        return INVISIBLE.matcher(written).replaceAll("");
    }
}
