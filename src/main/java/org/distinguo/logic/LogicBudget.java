package org.distinguo.logic;

/**
 * How much a compiled law may take. The largest shipped law needs a small part of each; a law that needs more would be
 * answered slowly, so it is refused.
 */
final class LogicBudget {

    /** The atoms of one component are kept as the bits of a long. */
    static final int ATOMS_OF_COMPONENT = 62;

    /** Of one component; the largest shipped one has 49. */
    static final int WORLDS = 4_096;

    /** While a law is compiled; the largest shipped law takes a tenth. */
    static final int NODES = 300_000;

    /** Of one period, so that no evaluation takes more than some milliseconds; the largest shipped one has 4,500. */
    static final int NODES_OF_PERIOD = 50_000;

    private LogicBudget() {}
}
