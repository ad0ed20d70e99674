package dev.slotquest.bot.telegram.fake;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A message as the service keeps it. Guarded by the lock of {@link World}. */
final class StoredMessage {
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("b", "bold"),
            Map.entry("strong", "bold"),
            Map.entry("i", "italic"),
            Map.entry("em", "italic"),
            Map.entry("u", "underline"),
            Map.entry("ins", "underline"),
            Map.entry("s", "strikethrough"),
            Map.entry("strike", "strikethrough"),
            Map.entry("del", "strikethrough"),
            Map.entry("span", "spoiler"),
            Map.entry("tg-spoiler", "spoiler"),
            Map.entry("tg-emoji", "custom_emoji"),
            Map.entry("tg-time", "date_time"),
            Map.entry("a", "text_link"));

    private final int id;
    private final boolean fromBot;
    private final String kind;
    private final long date;
    private Content content;
    private int edits;

    /** What can be edited. */
    record Content(
            String html, Html.Parsed parsed, @Nullable JsonNode markup, List<List<SeenButton>> keyboard) {
        boolean looksLike(Content other) {
            return parsed.equals(other.parsed) && Objects.equals(markup, other.markup);
        }
    }

    StoredMessage(int id, boolean fromBot, String kind, long date, Content content) {
        this.id = id;
        this.fromBot = fromBot;
        this.kind = kind;
        this.date = date;
        this.content = content;
    }

    int id() {
        return id;
    }

    boolean isFromBot() {
        return fromBot;
    }

    boolean isText() {
        return kind.equals("text");
    }

    Content content() {
        return content;
    }

    void edit(Content newContent) {
        content = newContent;
        edits++;
    }

    SeenMessage seen() {
        return new SeenMessage(id, fromBot, content.parsed().text(), content.html(), content.keyboard(), edits, kind);
    }

    ObjectNode json(FakeChat chat, ObjectNode from) {
        ObjectNode message = JsonNodeFactory.instance.objectNode();
        message.put("message_id", id);
        message.set("from", from);
        message.set("chat", chat.json());
        message.put("date", date);
        message.put(isText() ? "text" : "caption", content.parsed().text());
        ArrayNode entities = message.putArray(isText() ? "entities" : "caption_entities");
        for (Html.Entity entity : content.parsed().entities()) {
            ObjectNode node = entities.addObject();
            node.put("type", TYPES.getOrDefault(entity.tag(), entity.tag()));
            node.put("offset", entity.offset()).put("length", entity.length());
            if (entity.tag().equals("a")) {
                node.put("url", entity.attributes().get("href"));
            }
        }
        attach(message);
        if (content.markup() != null) {
            message.set("reply_markup", content.markup());
        }
        return message;
    }

    private void attach(ObjectNode message) {
        if (kind.equals("photo")) {
            message.putArray("photo").addObject().put("file_id", "photo" + id).put("file_unique_id", "u" + id);
        } else if (kind.equals("document")) {
            message.putObject("document").put("file_id", "document" + id).put("file_unique_id", "u" + id);
        }
    }
}
