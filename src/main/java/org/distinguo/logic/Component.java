package org.distinguo.logic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Atoms that implications join, and every way in which they can be so together. What is so of the atoms of one component
 * says nothing of the atoms of another one. Immutable.
 */
final class Component {

    private final int[] atoms;
    private final long[] worlds;

    private Component(int[] atoms, long[] worlds) {
        this.atoms = atoms;
        this.worlds = worlds;
    }

    /** An atom that no implication joins to another one. */
    static Component free(int atom) {
        return new Component(new int[] {atom}, new long[] {0, 1});
    }

    /**
     * Finds the worlds of joined atoms by trying each atom in turn and leaving a branch as soon as it breaks an implication.
     *
     * @throws LogicBudgetException if the component has more atoms or worlds than can be kept
     */
    static Component of(int[] atoms, List<Implication> implications) {
        if (atoms.length > LogicBudget.ATOMS_OF_COMPONENT) {
            throw new LogicBudgetException(LogicBudget.ATOMS_OF_COMPONENT + " facts that implications join", atoms);
        }
        List<Long> worlds = new ArrayList<>(List.of(0L));
        List<long[]> clauses = new ArrayList<>();
        for (Implication implication : implications) {
            long to = 0;
            for (Atom alternative : implication.to()) {
                to |= bit(atoms, alternative.number());
            }
            clauses.add(new long[] {bit(atoms, implication.from().number()), to});
        }
        long decided = 0;
        for (int place = 0; place < atoms.length; place++) {
            decided |= 1L << place;
            List<Long> next = new ArrayList<>();
            for (long world : worlds) {
                for (long one : new long[] {world, world | 1L << place}) {
                    if (keeps(one, decided, clauses)) {
                        next.add(one);
                    }
                }
            }
            worlds = next;
            if (worlds.size() > LogicBudget.WORLDS) {
                throw new LogicBudgetException(LogicBudget.WORLDS + " ways in which facts can be so together", atoms);
            }
        }
        return new Component(
                atoms, worlds.stream().mapToLong(Long::longValue).sorted().toArray());
    }

    private static long bit(int[] atoms, int atom) {
        return 1L << Arrays.binarySearch(atoms, atom);
    }

    /** Whether no implication is broken, whatever the atoms that are not decided yet will be. */
    private static boolean keeps(long world, long decided, List<long[]> clauses) {
        for (long[] clause : clauses) {
            if ((world & clause[0]) != 0 && (world & clause[1]) == 0 && (clause[1] & ~decided) == 0) {
                return false;
            }
        }
        return true;
    }

    /** The atoms, by number. INVARIANT: nobody writes into it. */
    int[] atoms() {
        return atoms;
    }

    /** Each world as the set of the places of those atoms that are so. INVARIANT: nobody writes into it. */
    long[] worlds() {
        return worlds;
    }

    int place(Atom atom) {
        return Arrays.binarySearch(atoms, atom.number());
    }
}
