package org.distinguo.proof;

import java.util.BitSet;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.Knowledge;
import org.distinguo.logic.Atom;
import org.distinguo.logic.AtomSet;
import org.distinguo.logic.DecisionDiagrams;
import org.distinguo.logic.DiagramNode;
import org.distinguo.logic.Expression;
import org.distinguo.logic.Implication;

/**
 * What is known of facts as decision diagrams: a fact is a variable with six values, and what the closing of answers keeps from
 * being known together is excluded by {@link #closed}.
 *
 * <p>A component is not one variable here, as it is where every fact is YES or NO: the largest of the catalogue, with 7 facts,
 * would have up to 6⁷ = 279,936 values. Its facts stand beside each other instead, so that the diagram of what can be known of
 * them together stays small: the proofs about the duties of a shipped rulebook take at most 5,700 nodes each. Not thread-safe.
 */
final class KnowledgeDiagrams {

    private static final List<Knowledge> ALL = List.of(Knowledge.values());
    private static final Set<Knowledge> SO = EnumSet.of(Knowledge.YES, Knowledge.SUSPECTED);

    private final FactCatalogue catalogue;
    private final DecisionDiagrams nodes;
    private final Map<Atom, Integer> variables = new HashMap<>();
    private final Set<Implication> used = new HashSet<>();
    private final AtomSet read = new AtomSet();
    private DiagramNode closed = DecisionDiagrams.ALWAYS;

    KnowledgeDiagrams(FactCatalogue catalogue, DecisionDiagrams nodes) {
        this.catalogue = catalogue;
        this.nodes = nodes;
    }

    /** How many facts the conditions made so far read. */
    int facts() {
        return read.size();
    }

    /** What is known of a fact is one of some. */
    DiagramNode knows(Atom fact, Collection<Knowledge> knowledge) {
        read.add(fact);
        announce(fact);
        return any(fact, knowledge);
    }

    /** Whether this can be known of a fact that was read, as far as the values of the variables are known. */
    boolean isIn(BitSet[] values, Atom fact, Knowledge knowledge) {
        return values[variable(fact)].get(ALL.indexOf(knowledge));
    }

    /** What can be known of all facts that the conditions made so far read, and of those that implications join to them. */
    DiagramNode closed() {
        return closed;
    }

    /** Whether Kleene's rules give the formula this value, suspicions counting where they speak for it. */
    DiagramNode certainly(Expression formula, boolean value) {
        if (formula instanceof Expression.Literal literal) {
            Atom fact = literal.atom();
            if (!fact.isBefore(catalogue.firstBeyond())) {
                return DecisionDiagrams.NEVER; // a question of law stays open
            } else if (literal.positive() == value) {
                return knows(fact, value ? SO : Set.of(Knowledge.YES));
            }
            return knows(fact, Set.of(Knowledge.NO));
        }
        boolean all = formula instanceof Expression.Conjunction == value;
        DiagramNode node = all ? DecisionDiagrams.ALWAYS : DecisionDiagrams.NEVER;
        for (Expression part : Expression.parts(formula)) {
            DiagramNode next = certainly(part, value);
            node = all ? nodes.and(node, next) : nodes.or(node, next);
        }
        return node;
    }

    private int variable(Atom fact) {
        return Objects.requireNonNull(variables.get(fact));
    }

    private DiagramNode any(Atom fact, Collection<Knowledge> knowledge) {
        return nodes.of(variable(fact), value -> knowledge.contains(ALL.get(value)));
    }

    /** Makes variables of a fact and of all that implications join to it, and closes what can be known of them. */
    private void announce(Atom fact) {
        if (variables.containsKey(fact)) {
            return;
        }
        variables.put(fact, nodes.add(ALL.size()));
        for (Implication implication : catalogue.implications().of(fact)) {
            announce(implication.from());
            implication.to().forEach(this::announce);
            if (used.add(implication)) {
                closed = nodes.and(closed, closed(implication.from(), implication.to()));
            }
        }
    }

    /** What is so makes one of its consequences so; what may be so leaves one of them possible. */
    private DiagramNode closed(Atom from, List<Atom> to) {
        if (to.size() == 1) {
            DiagramNode yes = nodes.without(any(from, Set.of(Knowledge.YES)), any(to.get(0), Set.of(Knowledge.YES)));
            DiagramNode suspected = nodes.without(any(from, Set.of(Knowledge.SUSPECTED)), any(to.get(0), SO));
            return nodes.not(nodes.or(yes, suspected));
        }
        DiagramNode excluded = any(from, SO);
        for (Atom one : to) {
            excluded = nodes.and(excluded, any(one, List.of(Knowledge.NO)));
        }
        return nodes.not(excluded);
    }
}
