package org.distinguo.logic;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What some diagrams say of one state of knowledge. What was found is kept for this state only. Not thread-safe.
 *
 * <p>Three passes over a diagram answer everything, and each visits a node once:
 * <ul>
 *   <li>up from the terminals: which terminals a node still leads to, along the values that are still possible. That is the
 *       status;
 *   <li>up again: the nodes are reduced to what is still possible, so that nodes which became alike are one;
 *   <li>through the reduced diagram: an open atom matters for a node if two possible worlds between which its answer decides
 *       lead from the node to different nodes, or if it matters for a node that the node leads to.
 * </ul>
 *
 * <p>An atom <em>matters</em> for a condition if there is a consistent state of knowledge, equal to the present one or with
 * more answers, in which the condition is open and one of the two answers to the atom decides it.
 *
 * <p>Sources: A. Darwiche, Decomposable Negation Normal Form, 2001, for conditioning on what is known; J. Lang, P. Liberatore
 * and P. Marquis, Propositional Independence, 2003, for the independence of a condition from an atom.
 */
public final class Evaluation {

    private final Diagrams diagrams;
    private final PossibleValues possible;
    private final ReachedTerminals reached;
    private final Reduction reduction;
    private final Relevance relevance;

    /**
     * Takes a state of knowledge.
     *
     * @param diagrams the diagrams
     * @param valuation what is known
     * @throws IllegalArgumentException if what is known breaks an implication
     */
    public Evaluation(Diagrams diagrams, Valuation valuation) {
        this(diagrams, PossibleValues.of(diagrams, valuation));
    }

    private Evaluation(Diagrams diagrams, PossibleValues possible) {
        this.diagrams = diagrams;
        this.possible = possible;
        this.reached = new ReachedTerminals(diagrams, possible);
        this.reduction = new Reduction(diagrams, possible);
        this.relevance = new Relevance(diagrams, possible, reduction);
    }

    /** The evaluation when nothing is known, with every node looked at. */
    static Evaluation ofNothingKnown(Diagrams diagrams) {
        var open = new Evaluation(diagrams, PossibleValues.ofNothingKnown(diagrams));
        for (int node = DiagramBuilder.TERMINALS; node < diagrams.nodes(); node++) {
            open.leadsTo(node);
            open.relevance.collect(open.reduction.reduced(node));
        }
        return open;
    }

    /**
     * The same knowledge under other diagrams.
     *
     * @param other diagrams that were built together with these, so that they have the same variables
     * @return what they say of it
     */
    public Evaluation under(Diagrams other) {
        return new Evaluation(other, possible.of(other));
    }

    /**
     * The atoms of which anything is known, and those that implications join to one of these. A condition that reads none of
     * them stands as if nothing were known at all.
     *
     * @return a set of its own
     */
    public AtomSet touched() {
        var atoms = new AtomSet();
        for (int level = 0; level < diagrams.variables(); level++) {
            if (possible.isTouchedLevel(level)) {
                atoms.addAll(diagrams.variable(level).atomSet());
            }
        }
        return atoms;
    }

    Reduction reduction() {
        return reduction;
    }

    Relevance relevance() {
        return relevance;
    }

    /**
     * What is known.
     *
     * @return the state of knowledge
     */
    public Valuation valuation() {
        return possible.valuation();
    }

    /**
     * Whether a condition holds: UNKNOWN if and only if two ways of answering what is open give different results.
     *
     * @param criterion a condition of these diagrams
     * @return its exact value
     */
    public Truth truth(Criterion criterion) {
        return truth(diagrams.root(criterion));
    }

    private Truth truth(int node) {
        return truthOf(leadsTo(node));
    }

    static Truth truthOf(int terminals) {
        return switch (terminals) {
            case 1 -> Truth.FALSE;
            case 2 -> Truth.TRUE;
            default -> Truth.UNKNOWN;
        };
    }

    /**
     * Whether the two conditions of the pair can still come out in a given way together.
     *
     * @param first whether the first one is to hold
     * @param second whether the second one is to hold
     * @return whether some way of answering what is open does it
     */
    public boolean isPossible(boolean first, boolean second) {
        int terminal = (first ? 1 : 0) + (second ? 2 : 0);
        return (leadsTo(diagrams.pair()) >> terminal & 1) == 1;
    }

    Diagrams diagrams() {
        return diagrams;
    }

