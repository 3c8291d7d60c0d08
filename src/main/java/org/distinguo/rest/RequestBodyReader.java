package org.distinguo.rest;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
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
import org.distinguo.intake.request.LocatedValue;
import org.distinguo.intake.request.RequestForms;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyReader;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;
import org.jspecify.annotations.Nullable;

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
        CaseRequest request = request(type, context);
        GrantedRulebooks.check(
                routing(context),
                request.rulebooks().stream().map(LocatedValue::value).toList());
        return request;
    }

    private CaseRequest request(Class<CaseRequest> type, ServerRequestContext context) throws IOException {
        RoutingContext routing = routing(context);
        @Nullable Buffer body = routing.body().buffer();
        byte[] bytes = body == null ? read(context.getInputStream()) : body.getBytes();
        return intake.read(DeclaredBody.of(routing, bytes), type);
    }

    /** The request on the event loop, which has read the body already where it is short. */
    private static RoutingContext routing(ServerRequestContext context) {
        return ((ResteasyReactiveRequestContext) context).unwrap(RoutingContext.class);
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
            InputStream body) {
        throw new UnsupportedOperationException("without the request nobody knows which rulebooks its caller may ask");
    }

    /** All bytes or, where they are more than the contract allows, one more than that. */
    private static byte[] read(InputStream body) throws IOException {
        return body.readNBytes(RequestForms.BODY_LENGTH + 1);
    }
}
