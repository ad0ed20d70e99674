package dev.slotquest.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slotquest.bot.chat.Inbound;
import dev.slotquest.bot.chat.Origin;
import dev.slotquest.shared.Channel;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.telegram.telegrambots.meta.api.objects.Update;

class HeardTests {
    static final String MESSAGE = """
            {"update_id": 9, "message": {"message_id": 5, "date": 1, %s,
              "from": {"id": 101, "is_bot": false, "first_name": "Anna", "last_name": "Berg", "language_code": "de"},
              "chat": {"id": 101, "type": "private", "first_name": "Anna"}}}""";
    static final String IN_A_GROUP = """
            {"update_id": 9, "message": {"message_id": 5, "date": 1, "text": "%s",
              "from": {"id": 101, "is_bot": false, "first_name": "Anna"},
              "chat": {"id": -100, "type": "supergroup", "title": "Team"}}}""";

    final Heard heard = new Heard(4711, "slotquest_bot");

    @Test
    void knowsWhoSaysWhatAndWhere() throws Exception {
        assertThat(heard.inbound(update(MESSAGE.formatted("\"text\": \"morgen 14 Uhr\""))))
                .contains(new Inbound.Text(
                        new Origin("4711-9", Channel.TELEGRAM, "101", "101", true, "Anna Berg", Locale.GERMAN),
                        "morgen 14 Uhr"));
    }

    @Test
    void readsTheCodeOfALink() throws Exception {
        assertThat(heard.inbound(update(MESSAGE.formatted("\"text\": \"/start AbC-1_2\""))))
                .get()
                .isInstanceOfSatisfying(Inbound.Command.class, command -> {
                    assertThat(command.name()).isEqualTo("start");
                    assertThat(command.argument()).isEqualTo("AbC-1_2");
                });
    }

    @Test
    void readsAContactAsIfItHadBeenTyped() throws Exception {
        var contact =
                "\"contact\": {\"first_name\": \"Max\", \"last_name\": \"Muster\", \"phone_number\": \"+491701\"}";

        assertThat(heard.inbound(update(MESSAGE.formatted(contact))))
                .get()
                .isInstanceOfSatisfying(
                        Inbound.Text.class, text -> assertThat(text.text()).isEqualTo("Max Muster +491701"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"sticker\": {\"file_id\": \"1\"}",
                "\"voice\": {\"file_id\": \"1\", \"duration\": 2}",
                "\"photo\": [{\"file_id\": \"1\", \"width\": 1, \"height\": 1}]",
                "\"location\": {\"longitude\": 1.0, \"latitude\": 2.0}"
            })
    void tellsWhatItCannotRead(String content) throws Exception {
        assertThat(heard.inbound(update(MESSAGE.formatted(content)))).get().isInstanceOf(Inbound.Unreadable.class);
    }

    @Test
    void isSilentAboutWhatTelegramWritesItself() throws Exception {
        assertThat(heard.inbound(update(MESSAGE.formatted("\"delete_chat_photo\": true"))))
                .isEmpty();
    }

    @Test
    void leavesCommandsForOtherBotsAlone() throws Exception {
        assertThat(heard.inbound(update(IN_A_GROUP.formatted("/help@another_bot"))))
                .isEmpty();
        assertThat(heard.inbound(update(IN_A_GROUP.formatted("/help@Slotquest_Bot"))))
                .get()
                .isInstanceOfSatisfying(Inbound.Command.class, command -> {
                    assertThat(command.name()).isEqualTo("help");
                    assertThat(command.origin().direct()).isFalse();
                    assertThat(command.origin().conversation()).isEqualTo("-100");
                });
    }

    @Test
    void readsAPressOnAMessageTelegramNoLongerShows() throws Exception {
        var press = """
                {"update_id": 9, "callback_query": {"id": "77", "data": "tok", "chat_instance": "1",
                  "from": {"id": 101, "is_bot": false, "first_name": "Anna"},
                  "message": {"message_id": 5, "date": 0, "chat": {"id": 101, "type": "private"}}}}""";

        assertThat(heard.inbound(update(press))).get().isInstanceOfSatisfying(Inbound.Choice.class, choice -> {
            assertThat(choice.token()).isEqualTo("tok");
            assertThat(choice.reference()).isEqualTo("5");
        });
    }

    private static Update update(String json) throws JsonProcessingException {
        return new ObjectMapper().readValue(json, Update.class);
    }
}
