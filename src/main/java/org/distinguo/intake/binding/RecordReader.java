package org.distinguo.intake.binding;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.distinguo.intake.Refusal;
import org.distinguo.intake.RefusedException;
import org.distinguo.intake.Violation;
import org.distinguo.intake.ViolationCode;
import org.distinguo.intake.message.MessageId;
import org.distinguo.mapping.RecordFields;
import org.distinguo.mapping.SourceField;
import org.jspecify.annotations.Nullable;

/** Reads a record of a form from JSON, whatever members it has. It goes no call deeper for a value inside another one. */
public final class RecordReader {

    private RecordReader() {}

    /**
     * The fields of a record.
     *
     * @param body the bytes of the body
     * @return in order of the body, those of lists where the list ends
     * @throws RefusedException if the body is not JSON, or no object
     */
    public static List<SourceField> read(byte[] body) {
        List<SourceField> read = StrictJson.<List<SourceField>>read(body, parser -> {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                parser.skipChildren();
                return null;
            }
            return fields(parser);
        });
        if (read == null) {
            throw new RefusedException(
                    Refusal.SCHEMA_VIOLATION,
                    MessageId.NO_RECORD.with(),
                    List.of(Violation.of("", ViolationCode.WRONG_TYPE, MessageId.NO_OBJECT.with())));
        }
        return read;
    }

    private static List<SourceField> fields(JsonParser parser) throws IOException {
        var record = new RecordFields();
        int depth = 1;
        while (depth > 0) {
            JsonToken token =
                    Objects.requireNonNull(parser.nextToken(), "the parser refuses a body that ends too early");
            if (token.isStructEnd()) {
                depth--;
                if (depth > 0) {
                    record.end();
                }
            } else if (token.isStructStart()) {
                depth++;
                begin(record, token, parser.getParsingContext().getParent().getCurrentName());
            } else if (token.isScalarValue()) {
                @Nullable String value = token == JsonToken.VALUE_NULL ? null : parser.getText();
                if (parser.getParsingContext().inArray()) {
                    record.item(value);
                } else {
                    record.value(parser.currentName(), value);
                }
            }
        }
        return record.fields();
    }

    /** An object or a list begins, as a member with a name or in a list. */
    private static void begin(RecordFields record, JsonToken token, @Nullable String name) {
        boolean isObject = token == JsonToken.START_OBJECT;
        if (name == null) {
            if (isObject) {
                record.beginObject();
            } else {
                record.beginList();
            }
        } else if (isObject) {
            record.beginObject(name);
        } else {
            record.beginList(name);
        }
    }
}
