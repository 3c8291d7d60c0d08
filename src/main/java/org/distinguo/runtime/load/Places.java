package org.distinguo.runtime.load;

import java.util.HashMap;
import java.util.Map;

/**
 * The places for what is inside at once, of which a caller may have only a part. A place has room for an answer of {@value
 * #BYTES} bytes; what is longer takes more of them. Thread-safe.
 */
final class Places {

    /** As long as the longest verdict on one law, of the usual kind about half of it. */
    static final int BYTES = 128 * 1024;

    private final int all;
    private final int ofOneCaller;
    private final Map<String, Integer> taken = new HashMap<>();
    private int inside;

    /** What came of asking for places. */
    enum Outcome {
        /** They were given. */
        GIVEN,
        /** This caller has as many as a caller may have. */
        SHARE_USED_UP,
        /** There are not so many left. */
        FULL
    }

    /**
     * @param all how many there are
     * @param ofOneCaller how many a caller may have
     */
    Places(int all, int ofOneCaller) {
        this.all = all;
        this.ofOneCaller = Math.min(all, ofOneCaller);
    }

    /** The places that an answer takes. */
    static int of(long bytes) {
        return (int) Math.max(1, (bytes + BYTES - 1) / BYTES);
    }

    /**
     * Takes places, or none. Who asks for more than there are at all gets them when nobody else is inside.
     *
     * @param number at least 1
     */
    synchronized Outcome take(String caller, int number) {
        int own = taken.getOrDefault(caller, 0);
        if (own > 0 && own + number > ofOneCaller) {
            return Outcome.SHARE_USED_UP;
        }
        if (inside > 0 && inside + number > all) {
            return Outcome.FULL;
        }
        change(caller, number);
        return Outcome.GIVEN;
    }

    /**
     * Changes how many places somebody inside has; never refused, since an answer that is made already is there.
     *
     * @param difference below 0 for places that are given back
     */
    synchronized void change(String caller, int difference) {
        inside += difference;
        taken.merge(caller, difference, Integer::sum);
        taken.remove(caller, 0);
    }

    /** How many are taken. */
    synchronized int inside() {
        return inside;
    }
}
