package org.distinguo.attack;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** Callers who ask again and again on connections that stay open, each from an address of its own or all from one. */
final class Load {

    private static final int PATIENCE_MILLISECONDS = 20_000;

    private final int port;
    private final byte[] request;
    private final AtomicBoolean ends = new AtomicBoolean();
    private final List<Thread> threads = new ArrayList<>();
    private final List<Long> times = new ArrayList<>();
    private final AtomicLong answered = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final AtomicLong lost = new AtomicLong();
    private final AtomicLong notTaken = new AtomicLong();

    Load(int port, byte[] request) {
        this.port = port;
        this.request = request;
    }

    /**
     * Starts a caller.
     *
     * @param from its address
     * @param pauseMilliseconds between two requests, from the time at which the one before should have been sent; 0 for none
     */
    void caller(String from, long pauseMilliseconds) {
        var thread = new Thread(() -> ask(from, pauseMilliseconds));
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    private void ask(String from, long pauseMilliseconds) {
        List<Long> own = new ArrayList<>();
        long due = System.nanoTime();
        while (!ends.get()) {
            try (Wire wire = Wire.open(port, PATIENCE_MILLISECONDS, from)) {
                boolean open = true;
                while (open && !ends.get()) {
                    due = pauseMilliseconds == 0 ? System.nanoTime() : waitUntil(due + pauseMilliseconds * 1_000_000);
                    open = once(wire);
                    own.add(System.nanoTime() - due);
                }
            } catch (IOException e) {
                notTaken.incrementAndGet(); // nothing was asked yet
                pause();
            }
        }
        synchronized (times) {
            times.addAll(own);
        }
    }

    private boolean once(Wire wire) {
        try {
            Wire.Answer answer = wire.ask(request);
            (answer.status() == 200 ? answered : answer.status() == 503 || answer.status() == 429 ? refused : failed)
                    .incrementAndGet();
            return !answer.closes();
        } catch (IOException e) {
            if (!ends.get()) {
                lost.incrementAndGet();
            }
            return false;
        }
    }

    private static long waitUntil(long due) {
        long left = due - System.nanoTime();
        if (left > 0) {
            try {
                Thread.sleep(left / 1_000_000, (int) (left % 1_000_000));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return due;
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets each caller end its last request. */
    void end() throws InterruptedException {
        ends.set(true);
        for (Thread thread : threads) {
            thread.join(PATIENCE_MILLISECONDS);
        }
    }

    long answered() {
        return answered.get();
    }

    /** Told to come back. */
    long refused() {
        return refused.get();
    }

    /** Answered with anything else. */
    long failed() {
        return failed.get();
    }

    /** Sent and never answered. */
    long lost() {
        return lost.get();
    }

    /** Not sent, for there was no connection to be had. */
    long notTaken() {
        return notTaken.get();
    }

    /** A percentile of the time from when a request was due until its answer was there; in milliseconds. */
    double percentile(double share) {
        synchronized (times) {
            long[] sorted = times.stream().mapToLong(Long::longValue).toArray();
            Arrays.sort(sorted);
            return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, share * sorted.length)] / 1e6;
        }
    }
}
