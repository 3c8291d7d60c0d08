package org.distinguo.intake.binding;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.distinguo.intake.message.MessageId;
import org.jspecify.annotations.Nullable;

/**
 * Binds arrays. An item that cannot be read is reported and leaves null in its place, so that the others keep their places;
 * null itself is no item.
 */
final class ListDeserializer extends JsonDeserializer<List<?>> implements ContextualDeserializer {

    private final JavaType item;
    private final @Nullable JsonDeserializer<Object> items;

    ListDeserializer(JavaType item) {
        this(item, null);
    }

    private ListDeserializer(JavaType item, @Nullable JsonDeserializer<Object> items) {
        this.item = item;
        this.items = items;
    }

    @Override
    public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty property)
            throws JsonMappingException {
        return new ListDeserializer(item, context.findContextualValueDeserializer(item, property));
    }

    @Override
    public @Nullable List<?> deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            Faults.of(context).wrongType(parser, MessageId.NO_ARRAY.with());
            return null;
        }
        List<@Nullable Object> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            list.add(items == null ? null : items.deserialize(parser, context));
        }
        return Collections.unmodifiableList(list);
    }
}
