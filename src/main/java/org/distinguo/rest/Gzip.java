package org.distinguo.rest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Packs bytes as gzip (RFC 1952), and knows who wants that. */
final class Gzip {

    /** The name of the coding. */
    static final String NAME = "gzip";

    /** What fits into one packet of a network is not packed. */
    private static final int LEAST = 1_400;

    private Gzip() {}

    /** Whether it is worth the while. */
    static boolean pays(byte[] bytes) {
        return bytes.length >= LEAST;
    }

    /**
     * Whether a caller takes gzip (RFC 9110, 12.5.3).
     *
     * @param header {@code Accept-Encoding}; a caller who sends none gets what everybody can read
     */
    static boolean isAccepted(@Nullable String header) {
        boolean any = false;
        for (String part :
                header == null ? new String[0] : header.toLowerCase(Locale.ROOT).split(",")) {
            String[] fields = part.split(";", -1); // at least one, however little stands there
            String coding = fields[0].strip();
            boolean wanted = Arrays.stream(fields).skip(1).map(String::strip).noneMatch(Gzip::isRefusal);
            if (coding.equals(NAME) || coding.equals("x-gzip")) {
                return wanted;
            }
            any |= coding.equals("*") && wanted;
        }
        return any;
    }

    /** Whether a parameter says "not this one": {@code q=0}, with up to three zeros after the point. */
    static boolean isRefusal(String parameter) {
        return parameter.matches("q\\s*=\\s*0(\\.0{0,3})?");
    }

    /** The same bytes always give the same bytes. */
    static byte[] pack(byte[] bytes) {
        var packed = new ByteArrayOutputStream(bytes.length / 3);
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("bytes are written to memory", e);
        }
        return packed.toByteArray();
    }
}
