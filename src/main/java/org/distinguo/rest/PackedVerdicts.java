package org.distinguo.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Packs answers about a case where the operator wants that. Keeps none. */
@Singleton
public class PackedVerdicts {

    private static final int OK = 200;

    private final Provider<ObjectMapper> mapper;
    private final Provider<Packing> packing;
    private final Provider<Codings> codings;

    /**
     * Made before the platform has read its settings, so it asks for all of them when the first answer comes.
     *
     * @param mapper writes bodies as it does elsewhere
     * @param packing which answers are packed
     * @param codings in which ways
     */
    public PackedVerdicts(Provider<ObjectMapper> mapper, Provider<Packing> packing, Provider<Codings> codings) {
        this.mapper = mapper;
        this.packing = packing;
        this.codings = codings;
    }

    /** Packs the body of an answer. */
    @ServerResponseFilter
    public void pack(ContainerRequestContext request, ContainerResponseContext response, RoutingContext routing) {
        if (packing.get() != Packing.ALL
                || response.getStatus() != OK
                || !request.getMethod().equals(HttpMethod.POST)) {
            return;
        }
        CallerLanguage.vary(routing, HttpHeaders.ACCEPT_ENCODING);
        Optional<Coding> coding = codings.get().chosen(request.getHeaderString(HttpHeaders.ACCEPT_ENCODING));
        if (coding.isEmpty()) {
            return;
        }
        Optional<byte[]> packed = coding.get().pack(bytes(response.getEntity()));
        if (packed.isPresent()) {
            response.getHeaders()
                    .putSingle(HttpHeaders.CONTENT_ENCODING, coding.get().token());
            response.setEntity(packed.get(), response.getEntityAnnotations(), response.getMediaType());
        }
    }

    private byte[] bytes(Object entity) {
        try {
            return entity instanceof byte[] written ? written : mapper.get().writeValueAsBytes(entity);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("an answer can be written", e);
        }
    }
}
