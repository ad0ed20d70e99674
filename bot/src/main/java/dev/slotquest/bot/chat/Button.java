package dev.slotquest.bot.chat;

import org.jspecify.annotations.Nullable;

/**
 * A button below a message.
 *
 * @param token what comes back as {@link Inbound.Choice} when it is pressed; opaque, at most 64 bytes of ASCII; empty where
 *     the button opens an address
 * @param label what stands on it
 * @param address what it opens instead of telling us
 */
public record Button(
        String token, String label, Style style, @Nullable Address address) {

    public Button(String token, String label, Style style) {
        this(token, label, style, null);
    }

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

    /**
     * An address of the web.
     *
     * @param once whether it is good once and for who sees it only, so that it is kept nowhere
     */
    public record Address(String url, boolean once) {

        /** Whether platforms take it on a button: names without a dot mean something on this machine only. */
        public boolean isPublic() {
            try {
                String host = new java.net.URI(url).getHost();
                return host != null && (host.contains(".") || host.contains(":"));
            } catch (java.net.URISyntaxException strange) {
                return false;
            }
        }

        @Override
        public String toString() {
            return once ? "Address[once]" : url;
        }
    }
}
