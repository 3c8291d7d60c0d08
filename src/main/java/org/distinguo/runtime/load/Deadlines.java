package org.distinguo.runtime.load;

import io.netty.channel.EventLoop;
import jakarta.inject.Singleton;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.distinguo.runtime.DistinguoConfig;

/**
 * Ends what stays too long, however busy it looks: a body that does not come to its end, a request whose turn does not come,
 * an answer that is not taken. A timer that looks at all of them is cheaper than one for each.
 */
@Singleton
final class Deadlines {

    private static final long TICK_MILLISECONDS = 250;

    private final long limit;
    private final Map<EventLoop, Watched> loops = new ConcurrentHashMap<>();

    Deadlines(DistinguoConfig config) {
        this.limit = config.requests().deadline().toNanos();
    }

    /** Begins to watch a visit, or begins anew when it is answered. Called on its event loop. */
    void watch(Visit visit) {
        loops.computeIfAbsent(visit.connection().eventLoop(), this::watched).again(visit);
    }

    void forget(Visit visit) {
        Watched watched = loops.get(visit.connection().eventLoop());
        if (watched != null) {
            watched.visits.remove(visit);
        }
    }

    private Watched watched(EventLoop loop) {
        var watched = new Watched();
        ScheduledFuture<?> unused =
                loop.scheduleAtFixedRate(watched::look, TICK_MILLISECONDS, TICK_MILLISECONDS, TimeUnit.MILLISECONDS);
        return watched;
    }

    /** The visits of one event loop, in order of their deadlines. */
    private final class Watched {

        private final Set<Visit> visits = new LinkedHashSet<>();

        void again(Visit visit) {
            visits.remove(visit);
            visits.add(visit);
        }

        void look() {
            long now = System.nanoTime();
            while (true) {
                Iterator<Visit> oldest = visits.iterator();
                if (!oldest.hasNext()) {
                    return;
                }
                Visit visit = oldest.next();
                if (now - visit.since() < limit) {
                    return;
                }
                oldest.remove();
                visit.late();
            }
        }
    }
}
