package org.distinguo.logic;

import java.util.Arrays;
import java.util.List;

/** Implications, literals and atoms by number, as tests of small conditions write them. */
final class Numbered {

    private Numbered() {}

    static Implication implication(int from, int... to) {
        return new Implication(Atom.of(from), atoms(to));
    }

    static Expression.Literal literal(int atom, boolean positive) {
        return new Expression.Literal(Atom.of(atom), positive);
    }

    static List<Atom> atoms(int... numbers) {
        return Arrays.stream(numbers).mapToObj(Atom::of).toList();
    }
}
