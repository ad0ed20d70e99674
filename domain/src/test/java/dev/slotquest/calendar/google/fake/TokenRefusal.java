package dev.slotquest.calendar.google.fake;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the token endpoint answers when it gives no token. */
final class TokenRefusal extends RuntimeException {

    private TokenRefusal(String error) {
        super(error);
    }

    static TokenRefusal of(String error) {
        return new TokenRefusal(error);
    }

    ObjectNode body() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("error", getMessage())
                .put("error_description", "Invented, as everything here.");
    }
}
