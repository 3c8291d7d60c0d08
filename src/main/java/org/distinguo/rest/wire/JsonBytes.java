package org.distinguo.rest.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import java.io.IOException;

/** Writes JSON by hand with the generator and the buffers of a mapper. */
final class JsonBytes {

    private JsonBytes() {}

    /** Writes one value with a generator. */
    interface Content {
        void writeTo(JsonGenerator json) throws IOException;
    }

    /** The value in UTF-8. */
    static byte[] of(ObjectMapper mapper, Content content) {
        try {
            return mapper.writeValueAsBytes(new JsonSerializable.Base() {
                @Override
                public void serialize(JsonGenerator json, SerializerProvider provider) throws IOException {
                    content.writeTo(json);
                }

                @Override
                public void serializeWithType(JsonGenerator json, SerializerProvider provider, TypeSerializer type)
                        throws IOException {
                    content.writeTo(json);
                }
            });
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer is plain data", e);
        }
    }
}
