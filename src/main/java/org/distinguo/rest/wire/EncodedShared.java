package org.distinguo.rest.wire;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.function.Function;

/**
 * The JSON of what stands in many verdicts as the very same object, told apart by that and not by what it says. Safe for many
 * threads.
 *
 * @param <T> what is encoded
 */
final class EncodedShared<T> {

    private final Encoded<Key<T>> encoded;

    /** One object, equal to itself alone. */
    private record Key<T>(T shared) {

        @Override
        @SuppressWarnings("ReferenceEquality") // what it is for
        public boolean equals(Object other) {
            return other instanceof Key<?> that && shared == that.shared;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(shared);
        }
    }

    EncodedShared(ObjectMapper mapper, Function<T, Object> wireForm) {
        this.encoded = new Encoded<>(mapper, key -> wireForm.apply(key.shared()));
    }

    /** The JSON, to be written as a raw value. */
    SerializableString of(T shared) {
        return encoded.of(new Key<>(shared));
    }
}
