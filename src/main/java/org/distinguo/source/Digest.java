package org.distinguo.source;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names bytes by their SHA-256. */
public final class Digest {

    private Digest() {}

    /**
     * The digest of some bytes.
     *
     * @param bytes the bytes
     * @return {@code sha-256:} and 64 lower-case hexadecimal digits
     */
    public static String of(byte[] bytes) {
        try {
            return "sha-256:"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
