package dev.slotquest.notifications;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Notifications as they are kept. */
public final class NotificationJson {

    private static final Logger log = LoggerFactory.getLogger(NotificationJson.class);
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private NotificationJson() {}

    static String write(Notification notification) {
        return MAPPER.writerFor(Notification.class).writeValueAsString(notification);
    }

    /** The notification, or nothing when another version of the product kept it. */
    public static Optional<Notification> read(String json) {
        try {
            return Optional.of(MAPPER.readValue(json, Notification.class));
        } catch (JacksonException unreadable) {
            log.info("A notification is of another version: {}", unreadable.getOriginalMessage());
            return Optional.empty();
        }
    }
}
