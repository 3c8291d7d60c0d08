package org.distinguo.difference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.logicng.datastructures.Assignment;
import org.logicng.formulas.Formula;
import org.logicng.formulas.FormulaFactory;
import org.logicng.formulas.Literal;
import org.logicng.formulas.Variable;
import org.logicng.solvers.MiniSat;
import org.logicng.solvers.SATSolver;
import org.logicng.solvers.functions.OptimizationFunction;

/**
 * Chooses patterns that together are a whole region, the fewest where that can be found. Each case of the region that a
 * choice leaves out asks for one of the patterns that it fits; the fewest that answer all such demands are chosen next,
 * until none is left out.
 */
final class Cover {

    private static final int MOST_MINIMISED = 400;
    private static final int STEPS_TO_MINIMISE = 10_000;
    private static final int ATTEMPTS = 6;

    private final FormulaFactory factory;
    private final Budget budget;
    private final CaseSolver cases;
    private final Formula region;

    Cover(FormulaFactory factory, Budget budget, CaseSolver cases, Formula region) {
        this.factory = factory;
        this.budget = budget;
        this.cases = cases;
        this.region = region;
    }

    /**
     * The fewest.
     *
     * @param patterns all that may be chosen; together they are the region
     * @param limit how many choices to try
     * @return empty where the limit was not enough, or there are too many patterns to choose from
     */
    Optional<List<Set<Literal>>> fewest(List<Set<Literal>> patterns, int limit) {
        if (patterns.size() > MOST_MINIMISED) {
            return Optional.empty();
        }
        SATSolver demands = MiniSat.miniSat(factory);
        List<Variable> taken = new ArrayList<>();
        for (int index = 0; index < patterns.size(); index++) {
            taken.add(factory.variable("taken" + index));
        }
        for (int index = 0; index < patterns.size(); index++) {
            List<Set<Literal>> others = new ArrayList<>(patterns);
            others.remove(index);
            List<Formula> alone = new ArrayList<>(patterns.get(index));
            alone.addAll(none(others));
            if (cases.consistent(alone)) {
                demands.add(taken.get(index));
            }
        }
        for (int round = 0; round < limit; round++) {
            Optional<Assignment> fewest = fewest(demands, taken);
            if (fewest.isEmpty()) {
                return Optional.empty();
            }
            Assignment choice = fewest.get();
            List<Set<Literal>> chosen = new ArrayList<>();
            for (int index = 0; index < patterns.size(); index++) {
                if (choice.evaluateLit(taken.get(index))) {
                    chosen.add(patterns.get(index));
                }
            }
            Optional<Assignment> leftOut = leftOut(chosen);
            if (leftOut.isEmpty()) {
                return Optional.of(chosen);
            }
            while (leftOut.isPresent()) {
                List<Integer> fitting = fewestFitting(patterns, chosen, leftOut.get());
                demands.add(factory.or(fitting.stream().map(taken::get).toList()));
                chosen.add(patterns.get(fitting.get(0)));
                leftOut = leftOut(chosen);
            }
        }
        return Optional.empty();
    }

    /** The least choice that meets the demands; empty where that alone takes too long. */
    private Optional<Assignment> fewest(SATSolver demands, List<Variable> taken) {
        var part = new Budget(STEPS_TO_MINIMISE);
        try {
            return Optional.of(demands.execute(OptimizationFunction.builder()
                    .literals(taken)
                    .minimize()
                    .handler(part)
                    .build()));
        } catch (TooManyDifferencesException e) {
            return Optional.empty();
        } finally {
            budget.spend(part.spent());
        }
    }

    /**
     * More patterns, each found at a case that all before leave out.
     *
     * @param some the first patterns
     * @param search finds a pattern for a case
     * @return with the first ones enough for the whole region
     */
    List<Set<Literal>> completed(List<Set<Literal>> some, PatternSearch search) {
        List<Set<Literal>> enough = new ArrayList<>(some);
        for (Optional<Assignment> next = leftOut(enough); next.isPresent(); next = leftOut(enough)) {
            enough.add(search.around(next.get()));
        }
        return enough;
    }

