package org.distinguo.intake.binding;

import static org.distinguo.intake.binding.BodyText.malformed;

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
import org.distinguo.intake.message.Message;
import org.distinguo.intake.message.MessageId;
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
        BodyText.checkLength(body);
        try (JsonParser parser = FACTORY.createParser(text(body))) {
            if (parser.nextToken() == null) {
                throw malformed(MessageId.NO_BODY.with());
            }
            T value = reader.read(parser);
            if (parser.nextToken() != null) {
                throw malformed(at(MessageId.TEXT_AFTER_VALUE, parser.currentTokenLocation()));
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
            throw malformed(MessageId.BYTE_ORDER_MARK.with());
        }
        return BodyText.utf8(body);
    }

    /** Jackson's own words quote the body; so only the place is taken over, and the commonest cause. */
    private static Message describe(JsonProcessingException e) {
        if (e.getLocation() == null) {
            return MessageId.NOT_JSON.with();
        }
        boolean isTwice = e.getOriginalMessage().startsWith("Duplicate field");
        return at(isTwice ? MessageId.KEY_TWICE_AT : MessageId.NOT_JSON_AT, e.getLocation());
    }

    private static Message at(MessageId id, JsonLocation location) {
        return id.with(location.getLineNr(), location.getColumnNr());
    }
}
