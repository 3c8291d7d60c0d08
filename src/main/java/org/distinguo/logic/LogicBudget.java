package org.distinguo.logic;

/**
 * How much a compiled law may take. The largest shipped law needs a small part of each; a law that needs more would be
 * answered slowly, so it is refused.
 */
final class LogicBudget {

    /** The atoms of one component are kept as the bits of a long. */
    static final int ATOMS_OF_COMPONENT = 62;

    static final int WORLDS = 4_096;

    static final int NODES = 500_000;

    private LogicBudget() {}
}
