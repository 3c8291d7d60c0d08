package org.distinguo.rest.request;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.distinguo.rest.problem.ProblemException;
import org.distinguo.rest.problem.ProblemType;

/**
 * Reads bytes as one JSON value: UTF-8, no key twice, nothing after it. All that is JSON is read, however long or deep;
 * a number becomes a {@link JsonNumber} in a node of its own.
 */
final class Json {

    /** The contract has nothing deeper; what is, is checked as JSON and left out, as nobody looks at it. */
    private static final int DEEPEST = 16;

    /** A body is short enough for every limit of the parser to be reached by none. */
    private static final JsonFactory STRICT = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNameLength(RequestForms.BODY_LENGTH)
                    .maxNestingDepth(RequestForms.BODY_LENGTH)
                    .maxNumberLength(RequestForms.BODY_LENGTH)
                    .maxStringLength(RequestForms.BODY_LENGTH)
                    .build())
            .build();

    private static final String BYTE_ORDER_MARK = "\ufeff";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Json() {}

    static JsonNode read(byte[] body) {
        if (body.length > RequestForms.BODY_LENGTH) {
            throw ProblemException.of(ProblemType.TOO_LARGE, ProblemType.TOO_LARGE_DETAIL);
        }
        try (JsonParser parser = STRICT.createParser(text(body))) {
            if (parser.nextToken() == null) {
                throw malformed("there is no body");
            }
            JsonNode node = value(parser, 0);
            if (parser.nextToken() != null) {
                throw malformed("there is text after the value" + at(parser.currentTokenLocation()));
            }
            return node;
        } catch (CharacterCodingException e) {
            throw malformed("the body is not UTF-8");
        } catch (JsonProcessingException e) {
            throw malformed(describe(e));
        } catch (IOException e) {
            throw new UncheckedIOException("a text was read", e);
        }
    }

    /** Jackson would guess UTF-16 and UTF-32, and let some broken UTF-8 pass; JSON between systems is UTF-8. */
    private static String text(byte[] body) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(body))
                .toString();
        if (text.startsWith(BYTE_ORDER_MARK)) {
            throw malformed("the body starts with a byte order mark; JSON between systems has none (RFC 8259, 8.1)");
        }
        return text;
    }

    private static JsonNode value(JsonParser parser, int depth) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, depth);
            case START_ARRAY -> array(parser, depth);
            case VALUE_STRING -> NODES.textNode(parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> NODES.pojoNode(JsonNumber.of(parser.getText()));
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            default -> NODES.nullNode();
        };
    }

    private static JsonNode object(JsonParser parser, int depth) throws IOException {
        ObjectNode object = NODES.objectNode();
        if (depth == DEEPEST) {
            parser.skipChildren();
            return object;
        }
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            object.set(name, value(parser, depth + 1));
        }
        return object;
    }

    private static JsonNode array(JsonParser parser, int depth) throws IOException {
        ArrayNode array = NODES.arrayNode();
        if (depth == DEEPEST) {
            parser.skipChildren();
            return array;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(parser, depth + 1));
        }
        return array;
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

    private static ProblemException malformed(String detail) {
        return ProblemException.of(ProblemType.MALFORMED_BODY, detail);
    }
}
