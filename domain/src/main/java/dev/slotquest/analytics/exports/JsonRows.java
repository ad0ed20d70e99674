package dev.slotquest.analytics.exports;

import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Objects with the same fields each, in an array or one in each line. */
final class JsonRows implements RowWriter {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final JsonGenerator generator;
    private final List<String> names;
    private final boolean array;

    private JsonRows(OutputStream out, List<String> names, boolean array) {
        this.generator = MAPPER.createGenerator(out);
        this.names = names;
        this.array = array;
        if (array) {
            generator.writeStartArray();
        }
    }

    static JsonRows array(OutputStream out, List<String> names) {
        return new JsonRows(out, names, true);
    }

    static JsonRows lines(OutputStream out, List<String> names) {
        return new JsonRows(out, names, false);
    }

    @Override
    public void write(List<@Nullable Object> values) {
        generator.writeStartObject();
        for (int i = 0; i < names.size(); i++) {
            generator.writePOJOProperty(names.get(i), values.get(i));
        }
        generator.writeEndObject();
        generator.writeRaw('\n');
    }

    @Override
    public void close() {
        if (array) {
            generator.writeEndArray();
        }
        generator.close();
    }
}
