package org.distinguo.intake.binding;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.distinguo.intake.Refusal;
import org.distinguo.intake.RefusedException;
import org.distinguo.intake.message.Message;
import org.distinguo.intake.message.MessageId;
import org.distinguo.intake.request.RequestForms;

/** What every body has to be, whatever language it is written in: short enough, and UTF-8. */
final class BodyText {

    private BodyText() {}

    /** Refuses a body that is longer than a request may be. */
    static void checkLength(byte[] body) {
        if (body.length > RequestForms.BODY_LENGTH) {
            throw new RefusedException(
                    Refusal.TOO_LARGE, MessageId.BODY_TOO_LARGE.with(RequestForms.BODY_LENGTH), List.of());
        }
    }

    /** The text of some bytes; broken UTF-8 is refused and never repaired. */
    static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw malformed(MessageId.NOT_UTF_8.with());
        }
    }

    static RefusedException malformed(Message detail) {
        return new RefusedException(Refusal.MALFORMED_BODY, detail, List.of());
    }
}