    /**
     * The same patterns without those that the others make idle.
     *
     * @param enough patterns that together are the region
     * @return a part of them that is still the region
     */
    List<Set<Literal>> withoutIdle(List<Set<Literal>> enough) {
        List<Set<Literal>> kept = new ArrayList<>(enough);
        for (Set<Literal> pattern : enough) {
            List<Set<Literal>> others = new ArrayList<>(kept);
            others.remove(pattern);
            if (leftOut(others).isEmpty()) {
                kept = others;
            }
        }
        return kept;
    }

    /**
     * Whether no fewer patterns, chosen or not, can be the region: each has a case of its own, and no pattern that leads
     * into the region fits two of these cases.
     *
     * @param chosen patterns that together are the region
     * @param literals what patterns are made of
     * @return false where such cases were not found, which proves nothing
     */
    boolean areFewest(List<Set<Literal>> chosen, Collection<Literal> literals) {
        List<Assignment> cases = new ArrayList<>();
        for (Set<Literal> pattern : chosen) {
            List<Set<Literal>> others = new ArrayList<>(chosen);
            others.remove(pattern);
            Optional<Assignment> own = Optional.empty();
            for (int attempt = 0; attempt < ATTEMPTS && own.isEmpty(); attempt++) {
                List<Literal> order = new ArrayList<>(literals);
                Collections.rotate(order, attempt * order.size() / ATTEMPTS);
                own = ownCase(pattern, others, order)
                        .filter(one -> cases.stream().noneMatch(other -> share(one, other, literals)));
            }
            if (own.isEmpty()) {
                return false;
            }
            cases.add(own.get());
        }
        return true;
    }

    /** A case that fits the pattern and none of the others, and as few further literals as can be. */
    private Optional<Assignment> ownCase(Set<Literal> pattern, List<Set<Literal>> others, List<Literal> literals) {
        List<Formula> asked = new ArrayList<>(pattern);
        asked.addAll(none(others));
        Optional<Assignment> own = cases.model(asked);
        for (Literal literal : literals) {
            if (own.isPresent() && !pattern.contains(literal)) {
                asked.add(literal.negate());
                Optional<Assignment> fewer = own.get().evaluateLit(literal) ? cases.model(asked) : own;
                if (fewer.isEmpty()) {
                    asked.remove(asked.size() - 1);
                } else {
                    own = fewer;
                }
            }
        }
        return own;
    }

    /** Whether what two cases have in common already leads into the region. */
    private boolean share(Assignment one, Assignment other, Collection<Literal> literals) {
        List<Literal> common = literals.stream()
                .filter(literal -> one.evaluateLit(literal) && other.evaluateLit(literal))
                .toList();
        return cases.outside(region, common).isEmpty();
    }

    /** What a case that was left out fits, moved to where it fits as little as possible: so the demand says most. */
    private List<Integer> fewestFitting(List<Set<Literal>> patterns, List<Set<Literal>> chosen, Assignment leftOut) {
        List<Set<Literal>> avoided = new ArrayList<>(chosen);
        Assignment moved = leftOut;
        for (int index = 0; index < patterns.size(); index++) {
            if (!avoided.contains(patterns.get(index))) {
                avoided.add(patterns.get(index));
                Optional<Assignment> other = fits(patterns.get(index), moved) ? leftOut(avoided) : Optional.of(moved);
                if (other.isEmpty()) {
                    avoided.remove(avoided.size() - 1);
                } else {
                    moved = other.get();
                }
            }
        }
        List<Integer> fitting = new ArrayList<>();
        for (int index = 0; index < patterns.size(); index++) {
            if (fits(patterns.get(index), moved)) {
                fitting.add(index);
            }
        }
        return fitting;
    }

    private static boolean fits(Set<Literal> pattern, Assignment model) {
        return pattern.stream().allMatch(model::evaluateLit);
    }

    private Optional<Assignment> leftOut(List<Set<Literal>> chosen) {
        List<Formula> outsideAll = new ArrayList<>(List.of(region));
        outsideAll.addAll(none(chosen));
        return cases.model(outsideAll);
    }

    private List<Formula> none(List<Set<Literal>> patterns) {
        return patterns.stream().map(pattern -> factory.and(pattern).negate()).toList();
    }
}
