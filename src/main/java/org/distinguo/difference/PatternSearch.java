package org.distinguo.difference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.logicng.datastructures.Assignment;
import org.logicng.formulas.FormulaFactory;
import org.logicng.formulas.Literal;
import org.logicng.formulas.Variable;
import org.logicng.solvers.MiniSat;
import org.logicng.solvers.SATSolver;

/**
 * Finds every most general pattern of a region: the conjunctions of literals of its formula that lead into it, are
 * consistent, and lose that when a literal is taken out or replaced by a weaker one. Candidates come from a second solver,
 * smallest first; a case outside the region that a candidate lets in teaches it what every pattern has to contain. Used
 * once.
 */
final class PatternSearch {

    private final FormulaFactory factory;
    private final Budget budget;
    private final CaseSolver cases;
    private final org.logicng.formulas.Formula region;
    private final List<Literal> literals;
    private final List<SortedSet<Integer>> weaker = new ArrayList<>();
    private final List<Assignment> seen = new ArrayList<>();
    private final SATSolver candidates;
    private final List<Variable> chosen = new ArrayList<>();

    /**
     * What was found.
     *
     * @param patterns most general patterns
     * @param all whether there are no others
     */
    record Found(List<Set<Literal>> patterns, boolean all) {}

    PatternSearch(FormulaFactory factory, Budget budget, CaseSolver cases, org.logicng.formulas.Formula region) {
        this.factory = factory;
        this.budget = budget;
        this.cases = cases;
        this.region = region;
        this.literals = apart(region.literals());
        this.candidates = MiniSat.miniSat(factory);
        for (int index = 0; index < literals.size(); index++) {
            chosen.add(factory.variable("chosen" + index));
            weaker.add(new TreeSet<>());
        }
        for (int index = 0; index < literals.size(); index++) {
            for (int other = 0; other < literals.size(); other++) {
                if (index != other && implies(literals.get(index), literals.get(other))) {
                    weaker.get(index).add(other);
                    candidates.add(factory.implication(chosen.get(index), chosen.get(other)));
                }
            }
        }
    }

    /** What patterns are made of. */
    List<Literal> literals() {
        return literals;
    }

    /** The literals without those that say the same as an earlier one. */
    private List<Literal> apart(Collection<Literal> all) {
        List<Literal> apart = new ArrayList<>();
        for (Literal literal : all) {
            if (apart.stream().noneMatch(other -> implies(literal, other) && implies(other, literal))) {
                apart.add(literal);
            }
        }
        return List.copyOf(apart);
    }

    /** Most often a case that was seen before shows that it does not. */
    private boolean implies(Literal one, Literal other) {
        if (seen.stream().anyMatch(model -> model.evaluateLit(one) && !model.evaluateLit(other))) {
            return false;
        }
        Optional<Assignment> parted = cases.model(List.of(one, other.negate()));
        parted.ifPresent(seen::add);
        return parted.isEmpty();
    }

    /**
     * The most general patterns, each as its literals.
     *
     * @param limit how many candidates to look at
     * @param patience how many in a row may lead to no pattern
     * @return what was found among them
     */
    Found find(int limit, int patience) {
        List<Set<Literal>> found = new ArrayList<>();
        int looked = 0;
        int inVain = 0;
        for (Optional<SortedSet<Integer>> next = candidate(); next.isPresent(); next = candidate()) {
            if (++looked > limit || ++inVain > patience) {
                return new Found(found, false);
            }
            List<Integer> strongest = strongest(next.get());
            Set<Literal> pattern = literalsOf(strongest);
            Optional<Assignment> outside = cases.outside(region, pattern);
            if (outside.isPresent()) {
                mustHit(outermost(outside.get()));
            } else if (cases.consistent(pattern)) {
                found.add(pattern);
                inVain = 0;
                exclude(strongest);
            } else {
                exclude(conflict(strongest));
            }
        }
        return new Found(found, true);
    }

