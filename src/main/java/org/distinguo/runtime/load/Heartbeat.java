package org.distinguo.runtime.load;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/**
 * Whether the process can still serve: whether each event loop does what it is told, and whether there is memory. Both are
 * tried, for what an OutOfMemoryError or a thread that never comes back leaves behind shows in nothing else: ports stay open
 * and connections are taken. Thread-safe.
 */
final class Heartbeat {

    private final Map<Executor, Long> beats = new ConcurrentHashMap<>();
    private final Runnable allocation;
    private volatile long allocated;

    /**
     * @param loops each is to do what it is told
     * @param allocation takes the memory that an answer needs, and gives it back
     * @param now as {@link System#nanoTime}
     */
    Heartbeat(List<? extends Executor> loops, Runnable allocation, long now) {
        this.allocation = allocation;
        this.allocated = now;
        loops.forEach(loop -> beats.put(loop, now));
    }

    /** Tries once; the loops answer in their time. */
    void tryAll(long now) {
        beats.keySet().forEach(loop -> {
            try {
                loop.execute(() -> beats.put(loop, now));
            } catch (RejectedExecutionException e) {
                // it has ended: its last beat tells
            }
        });
        try {
            allocation.run();
            allocated = now;
        } catch (OutOfMemoryError e) {
            // the last success tells
        }
    }

    /** How long the service cannot serve any more, in part or at all. */
    Duration silence(long now) {
        long oldest =
                beats.values().stream().mapToLong(beat -> now - beat).max().orElse(0);
        return Duration.ofNanos(Math.max(oldest, now - allocated));
    }
}
