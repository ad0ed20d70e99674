package dev.slotquest.bot.chat;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** States, choices and answers as they are kept. What an earlier version of the product wrote may no longer be readable. */
final class ChatJson {

    private static final Logger log = LoggerFactory.getLogger(ChatJson.class);
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private ChatJson() {}

    /** @param type the declared type, so that one of several records is told apart when it is read again */
    static String write(Object value, Class<?> type) {
        return MAPPER.writerFor(type).writeValueAsString(value);
    }

    static <T> Optional<T> read(String json, Class<T> type) {
        try {
            return Optional.of(MAPPER.readValue(json, type));
        } catch (JacksonException unreadable) {
            log.info("A kept {} is of another version: {}", type.getSimpleName(), unreadable.getOriginalMessage());
            return Optional.empty();
        }
    }
}
