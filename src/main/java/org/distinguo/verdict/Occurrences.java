package org.distinguo.verdict;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.distinguo.facts.Implications;

/** Where a formula reads its atoms. */
final class Occurrences {

    private static final BitSet NONE = new BitSet();

    private final IdentityHashMap<Formula, BitSet> atomsOf = new IdentityHashMap<>();
    private final Map<Integer, List<Integer>> places = new HashMap<>();
    private final Set<Integer> positive = new HashSet<>();
    private final Set<Integer> negative = new HashSet<>();
    private int literals;
    private int nodes;

    Occurrences(Formula formula, Implications implications) {
        collect(formula, nodes++);
        places.forEach((atom, where) -> {
            if (atom < implications.facts() && !implications.of(atom).isEmpty()) {
                where.add(-1 - atom); // what stands in an implication is like no other
            }
        });
    }

    private BitSet collect(Formula formula, int parent) {
        var atoms = new BitSet();
        if (formula instanceof Formula.Literal literal) {
            literals++;
            (literal.positive() ? positive : negative).add(literal.atom());
            places.computeIfAbsent(literal.atom(), atom -> new ArrayList<>())
                    .add(literal.positive() ? 2 * parent : 2 * parent + 1);
            atoms.set(literal.atom());
        } else {
            int self = nodes++;
            Formula.parts(formula).forEach(part -> atoms.or(collect(part, self)));
        }
        atomsOf.put(formula, atoms);
        return atoms;
    }

    /** Whether a part of the formula reads one of some atoms. */
    boolean readsAny(Formula part, BitSet atoms) {
        return atomsOf.getOrDefault(part, NONE).intersects(atoms);
    }

    /** Where an atom stands; atoms with the same places can be exchanged for each other. */
    List<Integer> places(int atom) {
        return places.getOrDefault(atom, List.of());
    }

    Set<Integer> positive() {
        return positive;
    }

    Set<Integer> negative() {
        return negative;
    }

    int literals() {
        return literals;
    }
}
