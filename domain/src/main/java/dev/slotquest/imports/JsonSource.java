package dev.slotquest.imports;

import java.io.Reader;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;

/** The objects of an array, or one after the other. What lies deeper is named with a dot. */
final class JsonSource implements Iterator<SourceRow> {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int DEEPEST = 3;

    private final MappingIterator<JsonNode> objects;
    private long position;

    JsonSource(Reader reader) {
        try {
            objects = MAPPER.readerFor(JsonNode.class).readValues(reader);
        } catch (JacksonException unreadable) {
            throw UnreadableFile.broken(unreadable);
        }
    }

    @Override
    public boolean hasNext() {
        try {
            return objects.hasNextValue();
        } catch (JacksonException unreadable) {
            throw UnreadableFile.broken(unreadable);
        }
    }

    @Override
    public SourceRow next() {
        try {
            JsonNode object = objects.nextValue();
            position++;
            Map<String, String> values = new LinkedHashMap<>();
            collect("", object, values, DEEPEST);
            return new SourceRow(position, position, values);
        } catch (JacksonException unreadable) {
            throw UnreadableFile.broken(unreadable);
        }
    }

    private static void collect(String prefix, JsonNode node, Map<String, String> values, int deeper) {
        if (!node.isObject() || deeper == 0) {
            return;
        }
        for (Map.Entry<String, JsonNode> property : node.properties()) {
            JsonNode value = property.getValue();
            String name = prefix + property.getKey();
            if (value.isValueNode() && !value.isNull() && !value.asString().isBlank()) {
                values.put(name, value.asString());
            } else {
                collect(name + ".", value, values, deeper - 1);
            }
        }
    }
}
