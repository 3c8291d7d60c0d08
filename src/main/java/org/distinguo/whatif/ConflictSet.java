package org.distinguo.whatif;

import java.util.BitSet;
import java.util.List;

/**
 * A set of changes of which every set of changes that reaches a goal contains at least one (Reiter's conflict set), with what
 * its derivation tells of the size of such a set.
 *
 * @param changes at least one of these must be made; none where the goal cannot be reached
 * @param least at least so many changes must be made
 * @param last where a single change is to be enough, it is one of these
 */
record ConflictSet(BitSet changes, int least, BitSet last) {

    static final ConflictSet IMPOSSIBLE = new ConflictSet(new BitSet(), Integer.MAX_VALUE, new BitSet());

    static ConflictSet oneOf(BitSet changes) {
        return changes.isEmpty() ? IMPOSSIBLE : new ConflictSet(changes, 1, changes);
    }

    /** The conflict set of a goal for which every one of these, at least one, is a conflict set. */
    static ConflictSet all(List<ConflictSet> conflicts) {
        if (conflicts.size() == 1) {
            return conflicts.get(0);
        }
        ConflictSet smallest = conflicts.get(0);
        BitSet last = (BitSet) smallest.last().clone();
        BitSet counted = new BitSet();
        int apart = 0;
        int least = 0;
        for (ConflictSet conflict : conflicts) {
            smallest = conflict.changes().cardinality() < smallest.changes().cardinality() ? conflict : smallest;
            least = Math.max(least, conflict.least());
            last.and(conflict.last());
            if (!conflict.changes().intersects(counted)) {
                counted.or(conflict.changes());
                apart++;
            }
        }
        return new ConflictSet(smallest.changes(), Math.max(least, apart), last);
    }

    /** The conflict set of a goal that is reached in one of several ways, of which these are the conflict sets. */
    static ConflictSet any(List<ConflictSet> conflicts) {
        if (conflicts.size() == 1) {
            return conflicts.get(0);
        }
        BitSet changes = new BitSet();
        BitSet last = new BitSet();
        int least = Integer.MAX_VALUE;
        for (ConflictSet conflict : conflicts) {
            changes.or(conflict.changes());
            last.or(conflict.last());
            least = Math.min(least, conflict.least());
        }
        return new ConflictSet(changes, least, last);
    }
}
