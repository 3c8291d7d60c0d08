package org.distinguo.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.distinguo.source.Digest;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * Lets a caller keep what is published, and ask later whether it is still the same: gives it a tag, and answers 304 to who
 * has it already. The tag is the digest of the bytes sent, so that it changes if and only if the answer does, whether a
 * rulebook, the catalogue, a record of assurance or the service itself is another one; and every replica gives the same.
 */
@Singleton
public class PublishedAnswers {

    /**
     * Keep it, and ask before each use. No time is granted in which nobody asks, for a caller must not read the law of
     * yesterday beside the verdict of today. It is not {@code public}, for where an operator admits known callers only, a
     * cache between may then not keep what was sent to a caller with {@code Authorization}; whatever else a cache keeps, the
     * operator's gate is asked each time.
     */
    private static final String ASK_EACH_TIME = "no-cache";

    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;

    /** All that is published, but for differences, has room; packed it is a quarter as long. */
    private static final int PACKED_ANSWERS = 64;

    private final Provider<ObjectMapper> mapper;
    private final Provider<Packing> packing;
    private final LeastRecentlyUsedCache<String, byte[]> packed = new LeastRecentlyUsedCache<>(PACKED_ANSWERS);

    /**
     * Made before the platform has read its settings, so it asks for both when the first answer comes.
     *
     * @param mapper writes bodies as it does elsewhere
     * @param packing which answers are packed
     */
    public PublishedAnswers(Provider<ObjectMapper> mapper, Provider<Packing> packing) {
        this.mapper = mapper;
        this.packing = packing;
    }

    /** Completes an answer, or replaces it by "not modified". */
    @Published
    @ServerResponseFilter
    public void publish(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() != OK) {
            return;
        }
        byte[] plain = bytes(response.getEntity());
        String digest = Digest.of(plain);
        MultivaluedMap<String, Object> headers = response.getHeaders();
        headers.putSingle(HttpHeaders.CACHE_CONTROL, ASK_EACH_TIME);
        boolean packs = packing.get() != Packing.NONE && Gzip.pays(plain);
        if (packs) {
            headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        }
        boolean asksForPacked = packs && Gzip.isAccepted(request.getHeaderString(HttpHeaders.ACCEPT_ENCODING));
        String tag = "\"" + digest + (asksForPacked ? "-gzip" : "") + "\"";
        headers.putSingle(HttpHeaders.ETAG, tag);
        if (isKnown(tag, request.getHeaders().get(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatus(NOT_MODIFIED);
            response.setEntity(null);
            return;
        }
        byte[] sent = asksForPacked ? packed(digest, plain) : plain;
        if (asksForPacked) {
            headers.putSingle(HttpHeaders.CONTENT_ENCODING, Gzip.NAME);
        }
        headers.putSingle(HttpHeaders.CONTENT_LENGTH, sent.length); // HEAD has no body to count
        response.setEntity(sent, response.getEntityAnnotations(), response.getMediaType());
    }

    private byte[] packed(String digest, byte[] plain) {
        return packed.get(digest).orElseGet(() -> {
            byte[] bytes = Gzip.pack(plain);
            packed.put(digest, bytes);
            return bytes;
        });
    }

    private byte[] bytes(Object entity) {
        try {
            return entity instanceof String text
                    ? text.getBytes(StandardCharsets.UTF_8)
                    : mapper.get().writeValueAsBytes(entity);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("an answer can be written", e);
        }
    }

    /** Compared without regard to {@code W/}, which a gateway may have put before it (RFC 9110, 13.1.2). */
    private static boolean isKnown(String tag, @Nullable List<String> sent) {
        return Optional.ofNullable(sent).stream()
                .flatMap(List::stream)
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::strip)
                .map(one -> one.startsWith("W/") ? one.substring(2) : one)
                .anyMatch(one -> one.equals(tag) || one.equals("*"));
    }
}
