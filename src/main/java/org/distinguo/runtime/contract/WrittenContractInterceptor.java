package org.distinguo.runtime.contract;

import io.smallrye.openapi.runtime.io.Format;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.distinguo.runtime.DistinguoConfig;
import org.jspecify.annotations.Nullable;

/**
 * Hands out the contract as the build wrote it, with the operator's contact, as YAML (with its dates in quotation marks) and
 * as JSON. At each start the platform would parse it and write it anew in both forms, whether anybody asks for it or not: for
 * this contract that takes longer than to read the law.
 */
@WrittenContract
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
final class WrittenContractInterceptor {

    private static final String RESOURCE = "META-INF/quarkus-generated-openapi-doc.";

    private final DistinguoConfig config;

    WrittenContractInterceptor(DistinguoConfig config) {
        this.config = config;
    }

    @AroundInvoke
    @Nullable Object answer(InvocationContext call) throws Exception {
        return switch (call.getMethod().getName()) {
            case "prepareDocument" -> null;
            case "getDocument" -> written((Format) call.getParameters()[1]);
            default -> call.proceed();
        };
    }

    private byte[] written(Format format) throws IOException {
        String name = RESOURCE + format;
        try (InputStream stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("the build wrote no " + name);
            }
            String written = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            String quoted = format == Format.YAML ? QuotedDates.in(written) : written;
            return OperatorContact.in(quoted, format, config.contact()).getBytes(StandardCharsets.UTF_8);
        }
    }
}