    /** The same with other values of some variables: null where they are as they are now. */
    Evaluation with(long[] @Nullable [] values) {
        return new Evaluation(diagrams, possible.with(values));
    }

    /** The values of a variable that what is known still allows, as words of bits. */
    long[] possible(int level) {
        return possible.values(level);
    }

    /** The terminals that a node still leads to, as a set of bits. */
    int leadsTo(int node) {
        return reached.from(node);
    }

    /**
     * What a condition comes to where some variables have other values.
     *
     * @param criterion a condition of these diagrams
     * @param values by level; null where they are as they are now
     */
    Truth truthWith(Criterion criterion, long[] @Nullable [] values) {
        return truthOf(reached.with(possible.differing(values)).from(diagrams.root(criterion)));
    }

    /**
     * The open atoms that matter for a condition.
     *
     * @param criterion a condition of these diagrams
     * @return a set of its own; empty where the condition is decided
     */
    public AtomSet mattering(Criterion criterion) {
        int root = diagrams.root(criterion);
        return truth(root) == Truth.UNKNOWN ? relevance.mattering(reduction.reduced(root)) : new AtomSet();
    }

    /**
     * Tells conditions apart as far as what is known leaves a difference between them.
     *
     * @param criterion a condition of these diagrams
     * @return the same node for all conditions that come out alike in every way of answering what is open
     */
    public DiagramNode form(Criterion criterion) {
        return new DiagramNode(reduction.reduced(diagrams.root(criterion)));
    }

    /**
     * One way of answering what is open.
     *
     * @param criterion a condition of these diagrams that is open
     * @param holds whether it is to hold
     * @return what would be known: every atom that the condition reads is answered, and what implications join to it; atoms are
     *     not so where that does as well
     */
    public Valuation completion(Criterion criterion, boolean holds) {
        return completion(criterion, holds, true);
    }

    /**
     * The same, and atoms are so where that does as well.
     *
     * @param criterion a condition of these diagrams that is open
     * @param holds whether it is to hold
     * @return what would be known
     */
    public Valuation fullestCompletion(Criterion criterion, boolean holds) {
        return completion(criterion, holds, false);
    }

    private Valuation completion(Criterion criterion, boolean holds, boolean isFirst) {
        int target = holds ? DiagramBuilder.ALWAYS : DiagramBuilder.NEVER;
        Valuation completed = valuation();
        int node = diagrams.root(criterion);
        for (int level = 0; level < diagrams.variables(); level++) {
            boolean isAsked = diagrams.level(node) == level;
            int chosen = -1;
            long[] values = possible.values(level);
            for (int value = PossibleValues.next(values, 0);
                    value >= 0 && (chosen < 0 || !isFirst);
                    value = PossibleValues.next(values, value + 1)) {
                if (!isAsked || (leadsTo(diagrams.successor(node, value)) >> target & 1) == 1) {
                    chosen = value;
                }
            }
            node = isAsked ? diagrams.successor(node, chosen) : node;
            if (diagrams.variable(level).isReadBy(criterion)) {
                completed = diagrams.variable(level).completed(completed, chosen);
            }
        }
        return completed;
    }

    /**
     * Atoms whose states alone decide a condition, whatever is known of all others. No component can be left out of them.
     *
     * <p>Source: A. Darwiche and A. Hirth, On the Reasons Behind Decisions, 2020: a sufficient reason, here of whole
     * components, since implications bind the atoms of a component to each other (N. Gorji and S. Rubin, Sufficient Reasons
     * for Classifier Decisions in the Presence of Domain Constraints, 2022).
     *
     * @param criterion a condition of these diagrams that is decided
     * @return the atoms of these components
     */
    public AtomSet sufficientReason(Criterion criterion) {
        int root = diagrams.root(criterion);
        int decided = leadsTo(root);
        var reason = new AtomSet();
        PossibleValues freed = possible;
        for (int level = 0; level < diagrams.variables(); level++) {
            long[] all = diagrams.variable(level).allValues();
            if (!diagrams.leadsToLevel(root, level) || Arrays.equals(possible.values(level), all)) {
                continue; // its values make no difference, or all are possible already
            }
            PossibleValues freer = freed.with(level, all);
            if (new Evaluation(diagrams, freer).leadsTo(root) == decided) {
                freed = freer;
            } else {
                reason.addAll(diagrams.variable(level).atomSet());
            }
        }
        return reason;
    }
}
