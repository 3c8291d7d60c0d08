package org.distinguo.rest.request;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of a body that came in. */
public final class BodyBytes {

    private final byte[] bytes;

    private BodyBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    static BodyBytes of(InputStream body) throws IOException {
        return new BodyBytes(RequestReader.bytes(body));
    }

    /**
     * The bytes.
     *
     * @return all of them, or, where they are more than the contract allows, one more than that; nobody writes into them
     */
    public byte[] bytes() {
        return bytes;
    }
}
