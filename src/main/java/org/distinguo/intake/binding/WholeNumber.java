package org.distinguo.intake.binding;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Optional;
import org.distinguo.intake.Violation;
import org.distinguo.intake.ViolationCode;
import org.distinguo.intake.message.MessageId;

/** Reads whole numbers by their value: {@code 24.0} is one. */
final class WholeNumber {

    private WholeNumber() {}

    /** The number that the parser is at; reported, and passed over, where it is none or is outside its limits. */
    static Optional<Integer> read(JsonParser parser, int minimum, int maximum, Faults faults) throws IOException {
        JsonToken token = parser.currentToken();
        if (token != JsonToken.VALUE_NUMBER_INT && token != JsonToken.VALUE_NUMBER_FLOAT) {
            faults.wrongType(parser, MessageId.NO_WHOLE_NUMBER.with());
            return Optional.empty();
        }
        JsonNumber number = JsonNumber.of(parser.getText());
        if (!number.isWhole()) {
            faults.wrongType(parser, MessageId.NO_WHOLE_NUMBER.with());
            return Optional.empty();
        }
        Optional<Integer> value = number.asInt().filter(whole -> minimum <= whole && whole <= maximum);
        if (value.isEmpty()) {
            faults.add(Violation.of(
                    Faults.pointer(parser),
                    ViolationCode.OUT_OF_RANGE,
                    MessageId.NUMBER_OUTSIDE.with(minimum, maximum)));
        }
        return value;
    }
}
