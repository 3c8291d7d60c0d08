package org.distinguo.intake.binding;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** Tells a request about several episodes from one about a single case, by the member that only the former has. */
final class EpisodesMember {

    static final String NAME = "episodes";

    private EpisodesMember() {}

    /**
     * Whether a body has the member, whatever it holds.
     *
     * @param body the bytes of the body
     * @return false where the body is no JSON or no object before that is known
     */
    static boolean isIn(byte[] body) {
        try (JsonParser parser = StrictJson.FACTORY.createParser(body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                if (parser.currentName().equals(NAME)) {
                    return true;
                }
                parser.nextToken();
                parser.skipChildren();
            }
            return false;
        } catch (IOException e) {
            return false; // whoever reads it says what is wrong with it
        }
    }
}
