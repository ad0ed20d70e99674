package dev.slotquest.bot.chat;

/**
 * A button below a message.
 *
 * @param token what comes back as {@link Inbound.Choice} when it is pressed; opaque, at most 64 bytes of ASCII
 * @param label what stands on it
 */
public record Button(String token, String label, Style style) {

    /** How a button looks, where the platform has looks. */
    public enum Style {
        PLAIN,
        /** The one that most people will want. */
        PRIMARY,
        /** Completes something good. */
        SUCCESS,
        /** Takes something away. */
        DANGER
    }
}
