package dev.slotquest.bot.telegram.fake;

import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * One call the bot made.
 *
 * @param method as the service spells it
 * @param status the HTTP status answered, 0 when the connection was cut instead
 * @param at time since the fake started
 */
public record Call(String method, Map<String, JsonNode> parameters, int status, Duration at) {
    /** The value as text, empty when the call did not carry it. */
    public String parameter(String name) {
        JsonNode value = parameters.get(name);
        return value == null ? "" : value.asString("");
    }
}
