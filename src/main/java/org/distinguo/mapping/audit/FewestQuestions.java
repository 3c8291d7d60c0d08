package org.distinguo.mapping.audit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;

/**
 * A smallest set of questions with which every one of some goals is reached. A goal that a set does not reach tells which
 * questions one of is needed: all those without which it would still not be reached. A smallest set that has one of each of
 * these is tried next, until every goal is reached.
 *
 * <p>Source: E. Moreno-Centeno and R. Karp, The Implicit Hitting Set Approach to Solve Combinatorial Optimization Problems, 2013.
 */
final class FewestQuestions {

    private FewestQuestions() {}

    /**
     * A smallest set.
     *
     * @param questions how many questions there are; those with smaller numbers are preferred among equals
     * @param goals each tells of a set of questions whether it reaches the goal; with more questions it reaches no less, and
     *     with all of them it does
     * @return the numbers of the questions
     * @throws TooComplexException if there is too much to look at
     */
    static BitSet of(int questions, List<Predicate<BitSet>> goals) {
        List<BitSet> needed = new ArrayList<>();
        var asked = new BitSet();
        boolean reached = false;
        while (!reached) {
            reached = true;
            for (Predicate<BitSet> goal : goals) {
                var more = (BitSet) asked.clone();
                while (!goal.test(more)) { // sets without a common member show at once how many are needed
                    reached = false;
                    BitSet oneOf = oneOf(more, questions, goal);
                    needed.add(oneOf);
                    more.or(oneOf);
                }
            }
            if (!reached) {
                asked = SmallestHittingSet.of(needed, asked.cardinality());
            }
        }
        return asked;
    }

    /** The questions of which one is needed: those that are left when no more can be asked without reaching the goal. */
    private static BitSet oneOf(BitSet asked, int questions, Predicate<BitSet> goal) {
        var most = (BitSet) asked.clone();
        var rest = new BitSet();
        for (int question = questions - 1; question >= 0; question--) {
            if (!most.get(question)) {
                most.set(question);
                if (goal.test(most)) {
                    most.clear(question);
                    rest.set(question);
                }
            }
        }
        return rest;
    }
}
