package org.distinguo.runtime.access;

import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Notes in tests by which name the callers of requests are known that were let in, where the limits of requests are. */
@Singleton
public class NamedCallers {

    private static final int ORDER = -50;

    private final Queue<String> names = new ConcurrentLinkedQueue<>();

    void route(@Observes Router router) {
        router.route().order(ORDER).handler(context -> {
            names.add(CallerName.of(context));
            context.next();
        });
    }

    /** The names since the last time, in the order of requests. */
    public Queue<String> take() {
        Queue<String> taken = new ConcurrentLinkedQueue<>(names);
        names.clear();
        return taken;
    }
}
