package org.distinguo.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.distinguo.intake.Intake;
import org.distinguo.intake.request.CaseRequest;
import org.distinguo.intake.request.RequestForms;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyReader;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/** Reads the bodies of requests about cases, in place of the platform's own reader of JSON, which stops at the first fault. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public final class RequestBodyReader implements ServerMessageBodyReader<CaseRequest> {

    private final Intake intake;

    /**
     * @param intake reads the body
     */
    public RequestBodyReader(Intake intake) {
        this.intake = intake;
    }

    @Override
    public boolean isReadable(
            Class<?> type, Type genericType, ResteasyReactiveResourceInfo resource, MediaType mediaType) {
        return CaseRequest.class.isAssignableFrom(type);
    }

    @Override
    public CaseRequest readFrom(
            Class<CaseRequest> type, Type genericType, MediaType mediaType, ServerRequestContext context)
            throws IOException {
        return read(type, context.getInputStream());
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return CaseRequest.class.isAssignableFrom(type);
    }

    @Override
    public CaseRequest readFrom(
            Class<CaseRequest> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return read(type, body);
    }

    /** All bytes or, where they are more than the contract allows, one more than that. */
    private CaseRequest read(Class<CaseRequest> type, InputStream body) throws IOException {
        return intake.read(body.readNBytes(RequestForms.BODY_LENGTH + 1), type);
    }
}
