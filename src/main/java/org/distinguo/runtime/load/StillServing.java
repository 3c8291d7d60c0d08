package org.distinguo.runtime.load;

import io.netty.buffer.ByteBufAllocator;
import io.netty.channel.EventLoop;
import io.netty.util.concurrent.EventExecutor;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.jspecify.annotations.Nullable;

/**
 * Looks every second whether the process can still serve. One that cannot is not live; and where nobody asks, or nobody is
 * answered any more, the process ends itself, so that another can take its place.
 */
@Liveness
@Singleton
final class StillServing implements HealthCheck {

    private static final Logger LOG = System.getLogger(StillServing.class.getName());

    /** What the process ends with when it ends itself. */
    static final int EXIT_CODE = 3;

    private static final long INTERVAL_MILLISECONDS = 1_000;
    private static final Duration DOUBT = Duration.ofSeconds(10);
    private static final Duration END = Duration.ofSeconds(30);

    /** What an answer of a usual length needs. */
    private static final int BYTES = 128 * 1024;

    private final Vertx vertx;
    private @Nullable Heartbeat heartbeat;
    private volatile boolean stopping;

    StillServing(Vertx vertx) {
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent started) {
        List<EventLoop> loops = new ArrayList<>();
        for (EventExecutor loop : ((VertxInternal) vertx).getEventLoopGroup()) {
            loops.add((EventLoop) loop);
        }
        var made = new Heartbeat(loops, StillServing::allocate, System.nanoTime());
        heartbeat = made;
        var watchdog = new Thread(() -> watch(made), "watchdog");
        watchdog.setDaemon(true);
        watchdog.start();
    }

    /** The event loops end with the platform. */
    @PreDestroy
    void stop() {
        stopping = true;
    }

    private static void allocate() {
        ByteBufAllocator.DEFAULT.directBuffer(BYTES, BYTES).release();
        if (new byte[BYTES].length == 0) {
            throw new IllegalStateException("never so, but the array must not be left out");
        }
    }

    private void watch(Heartbeat beats) {
        while (!stopping) {
            try {
                Thread.sleep(INTERVAL_MILLISECONDS);
                beats.tryAll(System.nanoTime());
                if (beats.silence(System.nanoTime()).compareTo(END) > 0 && !stopping) {
                    end();
                }
            } catch (InterruptedException e) {
                return;
            } catch (OutOfMemoryError e) {
                // the next time tells whether it stays so
            }
        }
    }

    private static void end() {
        try {
            LOG.log(Logger.Level.ERROR, "ended: the service could not serve for " + END.toSeconds() + " s");
        } finally {
            Runtime.getRuntime().halt(EXIT_CODE); // who waits for threads that never come back waits for ever
        }
    }

    @Override
    public HealthCheckResponse call() {
        Heartbeat beats = heartbeat;
        boolean up = beats == null || beats.silence(System.nanoTime()).compareTo(DOUBT) < 0;
        return HealthCheckResponse.named("serving").status(up).build();
    }
}
