package dev.slotquest.portal.api;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * A field of a {@code PATCH} that was sent; the field is {@code null} where it was left out.
 *
 * @param value what was sent, {@code null} when that was {@code null}
 */
@JsonDeserialize(using = Sent.Reader.class)
public record Sent<T>(@Nullable T value) {

    static final class Reader extends ValueDeserializer<Sent<?>> {

        private final @Nullable JavaType type;

        Reader() {
            this(null);
        }

        private Reader(@Nullable JavaType type) {
            this.type = type;
        }

        @Override
        public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
            JavaType sent = property == null ? context.getContextualType() : property.getType();
            return new Reader(sent.containedTypeOrUnknown(0));
        }

        @Override
        public Sent<?> deserialize(JsonParser parser, DeserializationContext context) {
            return new Sent<Object>(context.readValue(parser, type));
        }

        @Override
        public Sent<?> getNullValue(DeserializationContext context) {
            return new Sent<>(null);
        }

        @Override
        public @Nullable Object getAbsentValue(DeserializationContext context) {
            return null;
        }
    }
}
