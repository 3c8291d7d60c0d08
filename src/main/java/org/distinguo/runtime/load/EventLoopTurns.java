package org.distinguo.runtime.load;

import io.netty.channel.EventLoop;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.impl.ContextInternal;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.distinguo.rest.problem.ProblemType;
import org.distinguo.runtime.gate.Turnstile;

/**
 * Lets the callers take turns on each event loop. Where only one request is there, it is answered at once. Of several that
 * came in together the first is, and the others wait until all that came in is known; then each caller gets the same share
 * of the time. Between, the event loop looks at the network again, so that who comes new waits little.
 */
@Singleton
final class EventLoopTurns {

    /** When the body is there. */
    private static final int ORDER = 2;

    /** About as long as a verdict takes. */
    private static final long QUANTUM = TimeUnit.MICROSECONDS.toNanos(100);

    /** After that long the event loop looks at the network again: the longest that a newcomer waits for to be seen. */
    private static final long SLICE = TimeUnit.MICROSECONDS.toNanos(250);

    private final Turnstile turnstile;
    private final Map<EventLoop, Turns> loops = new ConcurrentHashMap<>();

    EventLoopTurns(Turnstile turnstile) {
        this.turnstile = turnstile;
    }

    void route(@Observes Router router) {
        router.route().order(ORDER).handler(this::queue);
    }

    private void queue(RoutingContext context) {
        Visit visit = Visit.of(context).orElseThrow();
        loops.computeIfAbsent(visit.connection().eventLoop(), Turns::new)
                .come(new Request(visit, (ContextInternal) Objects.requireNonNull(Vertx.currentContext())));
    }

    /** A request that can be answered. */
    private record Request(Visit visit, ContextInternal context) {

        void go() {
            context.dispatch(visit.context(), RoutingContext::next);
        }
    }

    /** The turns on one event loop, and only used on it. */
    private final class Turns {

        private final EventLoop loop;
        private final FairQueue<Request> queue = new FairQueue<>(QUANTUM);
        private boolean busy;

        Turns(EventLoop loop) {
            this.loop = loop;
        }

        void come(Request request) {
            Visit visit = request.visit();
            visit.stopReading();
            if (!busy) {
                busy = true;
                loop.execute(this::go);
                request.go();
                return;
            }
            visit.onLate(() -> giveUp(request));
            queue.add(visit.caller(), request);
        }

        private void go() {
            long begun = System.nanoTime();
            long now = begun;
            while (now - begun < SLICE) {
                Request next = queue.poll();
                if (next == null) {
                    busy = false;
                    return;
                }
                next.visit().onLate(null);
                if (!next.visit().isOver()) {
                    next.go();
                }
                long then = System.nanoTime();
                queue.charge(next.visit().caller(), then - now);
                now = then;
            }
            if (queue.isEmpty()) {
                busy = false;
            } else {
                ScheduledFuture<?> unused =
                        loop.schedule(this::go, 0, TimeUnit.NANOSECONDS); // behind what has come in by then
            }
        }

        private void giveUp(Request request) {
            Visit visit = request.visit();
            if (queue.remove(visit.caller(), request) && !visit.isOver()) {
                visit.context().response().putHeader(HttpHeaders.RETRY_AFTER, AdmissionLimit.RETRY_AFTER_SECONDS);
                turnstile.refuse(visit.context(), ProblemType.OVERLOADED);
            }
        }
    }
}
