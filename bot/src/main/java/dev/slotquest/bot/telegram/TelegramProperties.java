package dev.slotquest.bot.telegram;

import dev.slotquest.shared.WrongSetting;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.telegram.telegrambots.meta.TelegramUrl;

/**
 * How this bot reaches Telegram.
 *
 * @param token the bot's token; without one the channel is off
 * @param apiUrl base address of the Bot API: scheme, host and port only
 * @param webhookSecret when there is one, Telegram brings its updates and shows it
 * @param pollTimeout how long Telegram may hold a question for news open
 * @param callTimeout how long any other call may take
 * @param startTimeout how long the start waits for Telegram's verdict on the token before it goes on without
 * @param keepUpdates how long ids of handled updates are remembered, so that repeated ones are recognised
 */
@ConfigurationProperties("slotquest.telegram")
record TelegramProperties(
        @Nullable String token,
        @DefaultValue("https://api.telegram.org") String apiUrl,
        @Nullable String webhookSecret,
        @DefaultValue("50s") Duration pollTimeout,
        @DefaultValue("15s") Duration callTimeout,
        @DefaultValue("3s") Duration startTimeout,
        @DefaultValue("2d") Duration keepUpdates) {

    String requiredToken() {
        if (token == null || token.isBlank()) {
            throw new IllegalStateException("The Telegram channel was started without a token.");
        }
        return token.strip();
    }

    /** The base address as the client library wants it. */
    TelegramUrl url() {
        try {
            URI address = new URI(apiUrl.strip());
            boolean secure = "https".equals(address.getScheme());
            boolean bare = address.getPath() == null || address.getPath().matches("/*");
            if ((secure || "http".equals(address.getScheme())) && address.getHost() != null && bare) {
                int usual = secure ? 443 : 80;
                return TelegramUrl.builder()
                        .schema(address.getScheme())
                        .host(address.getHost())
                        .port(address.getPort() < 0 ? usual : address.getPort())
                        .build();
            }
        } catch (URISyntaxException noAddress) {
            throw wrongAddress(noAddress);
        }
        throw wrongAddress(null);
    }

    private WrongSetting wrongAddress(@Nullable Throwable cause) {
        return new WrongSetting(
                "SLOTQUEST_TELEGRAM_API_URL",
                "'%s' is no base address; https://api.telegram.org is one. It has no path.".formatted(apiUrl),
                cause);
    }

    @Override
    public String toString() {
        return "TelegramProperties[apiUrl=" + apiUrl + "]";
    }
}
