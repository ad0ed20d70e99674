package dev.slotquest.bot.telegram.fake;

import static dev.slotquest.bot.telegram.fake.Method.Kind.CHAT;
import static dev.slotquest.bot.telegram.fake.Method.Kind.FILE;
import static dev.slotquest.bot.telegram.fake.Method.Kind.FLAG;
import static dev.slotquest.bot.telegram.fake.Method.Kind.JSON;
import static dev.slotquest.bot.telegram.fake.Method.Kind.NUMBER;
import static dev.slotquest.bot.telegram.fake.Method.Kind.TEXT;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The methods this service offers, each with the parameters it knows; anything else is refused. */
@SuppressWarnings("ImmutableEnumChecker") // the collections are copies
enum Method {
    GET_ME("getMe", List.of(), Map.of()),
    DELETE_WEBHOOK("deleteWebhook", List.of(), Map.of("drop_pending_updates", FLAG)),
    SET_WEBHOOK(
            "setWebhook",
            List.of("url"),
            Map.of(
                    "url", TEXT,
                    "secret_token", TEXT,
                    "allowed_updates", JSON,
                    "max_connections", NUMBER,
                    "ip_address", TEXT,
                    "drop_pending_updates", FLAG)),
    GET_WEBHOOK_INFO("getWebhookInfo", List.of(), Map.of()),
    GET_UPDATES(
            "getUpdates",
            List.of(),
            Map.of("offset", NUMBER, "limit", NUMBER, "timeout", NUMBER, "allowed_updates", JSON)),
    SEND_MESSAGE(
            "sendMessage",
            List.of("chat_id", "text"),
            Map.ofEntries(
                    Map.entry("chat_id", CHAT),
                    Map.entry("message_thread_id", NUMBER),
                    Map.entry("text", TEXT),
                    Map.entry("parse_mode", TEXT),
                    Map.entry("entities", JSON),
                    Map.entry("link_preview_options", JSON),
                    Map.entry("disable_notification", FLAG),
                    Map.entry("protect_content", FLAG),
                    Map.entry("message_effect_id", TEXT),
                    Map.entry("reply_parameters", JSON),
                    Map.entry("reply_markup", JSON))),
    EDIT_MESSAGE_TEXT(
            "editMessageText",
            List.of("text"),
            Map.of(
                    "chat_id", CHAT,
                    "message_id", NUMBER,
                    "inline_message_id", TEXT,
                    "text", TEXT,
                    "parse_mode", TEXT,
                    "entities", JSON,
                    "link_preview_options", JSON,
                    "reply_markup", JSON)),
    EDIT_MESSAGE_REPLY_MARKUP(
            "editMessageReplyMarkup",
            List.of(),
            Map.of("chat_id", CHAT, "message_id", NUMBER, "inline_message_id", TEXT, "reply_markup", JSON)),
    DELETE_MESSAGE("deleteMessage", List.of("chat_id", "message_id"), Map.of("chat_id", CHAT, "message_id", NUMBER)),
    ANSWER_CALLBACK_QUERY(
            "answerCallbackQuery",
            List.of("callback_query_id"),
            Map.of("callback_query_id", TEXT, "text", TEXT, "show_alert", FLAG, "url", TEXT, "cache_time", NUMBER)),
    SEND_CHAT_ACTION(
            "sendChatAction",
            List.of("chat_id", "action"),
            Map.of("chat_id", CHAT, "message_thread_id", NUMBER, "action", TEXT)),
    SET_MY_COMMANDS(
            "setMyCommands", List.of("commands"), Map.of("commands", JSON, "scope", JSON, "language_code", TEXT)),
    DELETE_MY_COMMANDS("deleteMyCommands", List.of(), Map.of("scope", JSON, "language_code", TEXT)),
    SET_MY_DESCRIPTION("setMyDescription", List.of(), Map.of("description", TEXT, "language_code", TEXT)),
    SET_MY_SHORT_DESCRIPTION(
            "setMyShortDescription", List.of(), Map.of("short_description", TEXT, "language_code", TEXT)),
    SEND_PHOTO("sendPhoto", List.of("chat_id", "photo"), media("photo")),
    SEND_DOCUMENT("sendDocument", List.of("chat_id", "document"), media("document"));

    /** What a parameter may hold. */
    enum Kind {
        NUMBER,
        TEXT,
        FLAG,
        CHAT,
        JSON,
        FILE
    }

    private final String spelling;
    private final List<String> required;
    private final Map<String, Kind> parameters;

    Method(String spelling, List<String> required, Map<String, Kind> parameters) {
        this.spelling = spelling;
        this.required = List.copyOf(required);
        this.parameters = Map.copyOf(parameters);
    }

    private static Map<String, Kind> media(String file) {
        return Map.ofEntries(
                Map.entry("chat_id", CHAT),
                Map.entry("message_thread_id", NUMBER),
                Map.entry(file, FILE),
                Map.entry("thumbnail", FILE),
                Map.entry("caption", TEXT),
                Map.entry("parse_mode", TEXT),
                Map.entry("caption_entities", JSON),
                Map.entry("show_caption_above_media", FLAG),
                Map.entry("has_spoiler", FLAG),
                Map.entry("disable_content_type_detection", FLAG),
                Map.entry("disable_notification", FLAG),
                Map.entry("protect_content", FLAG),
                Map.entry("reply_parameters", JSON),
                Map.entry("reply_markup", JSON));
    }

    static Optional<Method> named(String name) {
        return Arrays.stream(values())
                .filter(m -> m.spelling.equalsIgnoreCase(name))
                .findFirst();
    }

    String spelling() {
        return spelling;
    }

    List<String> required() {
        return required;
    }

    Kind kindOf(String parameter) {
        Kind kind = parameters.get(parameter);
        if (kind == null) {
            throw Refusal.badRequest("unknown parameter \"" + parameter + "\" of " + spelling);
        }
        return kind;
    }
}
