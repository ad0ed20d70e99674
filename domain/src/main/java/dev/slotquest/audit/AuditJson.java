package dev.slotquest.audit;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The values before and after, as they are kept: plain JSON, nothing where there is none. */
@Component
class AuditJson {

    private static final TypeReference<Map<String, @Nullable Object>> VALUES = new TypeReference<>() {};

    private final JsonMapper mapper = JsonMapper.builder().build();

    @Nullable
    String write(Map<String, @Nullable Object> values) {
        return values.isEmpty() ? null : mapper.writeValueAsString(values);
    }

    Map<String, @Nullable Object> read(@Nullable String json) {
        return json == null ? Map.of() : mapper.readValue(json, VALUES);
    }
}
