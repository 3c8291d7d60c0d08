package org.distinguo.interview;

import java.util.BitSet;
import java.util.SortedMap;

/** Chooses the next of the questions that still matter. */
interface Asker {

    /** The index of the fact that is asked for next. */
    int next(Outlook outlook, SortedMap<Integer, BitSet> questions);

    /** The one that stands first in the catalogue. */
    static Asker catalogueOrder() {
        return (outlook, questions) -> questions.firstKey();
    }

    /** As the service does. */
    static Asker ofService(Interviewer interviewer) {
        return (outlook, questions) -> interviewer.order(outlook, questions).get(0);
    }
}
