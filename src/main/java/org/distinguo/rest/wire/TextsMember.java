package org.distinguo.rest.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.distinguo.language.Unmarked;

/** The member {@code texts}, by which an answer in another language than English says how far it was translated. */
public final class TextsMember {

    /** Its name. */
    public static final String NAME = "texts";

    private TextsMember() {}

    /**
     * An answer with the member at its end.
     *
     * @param answer a JSON object that has at least one member
     * @return JSON in UTF-8
     */
    public static byte[] added(Unmarked answer) {
        byte[] object = answer.bytes();
        byte[] member = (",\"" + NAME + "\":" + answer.texts().json() + "}").getBytes(StandardCharsets.UTF_8);
        int end = object.length - 1;
        byte[] whole = Arrays.copyOf(object, end + member.length);
        System.arraycopy(member, 0, whole, end, member.length);
        return whole;
    }
}
