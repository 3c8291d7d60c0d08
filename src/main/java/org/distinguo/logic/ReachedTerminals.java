package org.distinguo.logic;

import org.jspecify.annotations.Nullable;

/**
 * Which terminals each node still leads to, along the values that are still possible: a pass up from the terminals that visits
 * a node once, and only where it is asked for. Nodes that lead to no variable of which something else is known come to what
 * they came to before; before anything is known, that is the same in every case. Not thread-safe.
 */
final class ReachedTerminals {

    private static final int ALL = (1 << DiagramBuilder.TERMINALS) - 1;
    private static final int BOTH = 3;

    private final Diagrams diagrams;
    private final PossibleValues possible;

    /** What nodes come to that lead to no touched variable; null where that is what they come to when nothing is known. */
    private final @Nullable ReachedTerminals before;

    /** For each node the terminals as a set of bits; 0 where they are not found yet. */
    private final byte[] found;

    ReachedTerminals(Diagrams diagrams, PossibleValues possible) {
        this(diagrams, possible, null);
    }

    private ReachedTerminals(Diagrams diagrams, PossibleValues possible, @Nullable ReachedTerminals before) {
        this.diagrams = diagrams;
        this.possible = possible;
        this.before = before;
        this.found = new byte[diagrams.nodes()];
        for (int terminal = 0; terminal < DiagramBuilder.TERMINALS; terminal++) {
            found[terminal] = (byte) (1 << terminal);
        }
    }

    /** The same with other possible values of the variables that these touch, and of no others. */
    ReachedTerminals with(PossibleValues differing) {
        return new ReachedTerminals(diagrams, differing, this);
    }

    /** The terminals that a node leads to, as a set of bits. */
    int from(int node) {
        if (found[node] == 0) {
            found[node] = (byte) find(node);
        }
        return found[node];
    }

    private int find(int node) {
        if (before != null && !possible.isTouched(node)) {
            return before.from(node);
        }
        int only = possible.only(diagrams.level(node));
        if (only >= 0) {
            return from(diagrams.successor(node, only));
        }
        if (before == null && !possible.isTouched(node)) {
            return diagrams.open().leadsTo(node);
        }
        int most = node < diagrams.firstPair() ? BOTH : ALL;
        int terminals = 0;
        long[] values = possible.values(diagrams.level(node));
        for (int value = PossibleValues.next(values, 0);
                value >= 0 && terminals != most;
                value = PossibleValues.next(values, value + 1)) {
            terminals |= from(diagrams.successor(node, value));
        }
        return terminals;
    }
}
