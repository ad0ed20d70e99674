package dev.slotquest.bot.telegram.fake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A conversation as the service keeps it. Guarded by the lock of {@link World}. */
final class FakeChat {
    private final long id;
    private final String title;
    private final Map<Integer, StoredMessage> messages = new LinkedHashMap<>();
    private boolean started;
    private boolean blocked;
    private long movedTo;

    FakeChat(long id, String title) {
        this.id = id;
        this.title = title;
        this.started = id < 0;
    }

    long id() {
        return id;
    }

    boolean isGroup() {
        return id < 0;
    }

    void start() {
        started = true;
    }

    void block(boolean blocked) {
        this.blocked = blocked;
    }

    void moveTo(long other) {
        movedTo = other;
    }

    void requireReachable() {
        if (movedTo != 0) {
            throw Refusal.movedTo(movedTo);
        }
        if (blocked) {
            throw Refusal.forbidden(isGroup() ? "bot was kicked from the group chat" : "bot was blocked by the user");
        }
        if (!started) {
            throw Refusal.forbidden("bot can't initiate conversation with a user");
        }
    }

    void add(StoredMessage message) {
        messages.put(message.id(), message);
    }

    Optional<StoredMessage> message(int id) {
        return Optional.ofNullable(messages.get(id));
    }

    Optional<StoredMessage> remove(int id) {
        return Optional.ofNullable(messages.remove(id));
    }

    List<SeenMessage> seen() {
        return messages.values().stream().map(StoredMessage::seen).toList();
    }

    ObjectNode json() {
        ObjectNode chat = JsonNodeFactory.instance.objectNode().put("id", id);
        return isGroup()
                ? chat.put("type", "supergroup").put("title", title)
                : chat.put("type", "private").put("first_name", title);
    }
}