    /**
     * A most general pattern that a case fits.
     *
     * @param inside the case, one of the region
     * @return its literals
     */
    Set<Literal> around(Assignment inside) {
        SortedSet<Integer> kept = holding(inside);
        for (int index : holding(inside)) {
            SortedSet<Integer> fewer = new TreeSet<>(kept);
            fewer.removeIf(other -> other == index || weaker.get(other).contains(index));
            if (kept.contains(index)
                    && cases.outside(region, literalsOf(strongest(fewer))).isEmpty()) {
                kept = fewer;
            }
        }
        return literalsOf(strongest(kept));
    }

    private Set<Literal> literalsOf(List<Integer> indexes) {
        Set<Literal> pattern = new LinkedHashSet<>();
        indexes.forEach(index -> pattern.add(literals.get(index)));
        return pattern;
    }

    /** A candidate from which nothing can be taken; empty where there is no candidate left. */
    private Optional<SortedSet<Integer>> candidate() {
        Optional<SortedSet<Integer>> first = model(List.of());
        if (first.isEmpty()) {
            return first;
        }
        SortedSet<Integer> smallest = first.get();
        for (int index : first.get()) {
            if (smallest.contains(index)) {
                List<Literal> without = new ArrayList<>();
                for (int other = 0; other < literals.size(); other++) {
                    if (other == index || !smallest.contains(other)) {
                        without.add(chosen.get(other).negate());
                    }
                }
                smallest = model(without).orElse(smallest);
            }
        }
        return Optional.of(smallest);
    }

    private Optional<SortedSet<Integer>> model(List<Literal> assumptions) {
        if (candidates.sat(budget, assumptions) != org.logicng.datastructures.Tristate.TRUE) {
            return Optional.empty();
        }
        Assignment model = candidates.model(chosen);
        SortedSet<Integer> set = new TreeSet<>();
        for (int index = 0; index < literals.size(); index++) {
            if (model.evaluateLit(chosen.get(index))) {
                set.add(index);
            }
        }
        return Optional.of(set);
    }

    /** The literals that follow from no other of the set; no two follow from each other. */
    private List<Integer> strongest(SortedSet<Integer> set) {
        return set.stream()
                .filter(index ->
                        set.stream().noneMatch(other -> weaker.get(other).contains(index)))
                .toList();
    }

    /** The literals that hold in a case outside the region to which no other can be added without entering it. */
    private SortedSet<Integer> outermost(Assignment outside) {
        SortedSet<Integer> holding = holding(outside);
        for (int index = 0; index < literals.size(); index++) {
            if (!holding.contains(index)) {
                Set<Literal> more = literalsOf(strongest(holding));
                more.add(literals.get(index));
                Optional<Assignment> larger = cases.outside(region, more);
                if (larger.isPresent()) {
                    holding = holding(larger.get());
                }
            }
        }
        return holding;
    }

    private SortedSet<Integer> holding(Assignment model) {
        SortedSet<Integer> holding = new TreeSet<>();
        for (int index = 0; index < literals.size(); index++) {
            if (model.evaluateLit(literals.get(index))) {
                holding.add(index);
            }
        }
        return holding;
    }

    /** Every pattern has a literal that does not hold in the case. */
    private void mustHit(SortedSet<Integer> holding) {
        List<Literal> clause = new ArrayList<>();
        for (int index = 0; index < literals.size(); index++) {
            if (!holding.contains(index) && holding.containsAll(weaker.get(index))) {
                clause.add(chosen.get(index));
            }
        }
        candidates.add(factory.or(clause));
    }

    private void exclude(List<Integer> indexes) {
        candidates.add(factory.or(
                indexes.stream().map(index -> chosen.get(index).negate()).toList()));
    }

    /** A smallest part that is inconsistent by itself. */
    private List<Integer> conflict(List<Integer> indexes) {
        List<Integer> kept = new ArrayList<>(indexes);
        for (int index : indexes) {
            List<Integer> fewer = new ArrayList<>(kept);
            fewer.remove((Integer) index);
            if (!cases.consistent(literalsOf(fewer))) {
                kept = fewer;
            }
        }
        return kept;
    }
}
