package org.distinguo.logic;

import java.util.Arrays;
import java.util.List;

/** A law, or the facts that it reads, would take more than can be answered at once. */
public final class LogicBudgetException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Atom> atoms;

    LogicBudgetException(String limit, int... atoms) {
        super("more than " + limit);
        this.atoms = Arrays.stream(atoms).mapToObj(Atom::of).toList();
    }

    /**
     * The atoms that are too closely joined.
     *
     * @return empty where it is the whole condition that is too large
     */
    public List<Atom> atoms() {
        return atoms;
    }
}
