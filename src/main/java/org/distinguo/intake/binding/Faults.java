package org.distinguo.intake.binding;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.distinguo.intake.Violation;
import org.distinguo.intake.ViolationCode;
import org.distinguo.intake.message.Message;
import org.jspecify.annotations.Nullable;

/** What is found wrong with a body while it is read. Used for one body. */
final class Faults {

    private final Supplier<MemberPlaces> places;
    private final List<Violation> found = new ArrayList<>();

    /** Those of a body whose members have these places; they are asked for only where a member is misplaced. */
    Faults(Supplier<MemberPlaces> places) {
        this.places = places;
    }

    /** The faults of the body that is being read. */
    static Faults of(DeserializationContext context) {
        return (Faults) Objects.requireNonNull(context.getAttribute(Faults.class));
    }

    void add(Violation violation) {
        found.add(violation);
    }

    /** What was found, in the order of the body. */
    List<Violation> all() {
        return found;
    }

    /** Whether the next fault is among those that are told one by one. For the others no hint is looked for. */
    boolean isNextTold() {
        return found.size() < RequestBinder.MOST_VIOLATIONS;
    }

    /** Where the members of the body belong. */
    MemberPlaces places() {
        return places.get();
    }

    /** Whether anything is wrong at a place. */
    boolean has(String pointer) {
        return found.stream().anyMatch(violation -> pointer.equals(violation.pointer()));
    }

    /** The text that the parser is at; reported, and passed over, where it is another value. */
    Optional<String> text(JsonParser parser, Message otherwise) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            return Optional.of(parser.getText());
        }
        wrongType(parser, otherwise);
        return Optional.empty();
    }

    /** Reports that the value that the parser is at is of another type, and passes it over. */
    void wrongType(JsonParser parser, Message message) throws IOException {
        add(Violation.of(pointer(parser), ViolationCode.WRONG_TYPE, message));
        parser.skipChildren();
    }

    /** Where the value is that the parser is at. */
    static String pointer(JsonParser parser) {
        JsonStreamContext context = parser.getParsingContext();
        boolean isInside =
                parser.currentToken() == JsonToken.START_OBJECT || parser.currentToken() == JsonToken.START_ARRAY;
        @Nullable JsonStreamContext place = isInside ? context.getParent() : context;
        return place == null ? "" : place.pathAsPointer().toString();
    }
}
