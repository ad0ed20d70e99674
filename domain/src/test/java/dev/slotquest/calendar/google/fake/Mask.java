package dev.slotquest.calendar.google.fake;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A {@code fields} mask: leaves in an answer only what was asked for, and refuses names that do not exist. */
final class Mask {

    private static final Set<String> LIST = Set.of(
            "kind",
            "etag",
            "summary",
            "description",
            "updated",
            "timeZone",
            "accessRole",
            "defaultReminders",
            "nextPageToken",
            "nextSyncToken",
            "items");

    /** Empty for "all of it". */
    private final Map<String, Mask> parts = new LinkedHashMap<>();

    static @Nullable Mask parse(@Nullable String fields, boolean isList) {
        if (fields == null || fields.equals("*")) {
            return null;
        }
        var mask = new Mask();
        int end = mask.read(fields, 0);
        if (end != fields.length()) {
            throw wrong(fields);
        }
        mask.check(isList);
        return mask;
    }

    private void check(boolean isList) {
        for (var part : parts.entrySet()) {
            Set<String> known = isList ? LIST : EventRules.FIELDS;
            if (!known.contains(part.getKey())) {
                throw wrong(part.getKey());
            }
            if (isList && part.getKey().equals("items")) {
                part.getValue().check(false);
            }
        }
    }

    /** Reads names up to a closing bracket or the end, and says where it stopped. */
    private int read(String fields, int from) {
        int at = from;
        while (at < fields.length() && fields.charAt(at) != ')') {
            int end = at;
            while (end < fields.length() && "/(),".indexOf(fields.charAt(end)) < 0) {
                end++;
            }
            if (end == at) {
                throw wrong(fields);
            }
            var part = parts.computeIfAbsent(fields.substring(at, end), _ -> new Mask());
            at = end;
            if (at < fields.length() && fields.charAt(at) == '(') {
                at = part.read(fields, at + 1);
                if (at >= fields.length()) {
                    throw wrong(fields);
                }
                at++;
            } else if (at < fields.length() && fields.charAt(at) == '/') {
                at = part.readOne(fields, at + 1);
            }
            if (at < fields.length() && fields.charAt(at) == ',') {
                at++;
            }
        }
        return at;
    }

    private int readOne(String fields, int from) {
        int end = from;
        while (end < fields.length() && "/(),".indexOf(fields.charAt(end)) < 0) {
            end++;
        }
        var part = parts.computeIfAbsent(fields.substring(from, end), _ -> new Mask());
        return end < fields.length() && fields.charAt(end) == '/' ? part.readOne(fields, end + 1) : end;
    }

    JsonNode apply(JsonNode node) {
        if (parts.isEmpty()) {
            return node;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode some = JsonNodeFactory.instance.arrayNode();
            array.forEach(item -> some.add(apply(item)));
            return some;
        }
        if (!(node instanceof ObjectNode)) {
            return node;
        }
        ObjectNode some = JsonNodeFactory.instance.objectNode();
        parts.forEach((name, part) -> {
            if (node.has(name)) {
                some.set(name, part.apply(node.get(name)));
            }
        });
        return some;
    }

    private static Refusal wrong(String fields) {
        return Refusal.of(400, "invalidParameter", "Invalid field selection " + fields);
    }
}
