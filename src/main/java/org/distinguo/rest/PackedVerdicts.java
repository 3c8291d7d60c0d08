package org.distinguo.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.UncheckedIOException;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Packs answers about a case where the operator wants that. Keeps none. */
@Singleton
public class PackedVerdicts {

    private static final int OK = 200;

    private final Provider<ObjectMapper> mapper;
    private final Provider<Packing> packing;

    /**
     * Made before the platform has read its settings, so it asks for both when the first answer comes.
     *
     * @param mapper writes bodies as it does elsewhere
     * @param packing which answers are packed
     */
    public PackedVerdicts(Provider<ObjectMapper> mapper, Provider<Packing> packing) {
        this.mapper = mapper;
        this.packing = packing;
    }

    /** Packs the body of an answer. */
    @ServerResponseFilter
    public void pack(ContainerRequestContext request, ContainerResponseContext response) {
        if (packing.get() != Packing.ALL
                || response.getStatus() != OK
                || !request.getMethod().equals(HttpMethod.POST)
                || !Gzip.isAccepted(request.getHeaderString(HttpHeaders.ACCEPT_ENCODING))) {
            return;
        }
        byte[] packed = Gzip.pack(bytes(response.getEntity()));
        response.getHeaders().putSingle(HttpHeaders.CONTENT_ENCODING, Gzip.NAME);
        response.setEntity(packed, response.getEntityAnnotations(), response.getMediaType());
    }

    private byte[] bytes(Object entity) {
        try {
            return entity instanceof byte[] written ? written : mapper.get().writeValueAsBytes(entity);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("an answer can be written", e);
        }
    }
}
