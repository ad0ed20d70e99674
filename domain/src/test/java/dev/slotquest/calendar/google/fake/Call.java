package dev.slotquest.calendar.google.fake;

import java.util.Map;

/**
 * A call as it arrived.
 *
 * @param method Google's name for it, such as {@code events.insert}; {@code token} for a new access token
 * @param calendar which calendar it is about, empty for none
 * @param event which event it is about, empty for none
 * @param verb how it was sent, such as {@code POST+PATCH} for an override
 * @param parameters what stood in its address
 * @param body what was sent, unpacked
 * @param status what was answered, 0 for nothing
 */
public record Call(
        String method,
        String calendar,
        String event,
        String verb,
        Map<String, String> parameters,
        String body,
        int status) {}
