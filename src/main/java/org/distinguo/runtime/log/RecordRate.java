package org.distinguo.runtime.log;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** Admits a bounded number of records in each minute; the others are counted. */
final class RecordRate {

    /** One a second: enough to see what is wrong, and with its stack about 10 KB. */
    static final int MOST_IN_A_MINUTE = 60;

    private static final long MINUTE = Duration.ofMinutes(1).toNanos();
    private static final AtomicLong LEFT_OUT = new AtomicLong();

    private final LongSupplier nanoseconds;
    private long begin;
    private int admitted;

    /**
     * @param nanoseconds a clock that only goes on
     */
    RecordRate(LongSupplier nanoseconds) {
        this.nanoseconds = nanoseconds;
        this.begin = nanoseconds.getAsLong();
    }

    /** Whether one more record may be written now. */
    synchronized boolean admits() {
        long now = nanoseconds.getAsLong();
        if (now - begin >= MINUTE) {
            begin = now;
            admitted = 0;
        }
        if (admitted == MOST_IN_A_MINUTE) {
            LEFT_OUT.incrementAndGet();
            return false;
        }
        admitted++;
        return true;
    }

    /** How many records this process has not written since there were too many. */
    static long leftOut() {
        return LEFT_OUT.get();
    }
}
