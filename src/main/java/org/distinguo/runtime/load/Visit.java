package org.distinguo.runtime.load;

import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request that is inside: whose it is, how many places it has, since when, and what to do when it stays too long. Changed
 * on the event loop of its connection only; whether it is over may be asked anywhere.
 */
final class Visit {

    private static final String KEY = Visit.class.getName();

    private final RoutingContext context;
    private final Connection connection;
    private final String caller;
    private final Places places;
    private int number = 1;
    private long since = System.nanoTime();
    private boolean stopped;
    private volatile boolean over;
    private @Nullable Runnable whenLate;
    private @Nullable Runnable whenBodyLate;

    /** One place has been taken for it. */
    Visit(RoutingContext context, Connection connection, String caller, Places places) {
        this.context = context;
        this.connection = connection;
        this.caller = caller;
        this.places = places;
        context.put(KEY, this);
    }

    /** The visit of a request; empty for one that needs no place. */
    static Optional<Visit> of(RoutingContext context) {
        return Optional.ofNullable(context.get(KEY));
    }

    RoutingContext context() {
        return context;
    }

    Connection connection() {
        return connection;
    }

    String caller() {
        return caller;
    }

    /** When it began or, once it is answered, when that was; as {@link System#nanoTime}. */
    long since() {
        return since;
    }

    /** Reads no more from the connection until the answer has left. */
    void stopReading() {
        if (!stopped) {
            stopped = true;
            connection.stopReading();
        }
    }

    /** Whether it is answered, or its caller has gone. */
    boolean isOver() {
        return over;
    }

    /** Takes further places for an answer that will be long. */
    Places.Outcome grow(int total) {
        Places.Outcome outcome = total > number ? places.take(caller, total - number) : Places.Outcome.GIVEN;
        if (outcome == Places.Outcome.GIVEN) {
            number = Math.max(number, total);
        }
        return outcome;
    }

    /** Says what is to be done where it stays too long; null where nothing can be done. */
    void onLate(@Nullable Runnable action) {
        whenLate = action;
    }

    /** Says what is to be done where nothing else is, as long as the platform reads the body. */
    void whileReading(Runnable action) {
        whenBodyLate = action;
    }

    void late() {
        Runnable action = whenLate == null ? whenBodyLate : whenLate;
        whenLate = null;
        if (action != null) {
            action.run();
        }
    }

    /** The answer is made and on its way: it has as many places as it is long, until it has left. */
    void answered() {
        over = true;
        int needed = Places.of(context.response().bytesWritten());
        places.change(caller, needed - number);
        number = needed;
        since = System.nanoTime();
        whenLate = connection::cutOff;
        whenBodyLate = null;
    }

    /** Gives all places back, and reads on. */
    void leave() {
        places.change(caller, -number);
        number = 0;
        whenLate = null;
        if (stopped) {
            stopped = false;
            connection.goOnReading();
        }
    }
}
