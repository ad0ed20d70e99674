package dev.slotquest.bot.telegram.fake;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the service answers when it refuses a call. */
final class Refusal extends RuntimeException {
    private final int code;
    private final @Nullable Integer retryAfter;

    private Refusal(int code, String description, @Nullable Integer retryAfter) {
        super(description);
        this.code = code;
        this.retryAfter = retryAfter;
    }

    static Refusal of(int code, String description) {
        return new Refusal(code, description, null);
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
        return new Refusal(429, "Too Many Requests: retry after " + retryAfterSeconds, retryAfterSeconds);
    }

    int code() {
        return code;
    }

    ObjectNode body() {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("ok", false).put("error_code", code).put("description", getMessage());
        if (retryAfter != null) {
            body.putObject("parameters").put("retry_after", retryAfter);
        }
        return body;
    }
}
