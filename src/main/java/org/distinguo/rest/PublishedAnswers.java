package org.distinguo.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.distinguo.rest.Publication.Packed;
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

    private final Provider<ObjectMapper> mapper;
    private final Provider<Packing> packing;
    private final Provider<Codings> codings;
    private final Provider<CallerLanguage> callerLanguage;

    /**
     * Made before the platform has read its settings, so it asks for all of them when the first answer comes.
     *
     * @param mapper writes bodies as it does elsewhere
     * @param packing which answers are packed
     * @param codings in which ways
     * @param callerLanguage says in which languages an answer is
     */
    public PublishedAnswers(
            Provider<ObjectMapper> mapper,
            Provider<Packing> packing,
            Provider<Codings> codings,
            Provider<CallerLanguage> callerLanguage) {
        this.mapper = mapper;
        this.packing = packing;
        this.codings = codings;
        this.callerLanguage = callerLanguage;
    }

    /** Completes an answer, or replaces it by "not modified". */
    @Published
    @ServerResponseFilter
    public void publish(ContainerRequestContext request, ContainerResponseContext response, RoutingContext routing) {
        if (response.getStatus() != OK) {
            return;
        }
        Publication publication = publication(response.getEntity());
        byte[] plain = publication.plain();
        MultivaluedMap<String, Object> headers = response.getHeaders();
        headers.putSingle(HttpHeaders.CACHE_CONTROL, ASK_EACH_TIME);
        callerLanguage.get().say(routing, publication.languages());
        Optional<Packed> packed = Optional.empty();
        if (packing.get() != Packing.NONE && Coding.pays(plain)) {
            CallerLanguage.vary(routing, HttpHeaders.ACCEPT_ENCODING);
            packed = codings.get()
                    .chosen(request.getHeaderString(HttpHeaders.ACCEPT_ENCODING))
                    .flatMap(publication::packed);
        }
        String tag = "\"" + packed.map(Packed::tag).orElse(publication.digest()) + "\"";
        headers.putSingle(HttpHeaders.ETAG, tag);
        if (isKnown(tag, request.getHeaders().get(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatus(NOT_MODIFIED);
            response.setEntity(null);
            return;
        }
        byte[] sent = packed.map(Packed::bytes).orElse(plain);
        packed.ifPresent(form ->
                headers.putSingle(HttpHeaders.CONTENT_ENCODING, form.coding().token()));
        headers.putSingle(HttpHeaders.CONTENT_LENGTH, sent.length); // HEAD has no body to count
        response.setEntity(sent, response.getEntityAnnotations(), response.getMediaType());
    }

    private Publication publication(Object entity) {
        if (entity instanceof Publication written) {
            return written;
        }
        return entity instanceof String text ? Publication.of(text) : Publication.of(mapper.get(), entity);
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
