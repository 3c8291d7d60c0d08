package org.distinguo.comparison;

import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import org.distinguo.facts.CaseFacts;
import org.distinguo.facts.FactComponent;
import org.distinguo.logic.Atom;
import org.distinguo.logic.Criterion;
import org.distinguo.logic.Retractions;
import org.distinguo.logic.Valuation;
import org.distinguo.logic.Valuation.State;
import org.distinguo.rulebook.OffenceKind;

/** Finds as few answers of a case as give the statuses of both of two laws. For one thread. */
final class DecisiveAnswers {

    private final SpelledOutCase spelledOut;
    private final IdentityHashMap<Criterion, BitSet> read = new IdentityHashMap<>();

    DecisiveAnswers(SpelledOutCase spelledOut) {
        this.spelledOut = spelledOut;
    }

    /**
     * Each answer is left out in turn, and comes back where a status changes without it. What is left is minimal, for with fewer
     * answers no status ever becomes more certain.
     */
    CaseFacts of(AskedPeriod left, AskedPeriod right, OffenceKind kind) {
        Criterion ofLeft = left.criterion(kind);
        Criterion ofRight = right.criterion(kind);
        BitSet leftOut = unread(ofLeft, ofRight);
        Valuation known = spelledOut.without(leftOut);
        var keptByLeft = new Retractions(left.period().diagrams(), ofLeft, left.truth(kind), known);
        var keptByRight = new Retractions(right.period().diagrams(), ofRight, right.truth(kind), known);
        int places = spelledOut.order().size();
        for (int place = leftOut.nextClearBit(0); place < places; place = leftOut.nextClearBit(place + 1)) {
            FactComponent component = spelledOut.componentOf(place);
            List<Atom> atoms = component.members();
            leftOut.set(place);
            State[] states = spelledOut.without(component, leftOut);
            if (isKnown(known, atoms, states)) {
                continue;
            }
            Valuation next = known.with(atoms, states);
            boolean keeps = keptByLeft.take(next, atoms);
            if (keeps && !keptByRight.take(next, atoms)) {
                keptByLeft.undo();
                keeps = false;
            }
            leftOut.set(place, keeps);
            known = keeps ? next : known;
        }
        return spelledOut.factsWithout(leftOut);
    }

    private static boolean isKnown(Valuation known, List<Atom> atoms, State[] states) {
        for (int member = 0; member < states.length; member++) {
            if (known.state(atoms.get(member)) != states[member]) {
                return false;
            }
        }
        return true;
    }

    private BitSet unread(Criterion left, Criterion right) {
        BitSet unread = new BitSet();
        unread.set(0, spelledOut.order().size());
        unread.andNot(read.computeIfAbsent(left, spelledOut::readBy));
        unread.andNot(read.computeIfAbsent(right, spelledOut::readBy));
        return unread;
    }
}
