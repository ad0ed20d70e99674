package dev.slotquest.bot.discord;

import dev.slotquest.shared.WrongSetting;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this bot reaches Discord.
 *
 * @param token the bot's token; without one the channel is off
 * @param apiUrl base address of the REST API, with its version
 * @param gatewayUrl address of the gateway
 * @param guildId the server whose members see the commands at once; without one everybody sees them
 * @param startTimeout how long the start waits for Discord's verdict on the token before it goes on without
 * @param keepEvents how long ids of handled events are remembered, so that repeated ones are recognised
 */
@ConfigurationProperties("slotquest.discord")
record DiscordProperties(
        @Nullable String token,
        @DefaultValue("https://discord.com/api/v10/") String apiUrl,
        @DefaultValue("wss://gateway.discord.gg/") String gatewayUrl,
        @Nullable String guildId,
        @DefaultValue("3s") Duration startTimeout,
        @DefaultValue("2d") Duration keepEvents) {

    String requiredToken() {
        if (token == null || token.isBlank()) {
            throw new IllegalStateException("The Discord channel was started without a token.");
        }
        return token.strip();
    }

    /** The base address of the REST API; ends with a slash. */
    String api() {
        String address =
                address("SLOTQUEST_DISCORD_API_URL", apiUrl, Set.of("http", "https"), "https://discord.com/api/v10/");
        return address.endsWith("/") ? address : address + "/";
    }

    String gateway() {
        return address("SLOTQUEST_DISCORD_GATEWAY_URL", gatewayUrl, Set.of("ws", "wss"), "wss://gateway.discord.gg/");
    }

    /** The one server for which commands are registered, if it is one only. */
    OptionalLong guild() {
        if (guildId == null || guildId.isBlank()) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(Long.parseUnsignedLong(guildId.strip()));
        } catch (NumberFormatException noId) {
            throw new WrongSetting(
                    "SLOTQUEST_DISCORD_GUILD_ID",
                    "'%s' is no server's id; ids are long numbers, copied in Discord with developer mode on."
                            .formatted(guildId),
                    noId);
        }
    }

    private static String address(String setting, String value, Set<String> schemes, String usual) {
        try {
            URI address = new URI(value.strip());
            if (address.getHost() != null && schemes.contains(String.valueOf(address.getScheme()))) {
                return value.strip();
            }
        } catch (URISyntaxException noAddress) {
            throw wrongAddress(setting, value, usual, noAddress);
        }
        throw wrongAddress(setting, value, usual, null);
    }

    private static WrongSetting wrongAddress(String setting, String value, String usual, @Nullable Throwable cause) {
        return new WrongSetting(setting, "'%s' is no address; %s is one.".formatted(value, usual), cause);
    }

    @Override
    public String toString() {
        return "DiscordProperties[apiUrl=" + apiUrl + ", gatewayUrl=" + gatewayUrl + ", guildId=" + guildId + "]";
    }
}
