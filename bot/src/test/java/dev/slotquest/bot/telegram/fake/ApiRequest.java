package dev.slotquest.bot.telegram.fake;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.LongNode;
import tools.jackson.databind.node.StringNode;

/** One call as it arrived: its parameters checked against what the method knows. */
record ApiRequest(Method method, Map<String, JsonNode> parameters, Map<String, Upload> uploads) {
    private static final String ATTACHED = "attach://";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static ApiRequest read(Method method, HttpExchange exchange) throws IOException {
        Map<String, JsonNode> raw = new LinkedHashMap<>();
        Map<String, Upload> uploads = new LinkedHashMap<>();
        form(exchange.getRequestURI().getRawQuery(), raw);
        byte[] body = exchange.getRequestBody().readAllBytes();
        String type = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type"))
                .orElse("");
        if (type.startsWith("application/json")) {
            json(body, raw);
        } else if (type.startsWith("multipart/form-data")) {
            Multipart.read(body, type, raw, uploads);
        } else {
            form(new String(body, StandardCharsets.UTF_8), raw);
        }
        return new ApiRequest(method, checked(method, raw, uploads), uploads);
    }

    private static void json(byte[] body, Map<String, JsonNode> raw) {
        try {
            JsonNode tree = JSON.readTree(body);
            if (!tree.isObject()) {
                throw Refusal.badRequest("object expected");
            }
            tree.properties().forEach(p -> raw.put(p.getKey(), p.getValue()));
        } catch (JacksonException notJson) {
            throw Refusal.badRequest("can't parse JSON object");
        }
    }

    private static void form(String encoded, Map<String, JsonNode> raw) {
        if (encoded == null || encoded.isEmpty()) {
            return;
        }
        for (String pair : encoded.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            raw.put(decode(parts[0]), StringNode.valueOf(parts.length > 1 ? decode(parts[1]) : ""));
        }
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static Map<String, JsonNode> checked(
            Method method, Map<String, JsonNode> raw, Map<String, Upload> uploads) {
        Map<String, JsonNode> checked = new LinkedHashMap<>();
        raw.forEach((name, value) -> {
            if (!value.isNull() && !name.equals("method")) {
                checked.put(name, typed(name, method.kindOf(name), value));
            }
        });
        uploads.keySet().stream().filter(name -> !isAttached(name, checked)).forEach(method::kindOf);
        for (String required : method.required()) {
            if (!checked.containsKey(required) && !uploads.containsKey(required)) {
                throw Refusal.badRequest("parameter \"" + required + "\" is required");
            }
        }
        return checked;
    }

    private static boolean isAttached(String upload, Map<String, JsonNode> parameters) {
        return parameters.values().stream().anyMatch(v -> v.asString("").equals(ATTACHED + upload));
    }

    private static JsonNode typed(String name, Method.Kind kind, JsonNode value) {
        String text = value.isString() ? value.stringValue() : "";
        return switch (kind) {
            case NUMBER -> value.isIntegralNumber() ? value : LongNode.valueOf(number(name, text));
            case CHAT -> value.isIntegralNumber() ? value : LongNode.valueOf(chat(text));
            case FLAG -> value.isBoolean() ? value : BooleanNode.valueOf(flag(name, text));
            case TEXT, FILE -> {
                require(value.isString(), name, "String");
                yield value;
            }
            case JSON -> value.isObject() || value.isArray() ? value : tree(name, text);
        };
    }

    private static long number(String name, String text) {
        require(text.matches("-?\\d{1,18}"), name, "Number");
        return Long.parseLong(text);
    }

    private static long chat(String text) {
        if (!text.matches("-?\\d{1,18}")) {
            throw Refusal.badRequest(text.isEmpty() ? "chat_id is empty" : "chat not found");
        }
        return Long.parseLong(text);
    }

    private static boolean flag(String name, String text) {
        require(text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false"), name, "Boolean");
        return text.equalsIgnoreCase("true");
    }

    private static JsonNode tree(String name, String text) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException notJson) {
            throw Refusal.badRequest("can't parse " + name + " JSON object");
        }
    }

    private static void require(boolean fine, String name, String type) {
        if (!fine) {
            throw Refusal.badRequest("field \"" + name + "\" must be of type " + type);
        }
    }

    long number(String name) {
        return parameters.get(name).longValue();
    }

    long number(String name, long otherwise) {
        return parameters.containsKey(name) ? number(name) : otherwise;
    }

    String text(String name) {
        return text(name, "");
    }

    String text(String name, String otherwise) {
        return parameters.containsKey(name) ? parameters.get(name).stringValue() : otherwise;
    }

    /** The file of this parameter: a part of the same name, or one the parameter refers to. */
    Optional<Upload> upload(String name) {
        String reference = text(name);
        String part = reference.startsWith(ATTACHED) ? reference.substring(ATTACHED.length()) : name;
        return Optional.ofNullable(uploads.get(part));
    }

    Optional<JsonNode> tree(String name) {
        return Optional.ofNullable(parameters.get(name));
    }
}
