package org.distinguo.intake.binding;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.distinguo.intake.Refusal;
import org.distinguo.intake.RefusedException;
import org.distinguo.intake.Violation;
import org.distinguo.intake.ViolationCode;
import org.distinguo.intake.message.MessageId;
import org.distinguo.mapping.ListEntry;
import org.distinguo.mapping.SourceField;
import org.jspecify.annotations.Nullable;

/**
 * Reads a record of a form, whatever members it has: groups within groups are passed through, and a list of texts is one
 * field. It goes no call deeper for a value inside another one.
 */
public final class RecordReader {

    private final List<SourceField> fields = new ArrayList<>();
    private final Deque<OpenList> lists = new ArrayDeque<>();
    private int listsSeen;
    private int entries;

    /** The innermost entry of a list that is being read. */
    private Optional<ListEntry> entry = Optional.empty();

    private RecordReader() {}

    /** A list that is being read. */
    private static final class OpenList {
        private final String name;
        private final int number;
        private final List<String> values = new ArrayList<>();
        private boolean hasGroups;

        OpenList(String name, int number) {
            this.name = name;
            this.number = number;
        }
    }

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
            return new RecordReader().fields(parser);
        });
        if (read == null) {
            throw new RefusedException(
                    Refusal.SCHEMA_VIOLATION,
                    MessageId.NO_RECORD.with(),
                    List.of(Violation.of("", ViolationCode.WRONG_TYPE, MessageId.NO_OBJECT.with())));
        }
        return read;
    }

    private List<SourceField> fields(JsonParser parser) throws IOException {
        int depth = 1;
        while (depth > 0) {
            JsonToken token =
                    Objects.requireNonNull(parser.nextToken(), "the parser refuses a body that ends too early");
            switch (token) {
                case START_OBJECT -> {
                    depth++;
                    if (parser.getParsingContext().getParent().inArray()) {
                        lists.element().hasGroups = true;
                        enter();
                    }
                }
                case END_OBJECT -> {
                    depth--;
                    if (parser.getParsingContext().inArray()) {
                        leave();
                    }
                }
                case START_ARRAY -> {
                    if (parser.getParsingContext().getParent().inArray()) {
                        enter();
                    }
                    lists.push(new OpenList(name(parser), listsSeen++));
                }
                case END_ARRAY -> {
                    end(lists.pop());
                    if (parser.getParsingContext().inArray()) {
                        leave();
                    }
                }
                case FIELD_NAME -> {
                    // its value comes next
                }
                default -> value(parser, token == JsonToken.VALUE_NULL ? null : parser.getText());
            }
        }
        return fields;
    }

    private void enter() {
        entry = Optional.of(new ListEntry(entry.orElse(null), lists.element().number, entries++));
    }

    private void leave() {
        entry = Optional.ofNullable(entry.orElseThrow().around());
    }

    /** The name of a list: its own or, of a list within a list, that of the outer one. */
    private String name(JsonParser parser) {
        @Nullable String own = parser.getParsingContext().getParent().getCurrentName();
        return own == null && !lists.isEmpty() ? lists.element().name : Objects.requireNonNullElse(own, "");
    }

    private void value(JsonParser parser, @Nullable String value) {
        List<String> values = value == null ? List.of() : List.of(value);
        if (parser.getParsingContext().inArray()) {
            lists.element().values.addAll(values);
        } else {
            fields.add(new SourceField(
                    Objects.requireNonNullElse(parser.getParsingContext().getCurrentName(), ""), values, entry));
        }
    }

    private void end(OpenList list) {
        if (list.hasGroups && !lists.isEmpty()) {
            lists.element().hasGroups = true;
        }
        if (!list.hasGroups || !list.values.isEmpty()) {
            fields.add(new SourceField(list.name, list.values, entry));
        }
    }
}
