package org.distinguo.interview;

import java.util.SortedMap;
import org.distinguo.logic.Atom;
import org.distinguo.logic.AtomSet;

/** Chooses the next of the questions that still matter. */
interface Asker {

    /** The fact that is asked for next. */
    Atom next(Outlook outlook, SortedMap<Atom, AtomSet> questions);

    /** The one that stands first in the catalogue. */
    static Asker catalogueOrder() {
        return (outlook, questions) -> questions.firstKey();
    }

    /** As the service does. */
    static Asker ofService(Interviewer interviewer) {
        return (outlook, questions) -> interviewer.order(outlook, questions).get(0);
    }
}
