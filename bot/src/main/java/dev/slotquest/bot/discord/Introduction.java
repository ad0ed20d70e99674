package dev.slotquest.bot.discord;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What Discord says when it is asked who the bot is. */
sealed interface Introduction {

    /**
     * The token is one of Discord's.
     *
     * @param date the answer's {@code Date} header
     */
    record Bot(long id, String name, Optional<String> date) implements Introduction {}

    /** The token is none. */
    record Refused() implements Introduction {}

    /** Discord did not say. */
    record Away(String reason) implements Introduction {}

    /** Asks; never fails, and never repeats the token. */
    static Introduction ask(String api, String token, Duration patience) throws InterruptedException {
        try (var http = HttpClient.newBuilder().connectTimeout(patience).build()) {
            var question = HttpRequest.newBuilder(URI.create(api + "users/@me"))
                    .header("Authorization", "Bot " + token)
                    .header("User-Agent", "DiscordBot (Slotquest, 1)")
                    .timeout(patience)
                    .build();
            return judge(http.send(question, BodyHandlers.ofString()));
        } catch (IOException away) {
            return new Away(away.getClass().getSimpleName());
        } catch (IllegalArgumentException unreadable) {
            return new Refused();
        }
    }

    private static Introduction judge(HttpResponse<String> answer) {
        return switch (answer.statusCode()) {
            case 200 -> self(answer);
            case 401 -> new Refused();
            default -> new Away("HTTP " + answer.statusCode());
        };
    }

    private static Introduction self(HttpResponse<String> answer) {
        try {
            JsonNode self = JsonMapper.shared().readTree(answer.body());
            return new Bot(
                    Long.parseUnsignedLong(self.path("id").asString("")),
                    self.path("username").asString(""),
                    answer.headers().firstValue("Date"));
        } catch (JacksonException | NumberFormatException strange) {
            return new Away("an answer that is not Discord's");
        }
    }
}
