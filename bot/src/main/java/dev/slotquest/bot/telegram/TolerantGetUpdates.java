package dev.slotquest.bot.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/** Asks for news and takes every update as it is: one that cannot be read must not keep the others away. */
final class TolerantGetUpdates extends GetUpdates {
    private static final long serialVersionUID = 1L;
    /** What this bot wants to be told. */
    static final List<String> KINDS = List.of("message", "callback_query", "my_chat_member");

    private static final ObjectMapper JSON = new ObjectMapper();

    TolerantGetUpdates(int lastReceived, Duration timeout) {
        super(lastReceived + 1, 100, (int) timeout.toSeconds(), KINDS);
    }

    @Override
    @SuppressWarnings("NonApiType") // the library's signature
    public ArrayList<Update> deserializeResponse(String answer) throws TelegramApiRequestException {
        JsonNode result = parse(answer).path("result");
        ArrayList<Update> updates = new ArrayList<>();
        for (JsonNode update : result) {
            RawUpdate.of(update).ifPresent(updates::add);
        }
        return updates;
    }

    private static JsonNode parse(String answer) throws TelegramApiRequestException {
        try {
            return JSON.readTree(answer);
        } catch (JsonProcessingException notJson) {
            throw new TelegramApiRequestException("Telegram's answer is no JSON", notJson);
        }
    }
}
