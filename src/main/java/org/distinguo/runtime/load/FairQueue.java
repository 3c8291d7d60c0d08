package org.distinguo.runtime.load;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A queue in which callers take turns, so that each gets the same share of the time however much it asks for: surplus round
 * robin, as Adiseshu, Parulkar and Varghese describe it ("A Reliable and Scalable Striping Protocol", SIGCOMM 1996), which
 * counts what a turn took after it. Not thread-safe.
 *
 * @param <T> what waits
 */
final class FairQueue<T> {

    private final long quantum;
    private final Map<String, Line> lines = new HashMap<>();
    private final Deque<Line> round = new ArrayDeque<>();
    private int size;

    /** What waits of one caller. */
    private final class Line {

        private final String caller;
        private final Deque<T> waiting = new ArrayDeque<>();
        private long surplus = quantum;

        Line(String caller) {
            this.caller = caller;
        }
    }

    /**
     * @param quantum how long a caller's turn is, in the unit of {@link #charge}
     */
    FairQueue(long quantum) {
        this.quantum = quantum;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** Lets something wait behind all else of the same caller. */
    void add(String caller, T item) {
        Line line = lines.get(caller);
        if (line == null) {
            line = new Line(caller);
            lines.put(caller, line);
            round.addLast(line);
        }
        line.waiting.addLast(item);
        size++;
    }

    /** Takes what is next; null if nothing waits. */
    @Nullable T poll() {
        while (!round.isEmpty()) {
            Line line = round.getFirst();
            if (line.surplus <= 0) {
                line.surplus += quantum;
                round.addLast(round.removeFirst());
                continue;
            }
            T item = line.waiting.removeFirst();
            size--;
            if (line.waiting.isEmpty()) {
                round.removeFirst();
                lines.remove(line.caller);
            }
            return item;
        }
        return null;
    }

    /** Says how long the turn took that a caller had; of no effect where nothing else of the same caller waits. */
    void charge(String caller, long time) {
        Line line = lines.get(caller);
        if (line != null) {
            line.surplus -= time;
        }
    }

    /** Takes out something that waits, wherever it stands. */
    boolean remove(String caller, T item) {
        Line line = lines.get(caller);
        if (line == null || !line.waiting.remove(item)) {
            return false;
        }
        size--;
        if (line.waiting.isEmpty()) {
            lines.remove(caller);
            round.remove(line);
        }
        return true;
    }
}
