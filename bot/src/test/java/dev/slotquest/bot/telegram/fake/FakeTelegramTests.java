package dev.slotquest.bot.telegram.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

class FakeTelegramTests {
    final FakeTelegram telegram = FakeTelegram.start();
    final FakePerson anna = telegram.person(101, "Anna", "de");
    final HttpClient http = HttpClient.newHttpClient();
    final JsonMapper json = JsonMapper.builder().build();

    @AfterEach
    void stop() {
        telegram.close();
    }

    @Test
    void knowsOneTokenOnly() throws Exception {
        assertThat(post("wrong", "getMe", "{}").path("error_code").asInt()).isEqualTo(401);
        assertThat(call("getMe", "{}").path("result").path("username").asString())
                .isEqualTo(FakeTelegram.BOT_NAME);
        assertThat(call("getMeNot", "{}").path("error_code").asInt()).isEqualTo(404);
    }

    @Test
    void writesOnlyToPeopleWhoOpenedTheBot() throws Exception {
        assertRefused("sendMessage", message("hallo"), 403, "can't initiate conversation");
        assertRefused("sendMessage", "{\"chat_id\":7,\"text\":\"hallo\"}", 400, "chat not found");
        anna.writes("/start");
        assertThat(call("sendMessage", message("hallo")).path("ok").asBoolean()).isTrue();
        anna.blocksBot();
        assertRefused("sendMessage", message("hallo"), 403, "bot was blocked by the user");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a & b             | must be escaped
            a > b             | must be escaped
            <b>fett           | Can't find end tag
            fett</b>          | Unexpected end tag
            <b><i>x</b></i>   | Unmatched end tag
            <div>x</div>      | Unsupported start tag
            <b class="x">y</b>| Unsupported attribute
            <code><b>x</b></code> | inside preformatted text
            <b>  </b>         | message text is empty
            """)
    void refusesMarkupTheServiceWouldRefuse(String html, String reason) throws Exception {
        anna.writes("/start");

        assertRefused("sendMessage", message(html), 400, reason);
        assertThat(anna.botMessages()).isEmpty();
    }

    @Test
    void showsWhatTheMarkupMeans() throws Exception {
        anna.writes("/start");

        call("sendMessage", message("<b>Max &amp; Söhne</b> <a href=\\\"https://x.example/?a=1&amp;b=2\\\">hier</a>"));

        assertThat(anna.botMessages().getFirst().text()).isEqualTo("Max & Söhne hier");
    }

    @Test
    void takesTextsOfUpTo4096Characters() throws Exception {
        anna.writes("/start");

        assertThat(call("sendMessage", message("x".repeat(4096))).path("ok").asBoolean())
                .isTrue();
        assertRefused("sendMessage", message("x".repeat(4097)), 400, "message is too long");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"inline_keyboard\":[[{\"text\":\"x\"}]]}",
                "{\"inline_keyboard\":[[{\"text\":\"\",\"callback_data\":\"1\"}]]}",
                "{\"inline_keyboard\":[[{\"text\":\"x\",\"callback_data\":\"1\",\"url\":\"https://x.example\"}]]}",
                "{\"inline_keyboard\":[{\"text\":\"x\",\"callback_data\":\"1\"}]}",
                "{\"inline_keyboard\":[[{\"text\":\"x\",\"callback_data\":\"1\",\"colour\":\"red\"}]]}",
                "{\"inline_keyboard\":[[{\"text\":\"x\",\"callback_data\":\"1\",\"style\":\"pink\"}]]}",
                "{\"keyboard\":[]}"
            })
    void refusesKeyboardsTheServiceWouldRefuse(String keyboard) throws Exception {
        anna.writes("/start");

        var answer = call("sendMessage", "{\"chat_id\":101,\"text\":\"x\",\"reply_markup\":" + keyboard + "}");

        assertThat(answer.path("error_code").asInt()).isEqualTo(400);
    }

    @Test
    void takesUpTo64BytesBehindAButton() throws Exception {
        anna.writes("/start");
        var keyboard = "{\"chat_id\":101,\"text\":\"x\",\"reply_markup\":{\"inline_keyboard\":"
                + "[[{\"text\":\"x\",\"callback_data\":\"%s\"}]]}}";

        assertThat(call("sendMessage", keyboard.formatted("ü".repeat(32)))
                        .path("ok")
                        .asBoolean())
                .isTrue();
        assertRefused("sendMessage", keyboard.formatted("ü".repeat(32) + "x"), 400, "BUTTON_DATA_INVALID");
    }

    @Test
    void refusesParametersItDoesNotKnow() throws Exception {
        anna.writes("/start");

        assertRefused("sendMessage", "{\"chat_id\":101,\"text\":\"x\",\"colour\":\"red\"}", 400, "unknown parameter");
        assertRefused("sendMessage", "{\"chat_id\":101}", 400, "\"text\" is required");
        assertRefused("sendMessage", "[1]", 400, "object expected");
    }

    @Test
    void refusesAnEditThatChangesNothing() throws Exception {
        anna.writes("/start");
        int id = call("sendMessage", message("eins"))
                .path("result")
                .path("message_id")
                .asInt();
        var edit = "{\"chat_id\":101,\"message_id\":%d,\"text\":\"%s\"}";

        assertRefused("editMessageText", edit.formatted(id, "eins"), 400, "message is not modified");
        assertRefused("editMessageText", edit.formatted(id + 50, "eins"), 400, "message to edit not found");
        assertThat(call("editMessageText", edit.formatted(id, "zwei"))
                        .path("ok")
                        .asBoolean())
                .isTrue();
        assertThat(anna.botMessages()).singleElement().returns(1, SeenMessage::edits);
    }

    @Test
    void takesOneAnswerPerPressAndOnlyInTime() throws Exception {
        anna.writes("/start");
        call("sendMessage", """
                {"chat_id":101,"text":"x","reply_markup":{"inline_keyboard":[[{"text":"los","callback_data":"1"}]]}}""");
        anna.presses("los");
        var answer = "{\"callback_query_id\":\"5001000000\",\"text\":\"gern\"}";

        assertThat(call("answerCallbackQuery", answer).path("ok").asBoolean()).isTrue();
        assertThat(anna.answers()).containsExactly("gern");
        assertRefused("answerCallbackQuery", answer, 400, "query is too old");
        telegram.answerWithin(Duration.ZERO);
        anna.presses("los");
        assertRefused("answerCallbackQuery", "{\"callback_query_id\":\"5001000001\"}", 400, "query is too old");
    }

    @Test
    void asksWhoWritesTooFastToWait() throws Exception {
        anna.writes("/start");

        var answers = IntStream.range(0, 7)
                .mapToObj(i -> unchecked("sendMessage", message("nr " + i)))
                .collect(Collectors.partitioningBy(a -> a.path("ok").asBoolean()));

        assertThat(answers.get(true)).hasSizeBetween(5, 6);
        assertThat(answers.get(false))
                .allMatch(a -> a.path("error_code").asInt() == 429)
                .allMatch(a -> a.path("parameters").path("retry_after").asInt() >= 1);
    }

    @Test
    void givesUpdatesUntilTheyAreConfirmed() throws Exception {
        anna.writes("eins");
        anna.writes("zwei");

        var first = call("getUpdates", "{}").path("result");
        assertThat(first).hasSize(2);
        assertThat(call("getUpdates", "{}").path("result")).hasSize(2);
        int confirmed = first.get(0).path("update_id").asInt() + 1;
        assertThat(call("getUpdates", "{\"offset\":" + confirmed + "}").path("result"))
                .singleElement()
                .extracting(u -> u.path("message").path("text").asString())
                .isEqualTo("zwei");
    }

    @Test
    void endsAnOpenPollWhenAnotherOneBegins() throws Exception {
        var older = http.sendAsync(request(FakeTelegram.TOKEN, "getUpdates", "{\"timeout\":20}"), ofString());
        await().until(() -> telegram.openPolls() == 1);

        call("getUpdates", "{\"timeout\":0}");

        assertThat(older.get().statusCode()).isEqualTo(409);
    }

    @Test
    void leavesOutWhatTheBotDoesNotAskFor() throws Exception {
        call("getUpdates", "{\"allowed_updates\":[\"message\"]}");

        anna.writes("/start");
        anna.blocksBot();

        assertThat(call("getUpdates", "{}").path("result")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Buchen", "zurück", "a-b", ""})
    void refusesCommandsTheServiceWouldRefuse(String name) throws Exception {
        var commands = JsonNodeFactory.instance.objectNode();
        commands.putArray("commands").addObject().put("command", name).put("description", "x");

        assertRefused("setMyCommands", json.writeValueAsString(commands), 400, "BOT_COMMAND_INVALID");
    }

    private static String message(String html) {
        return "{\"chat_id\":101,\"parse_mode\":\"HTML\",\"text\":\"%s\"}"
                .formatted(html.replaceAll("(?<!\\\\)\"", "\\\\\""));
    }

    private void assertRefused(String method, String body, int code, String reason) throws Exception {
        var answer = call(method, body);
        assertThat(answer.path("ok").asBoolean()).isFalse();
        assertThat(answer.path("error_code").asInt()).isEqualTo(code);
        assertThat(answer.path("description").asString()).contains(reason);
    }

    private JsonNode unchecked(String method, String body) {
        try {
            return call(method, body);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode call(String method, String body) throws IOException, InterruptedException {
        return post(FakeTelegram.TOKEN, method, body);
    }

    private JsonNode post(String token, String method, String body) throws IOException, InterruptedException {
        return json.readTree(http.send(request(token, method, body), ofString()).body());
    }

    private HttpRequest request(String token, String method, String body) {
        return HttpRequest.newBuilder(URI.create(telegram.url() + "/bot" + token + "/" + method))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private static HttpResponse.BodyHandler<String> ofString() {
        return HttpResponse.BodyHandlers.ofString();
    }
}
