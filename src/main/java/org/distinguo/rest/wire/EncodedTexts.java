package org.distinguo.rest.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.distinguo.facts.FactId;
import org.distinguo.verdict.Explanation;

/**
 * Writes texts of the law and of the catalogue, each encoded when it is written for the first time. Safe for many threads.
 *
 * <p>INVARIANT: nothing of a case is written by it, so that it holds no more than law and catalogue have.
 */
final class EncodedTexts {

    /** Each text between its quotation marks, without them. */
    private final Map<String, SerializableString> inner = new ConcurrentHashMap<>();

    private final Map<FactId, SerializableString> ids = new ConcurrentHashMap<>();

    void write(JsonGenerator json, String text) throws IOException {
        startText(json);
        writePiece(json, text);
        endText(json);
    }

    void write(JsonGenerator json, FactId fact) throws IOException {
        SerializableString known = ids.get(fact);
        if (known == null) {
            known = new SerializedString(fact.toString());
            ids.put(fact, known);
        }
        json.writeString(known);
    }

    void writeAll(JsonGenerator json, List<String> all) throws IOException {
        json.writeStartArray();
        for (String text : all) {
            write(json, text);
        }
        json.writeEndArray();
    }

    void writeIds(JsonGenerator json, List<FactId> facts) throws IOException {
        json.writeStartArray();
        for (FactId fact : facts) {
            write(json, fact);
        }
        json.writeEndArray();
    }

    void write(JsonGenerator json, Explanation explanation) throws IOException {
        startText(json);
        writePiece(json, explanation.asked());
        for (String piece : explanation.standing()) {
            writePiece(json, piece);
        }
        endText(json);
    }

    private static void startText(JsonGenerator json) throws IOException {
        json.writeRawValue("\""); // takes the place of a value, and leaves it open
    }

    private static void endText(JsonGenerator json) throws IOException {
        json.writeRaw('"');
    }

    private void writePiece(JsonGenerator json, String piece) throws IOException {
        SerializableString known = inner.get(piece);
        if (known == null) {
            known = new SerializedString(
                    String.valueOf(JsonStringEncoder.getInstance().quoteAsString(piece)));
            inner.put(piece, known);
        }
        json.writeRaw(known);
    }
}
