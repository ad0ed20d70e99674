package dev.slotquest.bot.chat;

import dev.slotquest.bot.chat.Button.Style;

/**
 * Something to press.
 *
 * @param choice what it means to the {@link Dialogue} of the message, or a {@link GiveCommand}, or a {@link Button.Address}
 *     to open
 */
public record Option(String label, Style style, Object choice) {

    public static Option of(String label, Object choice) {
        return new Option(label, Style.PLAIN, choice);
    }

    public static Option primary(String label, Object choice) {
        return new Option(label, Style.PRIMARY, choice);
    }

    public static Option success(String label, Object choice) {
        return new Option(label, Style.SUCCESS, choice);
    }

    public static Option danger(String label, Object choice) {
        return new Option(label, Style.DANGER, choice);
    }

    /** Opens an address of the web. */
    public static Option link(String label, String url) {
        return new Option(label, Style.PLAIN, new Button.Address(url, false));
    }

    /** Opens an address that is good once; it is kept nowhere. */
    public static Option linkOnce(String label, String url) {
        return new Option(label, Style.PRIMARY, new Button.Address(url, true));
    }
}
