package dev.slotquest.bot.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.objects.Update;

/** An update that has only been weighed, not read: its id for the library, everything else as it came. */
final class RawUpdate extends Update {
    private static final long serialVersionUID = 1L;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final long chatId;
    private final String payload;

    RawUpdate(int updateId, long chatId, String payload) {
        setUpdateId(updateId);
        this.chatId = chatId;
        this.payload = payload;
    }

    /** One update as Telegram wrote it; nothing when it is none. */
    static Optional<RawUpdate> read(byte[] json) {
        try {
            return of(JSON.readTree(json));
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }

    static Optional<RawUpdate> of(JsonNode update) {
        return update.path("update_id").isInt()
                ? Optional.of(new RawUpdate(update.get("update_id").intValue(), chatOf(update), update.toString()))
                : Optional.empty();
    }

    private static long chatOf(JsonNode update) {
        for (JsonNode content : update) {
            JsonNode message = content.has("message") ? content.get("message") : content;
            long chat = message.path("chat").path("id").asLong(0);
            if (chat != 0) {
                return chat;
            }
            long sender = content.path("from").path("id").asLong(0);
            if (sender != 0) {
                return sender;
            }
        }
        return 0;
    }

    /** Whose turn it is; 0 when the update belongs to no chat. */
    long chatId() {
        return chatId;
    }

    String payload() {
        return payload;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RawUpdate raw && raw.getUpdateId().equals(getUpdateId());
    }

    @Override
    public int hashCode() {
        return getUpdateId().hashCode();
    }
}
