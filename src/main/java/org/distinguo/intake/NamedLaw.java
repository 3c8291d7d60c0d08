package org.distinguo.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.distinguo.intake.message.MessageId;
import org.distinguo.intake.request.CaseRequest;
import org.distinguo.intake.request.LocatedValue;

/** Reads a case for a law that was named beside it, so that the case need not name it again. */
public final class NamedLaw {

    private static final JsonFactory JSON = new JsonFactory();

    private NamedLaw() {}

    /**
     * Reads a case.
     *
     * @param intake reads it
     * @param body what is posted to be classified; {@code rulebook} may be left out
     * @param rulebook the id of the law
     * @return the request, about that law: a {@link org.distinguo.intake.request.ClassificationRequest} or, of several episodes, an
     *     {@link org.distinguo.intake.request.EpisodesRequest}
     * @throws RefusedException if the body does not fit the contract otherwise, or names another law
     */
    public static CaseRequest read(Intake intake, byte[] body, String rulebook) {
        CaseRequest request = intake.readCase(completed(body, rulebook));
        for (LocatedValue<String> named : request.rulebooks()) {
            if (!named.value().equals(rulebook)) {
                throw new RefusedException(
                        Refusal.UNKNOWN_RULEBOOK,
                        MessageId.OTHER_RULEBOOK_NAMED.with(named.value(), rulebook),
                        List.of());
            }
        }
        return request;
    }

    /** With the law at the end, so that the places of faults stay; as it is where that cannot be read or names a law. */
    private static byte[] completed(byte[] body, String rulebook) {
        try (JsonParser json = JSON.createParser(body)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return body;
            }
            boolean empty = true;
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                if (json.currentName().equals("rulebook")) {
                    return body;
                }
                empty = false;
                json.nextToken();
                json.skipChildren();
            }
            int end = Math.toIntExact(json.currentTokenLocation().getByteOffset());
            var completed = new ByteArrayOutputStream();
            completed.write(body, 0, end);
            completed.writeBytes(
                    ((empty ? "" : ",") + "\"rulebook\":\"" + rulebook + "\"").getBytes(StandardCharsets.UTF_8));
            completed.write(body, end, body.length - end);
            return completed.toByteArray();
        } catch (IOException e) {
            return body; // whoever reads it says what is wrong with it
        }
    }
}
