package org.distinguo.rest.request;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/**
 * Takes a body in before a resource is called, and no more of it than the contract allows. The platform collects a short body
 * without holding a thread, and goes over to a worker thread for a long one.
 */
@Provider
public final class BodyBytesReader implements MessageBodyReader<BodyBytes> {

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == BodyBytes.class;
    }

    @Override
    public BodyBytes readFrom(
            Class<BodyBytes> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return BodyBytes.of(body);
    }
}
