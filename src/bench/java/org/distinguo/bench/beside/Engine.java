package org.distinguo.bench.beside;

import java.util.List;
import org.distinguo.rulebook.Status;

/** An engine that has been set up once and decides situations. */
interface Engine {

    /**
     * Decides a situation, from the answers in the form in which a caller has them.
     *
     * @param situation the situation
     * @return the statuses, in order of {@link Definition}
     */
    List<Status> decide(Situation situation);
}
