package org.distinguo.rest;

import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** Does what would hold up the other callers of an event loop, on threads of its own, of which the callers take turns. */
public interface LongWork {

    /** What is done beside each other: who asks for one kind does not wait for the other. */
    enum Kind {
        /** Milliseconds: a comparison, the smallest changes of a case, a long answer. */
        ANSWER,
        /** Seconds: a search for what nobody has found yet. */
        SEARCH
    }

    /**
     * Does the work when it is the caller's turn. It is not begun any more where the caller has gone.
     *
     * @param request the request that it is for
     * @param kind how long it takes
     * @param length an upper bound of the answer's length, in bytes: how much room it needs
     * @param work gives the answer, or throws what the request is to be refused with
     * @param <T> what the work gives
     * @return the answer, or what the work threw; where there is no room, or the turn did not come in time, a problem
     */
    <T> CompletionStage<T> begin(RoutingContext request, Kind kind, int length, Supplier<T> work);
}
