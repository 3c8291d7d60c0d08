package org.distinguo.rest;

import java.util.Locale;
import java.util.Optional;

/** A way to pack the bytes of an answer, by the name of which callers ask for it (RFC 9110, 8.4.1). */
public enum Coding {
    /** Brotli (RFC 7932): shorter than gzip in as much time, where its library can be loaded. */
    BR {
        @Override
        Optional<byte[]> pack(byte[] bytes) {
            return Brotli.pack(bytes);
        }
    },
    /** gzip (RFC 1952). */
    GZIP {
        @Override
        Optional<byte[]> pack(byte[] bytes) {
            return Optional.of(Gzip.pack(bytes));
        }
    };

    /** What fits into one packet of a network is not packed. */
    private static final int LEAST = 1_400;

    /** The name in {@code Content-Encoding}. */
    String token() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Packs bytes. The same bytes always give the same bytes.
     *
     * @param bytes the bytes
     * @return the packed bytes; empty where there is no memory to pack them
     */
    abstract Optional<byte[]> pack(byte[] bytes);

    /** Whether it is worth the while to pack bytes. */
    static boolean pays(byte[] bytes) {
        return bytes.length >= LEAST;
    }
}
