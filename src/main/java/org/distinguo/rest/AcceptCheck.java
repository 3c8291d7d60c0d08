package org.distinguo.rest;

import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses whoever takes nothing of what there is, before the body is read; where a path gives several types, the platform would tell
 * it last. It refuses also whoever takes no type at all ({@code q=0}): the platform ranks such a type last and sends it all the same.
 */
@Singleton
public class AcceptCheck {

    private final Map<Method, List<MediaType>> atThePathOf = new ConcurrentHashMap<>();

    /** Checks the types that a caller takes. */
    @ServerRequestFilter
    public void check(ContainerRequestContext request, ResourceInfo operation) {
        String header = request.getHeaderString(HttpHeaders.ACCEPT);
        if (header == null || header.equals(MediaType.WILDCARD) || header.equals(MediaType.APPLICATION_JSON)) {
            return;
        }
        List<MediaType> ranges = ranges(request);
        Method method = operation.getResourceMethod();
        List<MediaType> all = atThePathOf.computeIfAbsent(method, AcceptCheck::producedAtThePathOf);
        if (all.stream().noneMatch(type -> RefusedTypes.isTaken(type, ranges))
                || produced(method).allMatch(type -> RefusedTypes.isRefused(type, ranges))) {
            throw new NotAcceptableException();
        }
    }

    private static List<MediaType> ranges(ContainerRequestContext request) {
        try {
            return request.getAcceptableMediaTypes();
        } catch (
                RuntimeException
                        e) { // how the platform tells that it cannot read the header differs with what is in it
            throw new NotAcceptableException(e);
        }
    }

    /** What a method gives, and the others of its class that are asked in the same way at the same path. */
    private static List<MediaType> producedAtThePathOf(Method method) {
        return Arrays.stream(method.getDeclaringClass().getMethods())
                .filter(other ->
                        verbs(other).equals(verbs(method)) && path(other).equals(path(method)))
                .flatMap(AcceptCheck::produced)
                .toList();
    }

    private static List<Class<?>> verbs(Method method) {
        return Arrays.stream(method.getAnnotations())
                .<Class<?>>map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .toList();
    }

    private static String path(Method method) {
        Path path = method.getAnnotation(Path.class);
        return path == null ? "" : path.value();
    }

    private static Stream<MediaType> produced(Method method) {
        Produces own = method.getAnnotation(Produces.class);
        Produces all = method.getDeclaringClass().getAnnotation(Produces.class);
        return own != null || all != null
                ? Arrays.stream((own != null ? own : Objects.requireNonNull(all)).value())
                        .map(MediaType::valueOf)
                : Stream.of(MediaType.WILDCARD_TYPE);
    }
}
