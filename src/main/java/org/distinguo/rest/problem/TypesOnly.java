package org.distinguo.rest.problem;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Stands in a log for another exception, whose message may quote a request: it says the type and the places of that
 * exception and of its causes, and none of their messages.
 */
public final class TypesOnly extends Exception {

    private static final long serialVersionUID = 1L;

    private static final int MOST_CAUSES = 16;

    private TypesOnly(Throwable exception, @Nullable Throwable cause) {
        super(exception.getClass().getName(), cause, false, true);
        setStackTrace(exception.getStackTrace());
    }

    /** The types and places of an exception and of at most 16 of its causes. */
    public static TypesOnly of(Throwable exception) {
        Deque<Throwable> chain = new ArrayDeque<>();
        @Nullable Throwable next = exception;
        while (next != null && chain.size() < MOST_CAUSES) { // a chain can be a circle
            chain.push(next);
            next = next.getCause();
        }
        @Nullable TypesOnly bare = null;
        for (Throwable one : chain) { // the innermost first
            bare = new TypesOnly(one, bare);
        }
        return Objects.requireNonNull(bare);
    }

    /** The type of the exception for which this one stands, and not that of this one. */
    @Override
    @SuppressWarnings(
            "OverrideThrowableToString") // a log writes this before the places, and the type of this one tells nothing
    public String toString() {
        return String.valueOf(getMessage());
    }
}
