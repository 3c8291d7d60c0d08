package org.distinguo.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.Implications;
import org.distinguo.verdict.Formula;
import org.logicng.formulas.Variable;

/**
 * Proves that Kleene's rules are exact for a formula. They say TRUE exactly where the completion that is worst for the
 * formula meets it, and FALSE exactly where the best one does not: worst and best answer each open fact by the one sense in
 * which it is read. What has to be proved is that both completions are consistent with the implications, whatever is
 * known; then UNKNOWN means that these two completions differ.
 */
final class ExactnessProof {

    private final Logic logic;
    private final Implications implications;
    private final Set<Integer> wanted = new HashSet<>();
    private final Set<Integer> unwanted = new HashSet<>();
    private final SortedSet<Integer> facts;

    ExactnessProof(Logic logic, FactCatalogue catalogue, Formula formula) {
        this.logic = logic;
        this.implications = catalogue.implications();
        collect(formula);
        this.facts = new TreeSet<>();
        for (int implication = 0; implication < implications.size(); implication++) {
            facts.add(implications.from(implication));
            for (int to : implications.to(implication)) {
                facts.add(to);
            }
        }
    }

    private void collect(Formula formula) {
        if (formula instanceof Formula.Literal literal) {
            (literal.positive() ? wanted : unwanted).add(literal.atom());
        }
        Formula.parts(formula).forEach(this::collect);
    }

    boolean holds() {
        Set<Integer> both = new HashSet<>(wanted);
        both.retainAll(unwanted);
        return both.isEmpty() && consistent(reachedFrom(wanted)) && consistent(reachedFrom(unwanted));
    }

    /**
     * Whether answering YES to the open facts of a set, and NO to all others, is consistent for every state of knowledge
     * from which nothing more follows.
     */
    private boolean consistent(Set<Integer> answeredYes) {
        List<org.logicng.formulas.Formula> closed = new ArrayList<>();
        for (int fact : facts) {
            closed.add(logic.factory().or(yes(fact).negate(), no(fact).negate()));
        }
        List<org.logicng.formulas.Formula> broken = new ArrayList<>();
        for (int implication = 0; implication < implications.size(); implication++) {
            int from = implications.from(implication);
            int[] to = implications.to(implication);
            closed.add(logic.factory().implication(allNo(to, -1), no(from)));
            for (int alternative : to) {
                var onlyOne = logic.factory().and(yes(from), allNo(to, alternative));
                closed.add(logic.factory().implication(onlyOne, yes(alternative)));
            }
            if (to.length > 1 && Arrays.stream(to).anyMatch(this::leadsNowhere)) {
                continue; // completed by an alternative that the formula does not notice
            }
            List<org.logicng.formulas.Formula> unmet = new ArrayList<>();
            unmet.add(completed(from, answeredYes));
            for (int alternative : to) {
                unmet.add(completed(alternative, answeredYes).negate());
            }
            broken.add(logic.factory().and(unmet));
        }
        return logic.model(logic.factory().and(closed), logic.factory().or(broken))
                .isEmpty();
    }

    private org.logicng.formulas.Formula completed(int fact, Set<Integer> answeredYes) {
        return answeredYes.contains(fact) ? no(fact).negate() : yes(fact);
    }

    private org.logicng.formulas.Formula allNo(int[] facts, int except) {
        List<org.logicng.formulas.Formula> all = new ArrayList<>();
        for (int fact : facts) {
            if (fact != except) {
                all.add(no(fact));
            }
        }
        return logic.factory().and(all);
    }

    private boolean leadsNowhere(int fact) {
        Set<Integer> reached = reachedFrom(Set.of(fact));
        return reached.stream().noneMatch(wanted::contains) && reached.stream().noneMatch(unwanted::contains);
    }

    /** What follows from a YES to the facts of a set, alternatives included. */
    private Set<Integer> reachedFrom(Set<Integer> start) {
        Set<Integer> reached = new HashSet<>(start);
        boolean grows = true;
        while (grows) {
            grows = false;
            for (int implication = 0; implication < implications.size(); implication++) {
                if (reached.contains(implications.from(implication))) {
                    for (int to : implications.to(implication)) {
                        grows |= reached.add(to);
                    }
                }
            }
        }
        return reached;
    }

    private Variable yes(int fact) {
        return logic.factory().variable("yes" + fact);
    }

    private Variable no(int fact) {
        return logic.factory().variable("no" + fact);
    }
}
