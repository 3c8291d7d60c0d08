package org.distinguo.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.distinguo.language.Language;

/** The publications of a resource, each written when it is asked for the first time. Thread-safe. */
final class WrittenOnce {

    private final ObjectMapper mapper;
    private final Map<Key, Publication> written = new ConcurrentHashMap<>();

    private record Key(String name, Language language) {}

    WrittenOnce(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * A publication in English.
     *
     * @param name what it is about, one of a closed set: it is kept for ever
     * @param body gives what is written, the same each time
     */
    Publication of(String name, Supplier<Object> body) {
        return of(name, Language.ENGLISH, body);
    }

    /**
     * A publication in a language.
     *
     * @param name what it is about, one of a closed set: it is kept for ever
     * @param language the language, one of those that are offered
     * @param body gives what is written, the same each time
     */
    Publication of(String name, Language language, Supplier<Object> body) {
        return written.computeIfAbsent(new Key(name, language), key -> Publication.of(mapper, body.get(), language));
    }
}
