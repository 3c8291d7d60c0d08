package org.distinguo.rest;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.IOException;
import java.util.Optional;

/**
 * Packs bytes as Brotli (RFC 7932), with a library that is no Java: it is for some kinds of machines, and has to be unpacked to
 * the temporary folder first, if {@code brotli4j.library.path} does not say where it is. Where it cannot be loaded, nothing is
 * packed with it.
 */
final class Brotli {

    /**
     * Measured as processor time on JDK 17, on a busy machine: Marie's verdict (26,522 bytes) becomes 4,848 bytes in 0.38 ms, and
     * with gzip 5,144 in 0.40 ms; the law of {@code un} 10,409 in 0.94 ms, and 11,175 in 1.09 ms; a verdict with much that is open
     * 9,796 in 1.55 ms, and 10,493 in 1.27 ms; a comparison of 182,628 bytes 18,687 in 2.6 ms, and 21,845 in 2.5 ms. Quality 4 makes
     * the verdict no shorter than gzip does, and 11 makes 4,052 bytes in 43 ms.
     */
    private static final int QUALITY = 5;

    /**
     * 64 KiB. A hundred verdicts packed at once need 21 MiB beside the heap, and a hundred comparisons 52 MiB; the service packs no
     * more at once than it has threads. With 256 KiB the law of {@code un} takes 5.5 ms.
     */
    private static final int WINDOW_BITS = 16;

    private Brotli() {}

    /** Why nothing can be packed; empty where it can. Loads the library when it is called for the first time. */
    static Optional<String> whyNot() {
        return Optional.ofNullable(Brotli4jLoader.getUnavailabilityCause()).map(Throwable::toString);
    }

    /** The packed bytes; empty where the library cannot be loaded, or gets no memory for them. */
    static Optional<byte[]> pack(byte[] bytes) {
        if (!Brotli4jLoader.isAvailable()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Encoder.compress(bytes, Encoder.Parameters.create(QUALITY, WINDOW_BITS)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
