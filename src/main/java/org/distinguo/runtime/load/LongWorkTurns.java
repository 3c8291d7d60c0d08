package org.distinguo.runtime.load;

import io.netty.channel.EventLoop;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.distinguo.rest.LongWork;
import org.distinguo.rest.problem.ProblemException;
import org.distinguo.rest.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * Long work on a few threads of its own: half of the processors for answers, so that the others are free for what is short,
 * and no more than there is memory for; one for searches. Requests wait without a thread, and the platform's own pool, which
 * health and metrics use, is left alone.
 */
@Singleton
final class LongWorkTurns implements LongWork {

    /** What the longest comparison holds while it is made, with room to spare. */
    private static final long MEMORY_BYTES = 48L << 20;

    /** A turn in nanoseconds: a usual comparison, the search of a usual pair. */
    private static final Map<Kind, Long> QUANTUM = Map.of(Kind.ANSWER, 2_000_000L, Kind.SEARCH, 100_000_000L);

    private final Map<Kind, Lane> lanes = new EnumMap<>(Kind.class);

    LongWorkTurns() {
        Runtime machine = Runtime.getRuntime();
        long answers = Math.min(machine.availableProcessors() / 2, machine.maxMemory() / MEMORY_BYTES);
        lanes.put(Kind.ANSWER, new Lane("long-answer", (int) Math.max(1, answers), quantum(Kind.ANSWER)));
        lanes.put(Kind.SEARCH, new Lane("search", 1, quantum(Kind.SEARCH)));
    }

    private static long quantum(Kind kind) {
        return Objects.requireNonNull(QUANTUM.get(kind));
    }

    @PreDestroy
    void stop() {
        lanes.values().forEach(lane -> lane.threads.shutdown());
    }

    @Override
    public <T> CompletionStage<T> begin(RoutingContext request, Kind kind, int length, Supplier<T> work) {
        Visit visit = Visit.of(request).orElseThrow();
        var job = new Job<>(visit, work);
        Places.Outcome outcome = visit.grow(Places.of(length));
        if (outcome != Places.Outcome.GIVEN) {
            job.refuse(AdmissionLimit.problem(outcome));
            return job.answer;
        }
        Lane lane = Objects.requireNonNull(lanes.get(kind));
        visit.onLate(() -> lane.giveUp(job));
        lane.add(job);
        return job.answer;
    }

    /** Work that waits or is done. */
    private static final class Job<T> {

        private final Visit visit;
        private final Supplier<T> work;
        private final CompletableFuture<T> answer = new CompletableFuture<>();

        Job(Visit visit, Supplier<T> work) {
            this.visit = visit;
            this.work = work;
        }

        void refuse(ProblemType type) {
            answer.completeExceptionally(ProblemException.of(type));
        }

        /** The answer goes on where the connection is, so that all that is known of the request is changed there only. */
        void run() {
            EventLoop loop = visit.connection().eventLoop();
            try {
                T made = work.get();
                loop.execute(() -> answer.complete(made));
            } catch (Throwable failure) { // an error as well: the caller would wait until the deadline
                loop.execute(() -> answer.completeExceptionally(failure));
            }
        }
    }

    /** Threads, and those who wait for one. */
    private static final class Lane {

        private final ExecutorService threads;
        private final FairQueue<Job<?>> queue;
        private int idle;

        Lane(String name, int number, long quantum) {
            var count = new AtomicInteger();
            threads = Executors.newFixedThreadPool(number, task -> {
                var thread = new Thread(task, name + "-" + count.incrementAndGet());
                thread.setDaemon(true);
                return thread;
            });
            queue = new FairQueue<>(quantum);
            idle = number;
        }

        void add(Job<?> job) {
            synchronized (this) {
                queue.add(job.visit.caller(), job);
                if (idle == 0) {
                    return;
                }
                idle--;
            }
            threads.execute(this::work);
        }

        private void work() {
            for (Job<?> job = next(); job != null; job = next()) {
                if (job.visit.isOver()) {
                    job.refuse(ProblemType.OVERLOADED); // nobody reads it
                    continue;
                }
                long begun = System.nanoTime();
                job.run();
                charge(job.visit.caller(), System.nanoTime() - begun);
            }
        }

        private synchronized @Nullable Job<?> next() {
            Job<?> job = queue.poll();
            if (job == null) {
                idle++;
            }
            return job;
        }

        private synchronized void charge(String caller, long nanoseconds) {
            queue.charge(caller, nanoseconds);
        }

        void giveUp(Job<?> job) {
            boolean waited;
            synchronized (this) {
                waited = queue.remove(job.visit.caller(), job);
            }
            if (waited) {
                job.refuse(ProblemType.OVERLOADED);
            }
        }
    }
}
