package dev.slotquest.bot.discord.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The imitation is as strict as the service. */
class FakeDiscordTests {
    private static final String CHANNEL = "channels/1/messages";

    final FakeDiscord discord = FakeDiscord.start();
    final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        http.close();
        discord.close();
    }

    @Test
    void knowsItsTokenOnly() {
        assertThat(call("GET", "users/@me", "", "wrong").statusCode()).isEqualTo(401);
        assertThat(call("GET", "users/@me", "").body()).contains("slotquest");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'content':'LONG'}",
                "{'content':'x','components':[{'type':1,'components':[]}]}",
                "{'content':'x','components':[BUTTON,BUTTON]}",
                "{'content':'x','components':[{'type':1,'components':[{'type':2,'custom_id':'LONG','label':'x'}]}]}",
                "{'content':'x','components':[{'type':1,'components':[{'type':3,'custom_id':'a','options':[]}]}]}"
            })
    void refusesWhatCannotBeShown(String message) {
        String body = message.replace('\'', '"')
                .replace("LONG", "x".repeat(2001))
                .replace("BUTTON", "{\"type\":1,\"components\":[{\"type\":2,\"custom_id\":\"a\",\"label\":\"x\"}]}");

        assertThat(call("POST", CHANNEL, body)).returns(400, HttpResponse::statusCode);
    }

    @Test
    void showsTheSameNumberOnceOnly() {
        String first =
                call("POST", CHANNEL, "{\"content\":\"x\",\"nonce\":\"7\"}").body();

        assertThat(call("POST", CHANNEL, "{\"content\":\"x\",\"nonce\":\"7\"}").body())
                .isEqualTo(first);
    }

    @Test
    void knowsAnInteractionOnceAndForAShortTime() {
        var interaction = new Interaction("1", 2, "1", 7, null);
        discord.world().add(interaction);
        String callback = "interactions/1/" + interaction.token + "/callback";
        String webhook = "webhooks/" + FakeDiscord.BOT_ID + "/" + interaction.token + "/messages/@original";

        assertThat(call("PATCH", webhook, "{\"content\":\"x\"}").body()).contains("10015");
        assertThat(call("POST", callback, "{\"type\":5,\"data\":{\"flags\":64}}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(call("POST", callback, "{\"type\":5}").body()).contains("40060");
        assertThat(call("PATCH", webhook, "{\"content\":\"x\"}").body()).contains("\"flags\":64");
        assertThat(call("POST", "interactions/1/other/callback", "{\"type\":5}").body())
                .contains("10062");
    }

    @Test
    void asksToWait() {
        discord.tooManyRequests("messages", 1.5);

        var answer = call("POST", CHANNEL, "{\"content\":\"x\"}");

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.body()).contains("\"retry_after\":1.5");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
    }

    @Test
    void refusesCommandsWithWrongNames() {
        String path = "applications/" + FakeDiscord.BOT_ID + "/commands";

        assertThat(call("PUT", path, "[{\"name\":\"Book\",\"description\":\"x\"}]")
                        .statusCode())
                .isEqualTo(400);
        assertThat(call("PUT", path, "[{\"name\":\"book\",\"description\":\"\"}]")
                        .statusCode())
                .isEqualTo(400);
        assertThat(call("PUT", path, "[{\"name\":\"zurück\",\"description\":\"x\"}]")
                        .statusCode())
                .isEqualTo(200);
    }

    private HttpResponse<String> call(String method, String path, String body) {
        return call(method, path, body, FakeDiscord.TOKEN);
    }

    private HttpResponse<String> call(String method, String path, String body, String token) {
        var request = HttpRequest.newBuilder(URI.create(discord.apiUrl() + path))
                .header("Authorization", "Bot " + token)
                .method(method, BodyPublishers.ofString(body))
                .build();
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException | InterruptedException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
