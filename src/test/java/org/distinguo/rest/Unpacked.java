package org.distinguo.rest;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.Decoder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;

/** What a caller reads of a packed answer. */
final class Unpacked {

    private Unpacked() {}

    /**
     * Unpacks bytes.
     *
     * @param encoding what {@code Content-Encoding} says: {@code gzip} or {@code br}
     * @param packed the body of the answer
     */
    static byte[] of(String encoding, byte[] packed) throws IOException {
        if (encoding.equals("br")) {
            Brotli4jLoader.ensureAvailability();
            return Decoder.decompress(packed)
                    .getDecompressedData(); // the library's stream reads some answers not to their end
        }
        try (var bytes = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return bytes.readAllBytes();
        }
    }
}
