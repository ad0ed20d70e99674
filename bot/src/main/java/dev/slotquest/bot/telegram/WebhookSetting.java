package dev.slotquest.bot.telegram;

import dev.slotquest.shared.PublicAddress;
import dev.slotquest.shared.WrongSetting;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where Telegram is to bring its updates.
 *
 * @param address of {@link WebhookEndpoint}, as the world sees it
 * @param secret comes with every call, so that we know who calls
 */
record WebhookSetting(String address, String secret) {
    private static final String NAME = "SLOTQUEST_TELEGRAM_WEBHOOK_SECRET";
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{1,256}");

    /** Nothing when the bot asks for its updates by itself. */
    static Optional<WebhookSetting> of(TelegramProperties properties, PublicAddress portal) {
        String secret = properties.webhookSecret();
        if (secret == null || secret.isBlank()) {
            return Optional.empty();
        }
        if (!SECRET.matcher(secret.strip()).matches()) {
            throw new WrongSetting(
                    NAME, "Telegram takes 1 to 256 letters, digits, - and _ as a secret; this is something else.");
        }
        if (!portal.of("").startsWith("https://")) {
            throw new WrongSetting(
                    NAME,
                    "Telegram brings updates to https addresses only, and SLOTQUEST_BASE_URL is %s. Set it, or leave the"
                                    .formatted(portal)
                            + " secret empty: then the bot asks for its updates.");
        }
        return Optional.of(new WebhookSetting(portal.of(WebhookEndpoint.PATH), secret.strip()));
    }

    /** Says so when nobody in this process opens the door. */
    WrongSetting withoutEndpoint() {
        return new WrongSetting(
                NAME,
                "this program has no web server to which Telegram could bring anything. Leave it empty here: then the bot"
                        + " asks for its updates; or run the chats in the portal.");
    }

    @Override
    public String toString() {
        return "WebhookSetting[" + address + "]";
    }
}
