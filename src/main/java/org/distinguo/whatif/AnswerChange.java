package org.distinguo.whatif;

import org.distinguo.facts.Answer;
import org.distinguo.logic.Atom;

/**
 * One answer that is changed.
 *
 * @param fact the fact
 * @param yes whether it is changed to YES; false where it is changed to NO
 */
record AnswerChange(Atom fact, boolean yes) implements Comparable<AnswerChange> {

    Answer to() {
        return yes ? Answer.YES : Answer.NO;
    }

    @Override
    public int compareTo(AnswerChange other) {
        return fact.equals(other.fact) ? Boolean.compare(other.yes, yes) : fact.compareTo(other.fact);
    }
}
