package org.distinguo.logic;

/**
 * How much a compiled law may take. The largest shipped law needs a small part of each; a law that needs more would be
 * answered slowly, so it is refused.
 */
final class LogicBudget {

    /** The atoms of one component are kept as the bits of a long. */
    static final int ATOMS_OF_COMPONENT = 62;

    /** The ways in which the facts of one component can be so together; the largest shipped component has 49. */
    static final int WORLDS = 4_096;

    /** All nodes that are made while a law is compiled; the largest shipped law takes 9,000. */
    static final int NODES = 300_000;

    /** The nodes that one period keeps: the time of an evaluation grows with them. The largest shipped period has 4,500. */
    static final int NODES_OF_PERIOD = 50_000;

    private LogicBudget() {}
}
