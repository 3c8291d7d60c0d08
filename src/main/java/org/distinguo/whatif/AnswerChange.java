package org.distinguo.whatif;

import org.distinguo.facts.Answer;

/**
 * One answer that is changed.
 *
 * @param fact the fact's index in the catalogue
 * @param yes whether it is changed to YES; false where it is changed to NO
 */
record AnswerChange(int fact, boolean yes) implements Comparable<AnswerChange> {

    Answer to() {
        return yes ? Answer.YES : Answer.NO;
    }

    @Override
    public int compareTo(AnswerChange other) {
        return fact != other.fact ? Integer.compare(fact, other.fact) : Boolean.compare(other.yes, yes);
    }
}
