package org.distinguo.runtime.gate;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import org.distinguo.intake.message.MessageId;
import org.distinguo.rest.problem.ProblemType;

/**
 * Refuses a body that comes in packed, and says so. A body has 64 KiB at most, so that packing saves a caller little; and
 * what is never unpacked can be no small body that becomes a large one.
 */
@Singleton
final class BodyEncoding {

    /** Before the methods are looked at, so that the caller learns the nearer fault. */
    private static final int ORDER = -3;

    private static final String IDENTITY = "identity";
    private final Turnstile turnstile;

    BodyEncoding(Turnstile turnstile) {
        this.turnstile = turnstile;
    }

    void route(@Observes Router router) {
        router.route("/v1/*").order(ORDER).handler(this::check);
    }

    private void check(RoutingContext context) {
        List<String> encodings = context.request().headers().getAll(HttpHeaders.CONTENT_ENCODING);
        if (encodings.stream().allMatch(BodyEncoding::isNone)) {
            context.next();
        } else {
            context.response().putHeader(HttpHeaders.ACCEPT_ENCODING, IDENTITY);
            turnstile.refuse(context, ProblemType.UNSUPPORTED_MEDIA_TYPE, MessageId.BODY_PACKED.with());
        }
    }

    private static boolean isNone(String encoding) {
        return encoding.isBlank() || encoding.strip().equalsIgnoreCase(IDENTITY);
    }
}
