package org.distinguo.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the patterns of one region are made of: that any of some choices is made, or that none of them is. Numbered; none
 * follows from all others' absence, and no two say the same. Immutable.
 */
final class Literals {

    private final List<Literal> literals;
    private final int choices;

    /** For each literal, those from which it follows, itself included. */
    private final long[][] stronger;

    /** The same without itself. */
    private final long[][] others;

    /** For each choice, the literals that are about it. */
    private final List<int[]> about = new ArrayList<>();

    /** One literal: that any of some choices is made, or that none of them is. INVARIANT: nobody writes into the choices. */
    static final class Literal {

        private final int list;
        private final boolean any;
        private final long[] of;

        /** Takes the number of the list that it is about, whether any of its choices is made, and the choices, never none. */
        Literal(int list, boolean any, long... of) {
            this.list = list;
            this.any = any;
            this.of = of;
        }

        int list() {
            return list;
        }

        boolean any() {
            return any;
        }

        long[] of() {
            return of;
        }

        boolean holds(long[] made) {
            return Bits.meet(of, made) == any;
        }

        boolean follows(Literal from) {
            return any == from.any && (any ? Bits.isIn(from.of, of) : Bits.isIn(of, from.of));
        }
    }

    /** Takes literals; of those that say the same the first one stays, and of those that always or never hold none. */
    Literals(List<Literal> all, int choices) {
        List<Literal> apart = new ArrayList<>();
        for (Literal literal : all) {
            if (!Bits.isEmpty(literal.of())
                    && apart.stream().noneMatch(other -> other.follows(literal) && literal.follows(other))) {
                apart.add(literal);
            }
        }
        this.literals = List.copyOf(apart);
        this.choices = choices;
        this.stronger = new long[size()][];
        this.others = new long[size()][];
        for (int number = 0; number < size(); number++) {
            stronger[number] = none();
            for (int other = 0; other < size(); other++) {
                if (literals.get(number).follows(literals.get(other))) {
                    Bits.add(stronger[number], other);
                }
            }
            others[number] = stronger[number].clone();
            Bits.flip(others[number], number);
        }
        for (int choice = 0; choice < choices; choice++) {
            int made = choice;
            about.add(IntStream.range(0, size())
                    .filter(number -> Bits.has(literals.get(number).of(), made))
                    .toArray());
        }
    }

    int size() {
        return literals.size();
    }

    int choices() {
        return choices;
    }

    Literal get(int number) {
        return literals.get(number);
    }

    long[] none() {
        return Bits.none(literals.size());
    }

    /** The literals that hold in a case; with each one also those that follow from it. */
    long[] holding(long[] made) {
        long[] holding = none();
        for (int number = 0; number < literals.size(); number++) {
            if (literals.get(number).holds(made)) {
                Bits.add(holding, number);
            }
        }
        return holding;
    }

    /** The literals that hold in a case, of those that hold where all but one choice is the same. */
    long[] holding(long[] made, int changed, long[] before) {
        long[] holding = before.clone();
        for (int number : about.get(changed)) {
            if (literals.get(number).holds(made) != Bits.has(holding, number)) {
                Bits.flip(holding, number);
            }
        }
        return holding;
    }

    /** Whether those of some literals that are about a choice hold in a case. */
    boolean hold(long[] set, long[] made, int changed) {
        for (int number : about.get(changed)) {
            if (Bits.has(set, number) && !literals.get(number).holds(made)) {
                return false;
            }
        }
        return true;
    }

    long[] stronger(int number) {
        return stronger[number];
    }

    /** Whether a literal of a set follows from no other one of it. */
    boolean isStrongest(int number, long[] set) {
        return !Bits.meet(others[number], set);
    }

    /** The literals of a set that follow from no other one of it. */
    long[] strongest(long[] set) {
        long[] strongest = none();
        for (int number = Bits.next(set, 0); number >= 0; number = Bits.next(set, number + 1)) {
            if (isStrongest(number, set)) {
                Bits.add(strongest, number);
            }
        }
        return strongest;
    }
}
