package org.distinguo.difference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.distinguo.facts.Answer;
import org.distinguo.facts.CaseFacts;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactId;
import org.distinguo.facts.Knowledge;
import org.distinguo.facts.KnownFacts;
import org.distinguo.proof.Logic;
import org.logicng.datastructures.Assignment;
import org.logicng.datastructures.Tristate;
import org.logicng.formulas.Formula;
import org.logicng.formulas.FormulaFactory;
import org.logicng.formulas.Literal;
import org.logicng.formulas.Variable;
import org.logicng.solvers.MiniSat;
import org.logicng.solvers.SATSolver;
import org.logicng.solvers.SolverState;
import org.logicng.solvers.functions.OptimizationFunction;

/** Chooses the case that stands for a pattern: as few facts are so as the pattern allows, the first of each list. */
final class ShownCase {

    /** To count facts, clauses are made for each case, and that takes as long as many calls. */
    private static final int STEPS_TO_START = 100;

    private final FactCatalogue catalogue;
    private final FormulaFactory factory;
    private final Budget budget;
    private final Logic.World world;
    private final SortedSet<Integer> read;
    private final SATSolver solver;
    private final SolverState always;

    ShownCase(
            FactCatalogue catalogue,
            FormulaFactory factory,
            Budget budget,
            Logic.World world,
            Formula always,
            SortedSet<Integer> read) {
        this.catalogue = catalogue;
        this.factory = factory;
        this.budget = budget;
        this.world = world;
        this.read = read;
        this.solver = MiniSat.miniSat(factory);
        solver.add(always);
        solver.add(world.consistent(read));
        this.always = solver.saveState();
    }

    /** The case; every fact that is read has an answer, stated or by a screened group. */
    CaseFacts of(Set<Literal> pattern, Collection<SortedSet<Integer>> lists) {
        SortedSet<Integer> so = fewest(pattern, lists);
        Map<FactId, Answer> stated = new HashMap<>();
        SortedSet<String> screened = new TreeSet<>();
        for (int fact : read) {
            screened.add(id(fact).group());
            if (so.contains(fact)) {
                stated.put(id(fact), Answer.YES);
            }
        }
        KnownFacts known = KnownFacts.of(catalogue, CaseFacts.of(stated, screened));
        for (int fact : read) {
            if (!so.contains(fact) && known.of(fact) != Knowledge.NO) {
                stated.put(id(fact), Answer.NO);
            }
        }
        return CaseFacts.of(stated, screened);
    }

    private SortedSet<Integer> fewest(Set<Literal> pattern, Collection<SortedSet<Integer>> lists) {
        budget.spend(STEPS_TO_START);
        solver.loadState(always);
        solver.add(factory.and(pattern));
        List<Variable> facts = read.stream().map(world::fact).toList();
        Assignment least = solver.execute(OptimizationFunction.builder()
                .literals(facts)
                .minimize()
                .handler(budget)
                .build());
        int count = (int) facts.stream().filter(least::evaluateLit).count();
        if (count < facts.size()) {
            solver.add(factory.cc(org.logicng.formulas.CType.LE, count, facts));
        }
        List<Literal> fixed = new ArrayList<>();
        for (SortedSet<Integer> list : lists) {
            list.stream()
                    .map(fact -> with(fixed, world.fact(fact)))
                    .filter(more -> solver.sat(budget, more) == Tristate.TRUE)
                    .findFirst()
                    .ifPresent(more -> fixed.add(more.get(more.size() - 1)));
        }
        Assignment last = model(fixed, facts).orElse(least);
        SortedSet<Integer> so = new TreeSet<>();
        for (int fact : read) {
            Literal no = world.fact(fact).negate();
            Optional<Assignment> without = last.evaluateLit(no) ? Optional.of(last) : model(with(fixed, no), facts);
            last = without.orElse(last);
            fixed.add(without.isPresent() ? no : no.negate());
            if (without.isEmpty()) {
                so.add(fact);
            }
        }
        return so;
    }

    private Optional<Assignment> model(List<Literal> assumptions, List<Variable> facts) {
        return solver.sat(budget, assumptions) == Tristate.TRUE ? Optional.of(solver.model(facts)) : Optional.empty();
    }

    private static List<Literal> with(List<Literal> literals, Literal literal) {
        List<Literal> more = new ArrayList<>(literals);
        more.add(literal);
        return more;
    }

    private FactId id(int fact) {
        return catalogue.answered().get(fact).id();
    }
}
