package org.distinguo.logic;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The values of each variable that what is known still allows. Immutable. */
final class PossibleValues {

    private static final int NONE = -1;

    private final Diagrams diagrams;
    private final Valuation valuation;
    private final long[][] values;

    /** The levels of variables of which anything is known: whatever leads to none of them is as when nothing is known. */
    private final long[] touched;

    /** For each level the value that alone is possible; negative where several are. */
    private final int[] only;

    private PossibleValues(Diagrams diagrams, Valuation valuation, long[][] values, long[] touched) {
        this.diagrams = diagrams;
        this.valuation = valuation;
        this.values = values;
        this.touched = touched;
        this.only = new int[values.length];
        for (int level = 0; level < values.length; level++) {
            only[level] = only(values[level]);
        }
    }

    private static int only(long[] values) {
        int first = next(values, 0);
        return next(values, first + 1) < 0 ? first : NONE;
    }

    static PossibleValues of(Diagrams diagrams, Valuation valuation) {
        long[][] values = new long[diagrams.variables()][];
        long[] touched = new long[diagrams.levelWords()];
        for (int level = 0; level < values.length; level++) {
            Variable variable = diagrams.variable(level);
            if (!variable.isTouchedBy(valuation)) {
                values[level] = variable.openValues();
                continue;
            }
            values[level] = variable.values(valuation);
            if (next(values[level], 0) < 0) {
                throw new IllegalArgumentException("what is known breaks an implication");
            }
            touched[level >> 6] |= 1L << level;
        }
        return new PossibleValues(diagrams, valuation, values, touched);
    }

    /** Every node counts as touched, since there is nothing to compare it with. */
    static PossibleValues ofNothingKnown(Diagrams diagrams) {
        PossibleValues all = of(diagrams, Valuation.ofNothing());
        Arrays.fill(all.touched, -1L);
        return all;
    }

    /** The same for other diagrams with the same variables. */
    PossibleValues of(Diagrams other) {
        if (!other.hasVariablesOf(diagrams)) {
            throw new IllegalArgumentException("diagrams with other variables");
        }
        return new PossibleValues(other, valuation, values, touched);
    }

    /** The same with other values of some variables: null where they are as they are now. */
    PossibleValues with(long[] @Nullable [] others) {
        long[][] next = values.clone();
        for (int level = 0; level < others.length; level++) {
            long[] other = others[level];
            next[level] = other == null ? values[level] : other;
        }
        long[] all = new long[touched.length];
        Arrays.fill(all, -1L);
        return new PossibleValues(diagrams, valuation, next, all);
    }

    /** Other values of some variables, null where they are as they are now; only these variables count as touched. */
    PossibleValues differing(long[] @Nullable [] others) {
        long[][] next = values.clone();
        long[] differing = new long[touched.length];
        for (int level = 0; level < others.length; level++) {
            long[] other = others[level];
            if (other != null) {
                next[level] = other;
                differing[level >> 6] |= 1L << level;
            }
        }
        return new PossibleValues(diagrams, valuation, next, differing);
    }

    /** The same with other values of one variable. */
    PossibleValues with(int level, long[] other) {
        long[][] next = values.clone();
        next[level] = other;
        long[] all = new long[touched.length];
        Arrays.fill(all, -1L);
        return new PossibleValues(diagrams, valuation, next, all);
    }

    Valuation valuation() {
        return valuation;
    }

    /** As words of bits; never none. INVARIANT: nobody writes into it. */
    long[] values(int level) {
        return values[level];
    }

    /** The value that alone is possible; negative where several are. */
    int only(int level) {
        return only[level];
    }

    /** Whether a node leads to a variable of which anything is known. */
    boolean isTouched(int node) {
        return diagrams.leadsToLevelOf(node, touched);
    }

    boolean isTouchedLevel(int level) {
        return (touched[level >> 6] >> level & 1) == 1;
    }

    /** The first value of a set from one on; negative where there is none. */
    static int next(long[] values, int from) {
        int word = from >> 6;
        if (word >= values.length) {
            return NONE;
        }
        long rest = values[word] & (-1L << from);
        while (rest == 0) {
            if (++word == values.length) {
                return NONE;
            }
            rest = values[word];
        }
        return (word << 6) + Long.numberOfTrailingZeros(rest);
    }
}
