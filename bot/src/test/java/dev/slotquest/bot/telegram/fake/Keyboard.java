package dev.slotquest.bot.telegram.fake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads an inline keyboard and refuses what the service would refuse. */
final class Keyboard {
    private static final Set<String> ACTIONS = Set.of(
            "callback_data",
            "url",
            "web_app",
            "login_url",
            "copy_text",
            "switch_inline_query",
            "switch_inline_query_current_chat",
            "switch_inline_query_chosen_chat",
            "callback_game",
            "pay");
    private static final Set<String> DECORATION = Set.of("text", "style", "icon_custom_emoji_id");
    private static final Set<String> STYLES = Set.of("primary", "success", "danger");

    private Keyboard() {}

    static List<List<SeenButton>> parse(JsonNode markup) {
        require(markup.isObject(), "object expected as reply markup");
        require(markup.size() == 1 && markup.has("inline_keyboard"), "unknown field in inline keyboard");
        JsonNode rows = markup.get("inline_keyboard");
        require(rows.isArray(), "field \"inline_keyboard\" must be of type Array");
        List<List<SeenButton>> keyboard = new ArrayList<>();
        for (JsonNode row : rows) {
            keyboard.add(row(row));
        }
        require(keyboard.stream().mapToInt(List::size).sum() <= 100, "reply markup is too long");
        return List.copyOf(keyboard);
    }

    private static List<SeenButton> row(JsonNode row) {
        require(row.isArray(), "inline keyboard row must be an Array");
        require(row.size() <= 8, "too many buttons in a row");
        List<SeenButton> buttons = new ArrayList<>();
        for (JsonNode button : row) {
            buttons.add(button(button));
        }
        return List.copyOf(buttons);
    }

    private static SeenButton button(JsonNode button) {
        require(button.isObject(), "inline keyboard button must be an Object");
        String text = button.path("text").asString("");
        require(!text.isBlank(), "inline keyboard button text must be non-empty");
        List<String> actions = new ArrayList<>();
        for (String field : button.propertyNames()) {
            if (ACTIONS.contains(field)) {
                actions.add(field);
            } else {
                require(DECORATION.contains(field), "unknown field \"" + field + "\" in inline keyboard button");
            }
        }
        require(actions.size() == 1, "can't parse inline keyboard button: exactly one action is allowed");
        require(!button.has("style") || STYLES.contains(button.get("style").asString()), "invalid button style");
        return switch (actions.getFirst()) {
            case "callback_data" -> pressable(text, button.get("callback_data"));
            case "url" -> link(text, button.get("url").asString());
            default -> new SeenButton(text, null, null);
        };
    }

    private static SeenButton pressable(String text, JsonNode data) {
        String value = data.asString("");
        if (value.isEmpty() || Html.bytes(value) > 64) {
            throw Refusal.badRequest("BUTTON_DATA_INVALID");
        }
        return new SeenButton(text, value, null);
    }

    private static SeenButton link(String text, String url) {
        if (!url.matches("(https?|tg)://\\S+")) {
            throw Refusal.badRequest("inline keyboard button URL '" + url + "' is invalid: Wrong HTTP URL");
        }
        return new SeenButton(text, null, url);
    }

    private static void require(boolean fine, String otherwise) {
        if (!fine) {
            throw Refusal.badRequest(otherwise);
        }
    }
}
