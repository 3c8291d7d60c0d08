package org.distinguo.intake.binding;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DatabindException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.distinguo.intake.Refusal;
import org.distinguo.intake.RefusedException;
import org.distinguo.intake.request.RequestForms;
import org.jspecify.annotations.Nullable;

/**
 * Reads bytes as one JSON value: UTF-8, no key twice, nothing after it. All that is JSON is read, however long or deep.
 */
final class StrictJson {

    /**
     * A body is short enough for every limit of the parser to be reached by none. Names are not kept from one body to the
     * next, as the parser would: a name that the contract does not have can be a person's.
     */
    static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNameLength(RequestForms.BODY_LENGTH)
                    .maxNestingDepth(RequestForms.BODY_LENGTH)
                    .maxNumberLength(RequestForms.BODY_LENGTH)
                    .maxStringLength(RequestForms.BODY_LENGTH)
                    .build())
            .build();

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private StrictJson() {}

    /** Reads the one value that a parser stands at. */
    interface ValueReader<T> {

        /** The value; null where it is null or cannot be read, which then was reported. */
        @Nullable T read(JsonParser parser) throws IOException;
    }

    /** The value of a body. */
    static <T> @Nullable T read(byte[] body, ValueReader<T> reader) {
        if (body.length > RequestForms.BODY_LENGTH) {
            throw new RefusedException(
                    Refusal.TOO_LARGE, "a body has at most " + RequestForms.BODY_LENGTH + " bytes", List.of());
        }
        try (JsonParser parser = FACTORY.createParser(text(body))) {
            if (parser.nextToken() == null) {
                throw malformed("there is no body");
            }
            T value = reader.read(parser);
            if (parser.nextToken() != null) {
                throw malformed("there is text after the value" + at(parser.currentTokenLocation()));
            }
            return value;
        } catch (DatabindException e) {
            throw new IllegalStateException("a fault of a body was not reported but thrown", e);
        } catch (JsonProcessingException e) {
            throw malformed(describe(e));
        } catch (IOException e) {
            throw new UncheckedIOException("a text was read", e);
        }
    }

    /** Jackson would guess UTF-16 and UTF-32, and let some broken UTF-8 pass; JSON between systems is UTF-8. */
    private static String text(byte[] body) {
        if (body.length >= BYTE_ORDER_MARK.length
                && ByteBuffer.wrap(body, 0, BYTE_ORDER_MARK.length).equals(ByteBuffer.wrap(BYTE_ORDER_MARK))) {
            throw malformed(
                    "the body begins with a byte order mark; JSON between systems has none (RFC 8259, section 8.1)");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw malformed("the body is not UTF-8");
        }
    }

    /** Jackson's own words quote the body; so only the place is taken over, and the commonest cause. */
    private static String describe(JsonProcessingException e) {
        return (e.getOriginalMessage().startsWith("Duplicate field")
                        ? "a key stands twice in one object"
                        : "the body is not JSON")
                + (e.getLocation() == null ? "" : at(e.getLocation()));
    }

    private static String at(JsonLocation location) {
        return ", found at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    private static RefusedException malformed(String detail) {
        return new RefusedException(Refusal.MALFORMED_BODY, detail, List.of());
    }
}
