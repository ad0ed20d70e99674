package dev.slotquest.calendar.google.fake;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the service answers when it refuses a call. */
final class Refusal extends RuntimeException {

    private final int status;
    private final String reason;

    private Refusal(int status, String reason, String message) {
        super(message);
        this.status = status;
        this.reason = reason;
    }

    static Refusal of(int status, String reason, String message) {
        return new Refusal(status, reason, message);
    }

    static Refusal invalid(String message) {
        return new Refusal(400, "invalid", message);
    }

    static Refusal notFound() {
        return new Refusal(404, "notFound", "Not Found");
    }

    int status() {
        return status;
    }

    ObjectNode body() {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ObjectNode error = body.putObject("error");
        error.putArray("errors")
                .addObject()
                .put("domain", status == 403 && reason.endsWith("Exceeded") ? "usageLimits" : "global")
                .put("reason", reason)
                .put("message", getMessage());
        error.put("code", status).put("message", getMessage());
        return body;
    }
}
