package org.distinguo.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.distinguo.language.Language;
import org.distinguo.language.Marks;
import org.distinguo.language.Unmarked;
import org.distinguo.rest.wire.TextsMember;
import org.distinguo.source.Digest;

/**
 * What is published, written once: its bytes, their digest and, as soon as somebody has asked for one, the packed forms.
 * Thread-safe.
 */
public final class Publication {

    private final byte[] plain;
    private final String digest;
    private final String languages;
    private final Map<Coding, Packed> packed = new ConcurrentHashMap<>();

    /** A packed form. */
    static final class Packed {

        private final Coding coding;
        private final byte[] bytes;
        private final String tag;

        private Packed(Coding coding, byte[] bytes, String digestOfPlain) {
            this.coding = coding;
            this.bytes = bytes;
            this.tag = coding == Coding.GZIP ? digestOfPlain + "-gzip" : Digest.of(bytes);
        }

        /** How it is packed. */
        Coding coding() {
            return coding;
        }

        /** The packed bytes, which nobody may change. */
        byte[] bytes() {
            return bytes;
        }

        /** Names these bytes: the contract knows a digest, and one with {@code -gzip} behind it. */
        String tag() {
            return tag;
        }
    }

    private Publication(byte[] plain, String languages) {
        this.plain = plain;
        this.languages = languages;
        this.digest = Digest.of(plain);
    }

    /** A body as the mapper writes it. */
    static Publication of(ObjectMapper mapper, Object body) {
        return of(mapper, body, Language.ENGLISH);
    }

    /** A body in a language, as the mapper writes it. */
    static Publication of(ObjectMapper mapper, Object body, Language language) {
        try {
            byte[] written = mapper.writeValueAsBytes(body);
            if (language.isEnglish()) {
                return new Publication(written, language.tag());
            }
            Unmarked unmarked = Marks.out(language, written);
            return new Publication(TextsMember.added(unmarked), unmarked.texts().contentLanguage());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("an answer can be written", e);
        }
    }

    /** A text in UTF-8. */
    static Publication of(String text) {
        return of(text, Language.ENGLISH);
    }

    /** A text in a language, in UTF-8. */
    static Publication of(String text, Language language) {
        Unmarked unmarked = Marks.out(language, text.getBytes(StandardCharsets.UTF_8));
        return new Publication(unmarked.bytes(), unmarked.texts().contentLanguage());
    }

    /** The languages that are in it, as {@code Content-Language} names them. */
    String languages() {
        return languages;
    }

    /** The bytes, which nobody may change. */
    byte[] plain() {
        return plain;
    }

    /** The digest of the plain bytes. */
    String digest() {
        return digest;
    }

    /** The same packed; empty where there was no memory to pack it. */
    Optional<Packed> packed(Coding coding) {
        Optional<Packed> known = Optional.ofNullable(packed.get(coding));
        return known.isPresent()
                ? known
                : coding.pack(plain).map(bytes -> {
                    var made = new Packed(coding, bytes, digest);
                    packed.put(coding, made);
                    return made;
                });
    }
}
