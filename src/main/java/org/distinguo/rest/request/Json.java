package org.distinguo.rest.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.distinguo.rest.problem.ProblemException;
import org.distinguo.rest.problem.ProblemType;

/** Reads bytes as one JSON value: UTF-8, no key twice, nothing after it. */
final class Json {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private Json() {}

    static JsonNode read(byte[] body) {
        if (body.length > RequestForms.BODY_LENGTH) {
            throw ProblemException.of(ProblemType.TOO_LARGE, ProblemType.TOO_LARGE_DETAIL);
        }
        try {
            // Jackson would guess UTF-16 and UTF-32, and let some broken UTF-8 pass; JSON between systems is UTF-8.
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            JsonNode node = STRICT.readTree(text);
            if (node == null || node.isMissingNode()) {
                throw malformed("there is no body");
            }
            return node;
        } catch (CharacterCodingException e) {
            throw malformed("the body is not UTF-8");
        } catch (JsonProcessingException e) {
            throw malformed(describe(e));
        }
    }

    /** Jackson's own words quote the body; so only the place is taken over, and the commonest causes. */
    private static String describe(JsonProcessingException e) {
        String original = e.getOriginalMessage();
        String what = original.startsWith("Duplicate field")
                ? "a key stands twice in one object"
                : original.startsWith("Trailing token") ? "there is text after the value" : "the body is not JSON";
        var location = e.getLocation();
        return location == null
                ? what
                : what + ", found at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    private static ProblemException malformed(String detail) {
        return ProblemException.of(ProblemType.MALFORMED_BODY, detail);
    }
}
