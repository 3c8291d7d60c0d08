package org.distinguo.proof;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.distinguo.facts.Answer;
import org.distinguo.facts.CaseFacts;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactId;
import org.distinguo.facts.Knowledge;
import org.distinguo.facts.KnownFacts;
import org.logicng.datastructures.Assignment;
import org.logicng.datastructures.Tristate;
import org.logicng.formulas.Formula;
import org.logicng.formulas.FormulaFactory;
import org.logicng.formulas.Literal;
import org.logicng.formulas.Variable;
import org.logicng.solvers.MiniSat;
import org.logicng.solvers.SATSolver;
import org.logicng.solvers.functions.OptimizationFunction;

/** Chooses the case that stands for a pattern: as few facts are so as the pattern allows, the first of each list. */
final class ShownCase {

    private final FactCatalogue catalogue;
    private final FormulaFactory factory;
    private final Logic.World world;
    private final Formula always;
    private final SortedSet<Integer> read;

    ShownCase(
            FactCatalogue catalogue,
            FormulaFactory factory,
            Logic.World world,
            Formula always,
            SortedSet<Integer> read) {
        this.catalogue = catalogue;
        this.factory = factory;
        this.world = world;
        this.always = factory.and(always, world.consistent(read));
        this.read = read;
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
        SATSolver solver = MiniSat.miniSat(factory);
        solver.add(always);
        solver.add(factory.and(pattern));
        List<Variable> facts = read.stream().map(world::fact).toList();
        Assignment least = solver.execute(OptimizationFunction.minimize(facts));
        int count = (int) facts.stream().filter(least::evaluateLit).count();
        if (count < facts.size()) {
            solver.add(factory.cc(org.logicng.formulas.CType.LE, count, facts));
        }
        List<Literal> fixed = new ArrayList<>();
        for (SortedSet<Integer> list : lists) {
            list.stream()
                    .map(fact -> with(fixed, world.fact(fact)))
                    .filter(more -> solver.sat(more) == Tristate.TRUE)
                    .findFirst()
                    .ifPresent(more -> fixed.add(more.get(more.size() - 1)));
        }
        SortedSet<Integer> so = new TreeSet<>();
        for (int fact : read) {
            boolean canBeNo = solver.sat(with(fixed, world.fact(fact).negate())) == Tristate.TRUE;
            fixed.add(canBeNo ? world.fact(fact).negate() : world.fact(fact));
            if (!canBeNo) {
                so.add(fact);
            }
        }
        return so;
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
