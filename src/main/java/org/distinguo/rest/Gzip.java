package org.distinguo.rest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/** Packs bytes as gzip (RFC 1952). */
final class Gzip {

    private Gzip() {}

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
