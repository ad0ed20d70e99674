package dev.slotquest.bot.telegram.fake;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the service answers when it refuses a call. */
final class Refusal extends RuntimeException {
    private final int code;
    private final ObjectNode parameters;

    private Refusal(int code, String description, ObjectNode parameters) {
        super(description);
        this.code = code;
        this.parameters = parameters;
    }

    static Refusal of(int code, String description) {
        return new Refusal(code, description, JsonNodeFactory.instance.objectNode());
    }

    static Refusal badRequest(String reason) {
        return of(400, "Bad Request: " + reason);
    }

    static Refusal forbidden(String reason) {
        return of(403, "Forbidden: " + reason);
    }

    static Refusal conflict(String reason) {
        return of(409, "Conflict: " + reason);
    }

    static Refusal tooManyRequests(int retryAfterSeconds) {
        return new Refusal(
                429,
                "Too Many Requests: retry after " + retryAfterSeconds,
                JsonNodeFactory.instance.objectNode().put("retry_after", retryAfterSeconds));
    }

    static Refusal movedTo(long chat) {
        return new Refusal(
                400,
                "Bad Request: group chat was upgraded to a supergroup chat",
                JsonNodeFactory.instance.objectNode().put("migrate_to_chat_id", chat));
    }

    int code() {
        return code;
    }

    ObjectNode body() {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("ok", false).put("error_code", code).put("description", getMessage());
        if (!parameters.isEmpty()) {
            body.set("parameters", parameters);
        }
        return body;
    }
}
