package org.distinguo.rest.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What never changes, as the JSON that Jackson writes of its wire form: written when it is asked for the first time, and kept.
 * Safe for many threads.
 *
 * <p>INVARIANT: it is asked only for what stands in the law or in the catalogue, never for anything of a case. So it holds no
 * more than these.
 *
 * @param <T> what is encoded
 */
final class Encoded<T> {

    private final ObjectMapper mapper;
    private final Function<T, Object> wireForm;
    private final Map<T, SerializableString> known = new ConcurrentHashMap<>();

    Encoded(ObjectMapper mapper, Function<T, Object> wireForm) {
        this.mapper = mapper;
        this.wireForm = wireForm;
    }

    /** The JSON, to be written as a raw value. */
    SerializableString of(T value) {
        SerializableString found = known.get(value);
        if (found == null) {
            found = encode(value);
            known.put(value, found);
        }
        return found;
    }

    private SerializableString encode(T value) {
        try {
            return new SerializedString(mapper.writeValueAsString(wireForm.apply(value)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a wire form is plain data", e);
        }
    }
}
