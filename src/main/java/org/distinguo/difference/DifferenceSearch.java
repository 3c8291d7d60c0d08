package org.distinguo.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.distinguo.facts.CaseFacts;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.logic.Expression;
import org.distinguo.proof.Bounds;
import org.distinguo.proof.Logic;
import org.distinguo.rulebook.Status;
import org.logicng.datastructures.Tristate;
import org.logicng.formulas.Literal;
import org.logicng.solvers.MiniSat;
import org.logicng.solvers.SATSolver;

/** Searches the cases in which two laws answer one question differently. Not thread-safe. */
final class DifferenceSearch {

    private static final int MOST_CANDIDATES = 1000;
    private static final int PATIENCE = 250;

    /** Where an answer is open there are more literals, and more candidates that lead to nothing. */
    private static final int PATIENCE_WHERE_OPEN = 100;

    private static final int MOST_CHOICES = 20;

    private final FactCatalogue catalogue;
    private final Bounds first;
    private final Bounds second;
    private final Budget budget;
    private final Logic logic;
    private final Logic.World world;
    private final FactLists lists;
    private final CaseSolver cases;
    private final ShownCase shown;

    /**
     * @param catalogue the facts
     * @param first the question as the first law answers it
     * @param second the same of the second law
     * @param read further facts that a case that is shown has to answer
     * @param budget for everything that is asked
     */
    DifferenceSearch(
            FactCatalogue catalogue, Expression first, Expression second, SortedSet<Integer> read, Budget budget) {
        int facts = catalogue.answered().size();
        this.catalogue = catalogue;
        this.first = Bounds.of(first, facts);
        this.second = Bounds.of(second, facts);
        this.budget = budget;
        this.logic = new Logic(catalogue.implications(), facts);
        this.world = logic.world("fact");
        this.lists = new FactLists(logic, world, catalogue.implications(), facts);
        SortedSet<Integer> atoms = new TreeSet<>(read);
        for (Bounds bounds : List.of(this.first, this.second)) {
            for (Expression formula : List.of(bounds.certain(), bounds.possible())) {
                lists.of(formula);
                lists.of(formula.negated());
                atoms.addAll(formula.atoms());
            }
        }
        atoms.removeIf(atom -> atom >= facts);
        this.cases = new CaseSolver(
                logic.factory(), budget, lists.variables(), lists.definitions(), world.consistent(atoms));
        this.shown = new ShownCase(catalogue, logic.factory(), budget, world, lists.definitions(), atoms);
    }

    /**
     * What was found for one pair of answers.
     *
     * @param patterns the patterns; together exactly the cases with these answers
     * @param fewest whether there are proved to be no fewer
     */
    record Region(List<Pattern> patterns, boolean fewest) {}

    /**
     * A pattern and a case that stands for it.
     *
     * @param requirements what must be so
     * @param facts the case
     */
    record Pattern(List<Requirement> requirements, CaseFacts facts) {}

    Region region(Status one, Status other) {
        var region = logic.factory().and(overLists(first, one), overLists(second, other));
        if (!cases.consistent(List.of(region))) {
            return new Region(List.of(), true);
        }
        boolean open = one == Status.UNDETERMINED || other == Status.UNDETERMINED;
        var search = new PatternSearch(logic.factory(), budget, cases, region);
        var cover = new Cover(logic.factory(), budget, cases, region);
        PatternSearch.Found found = search.find(MOST_CANDIDATES, open ? PATIENCE_WHERE_OPEN : PATIENCE);
        List<Set<Literal>> enough = cover.completed(found.patterns(), search);
        Optional<List<Set<Literal>>> fewest = cover.fewest(enough, MOST_CHOICES);
        List<Set<Literal>> chosen = fewest.orElseGet(() -> cover.withoutIdle(enough));
        List<Pattern> patterns = chosen.stream().map(this::pattern).toList();
        prove(new Expression.Conjunction(List.of(first.region(one), second.region(other))), patterns);
        boolean proved = found.all() && fewest.isPresent();
        return new Region(patterns, proved || cover.areFewest(chosen, search.literals()));
    }

    /** INVARIANT: it reads the lists that the constructor defined, and no others. */
    private org.logicng.formulas.Formula overLists(Bounds bounds, Status status) {
        return switch (status) {
            case MET -> lists.of(bounds.certain());
            case NOT_MET -> lists.of(bounds.possible().negated());
            case UNDETERMINED ->
                logic.factory()
                        .and(
                                lists.of(bounds.possible()),
                                lists.of(bounds.certain().negated()));
        };
    }

    private Pattern pattern(Set<Literal> literals) {
        SortedSet<Integer> absent = new TreeSet<>();
        List<SortedSet<Integer>> present = new ArrayList<>();
        for (Literal literal : literals) {
            SortedSet<Integer> facts = lists.factsOf(literal.variable());
            if (literal.phase()) {
                present.add(possible(literals, facts));
            } else {
                absent.addAll(facts);
            }
        }
        present.sort(java.util.Comparator.comparing(SortedSet::first));
        List<Requirement> requirements = new ArrayList<>();
        present.forEach(facts -> requirements.add(requirement(true, facts)));
        if (!absent.isEmpty()) {
            requirements.add(requirement(false, lists.withoutImplying(absent)));
        }
        return new Pattern(requirements, shown.of(literals, present));
    }

    /** The facts of a list that can be so where the pattern holds. */
    private SortedSet<Integer> possible(Set<Literal> pattern, SortedSet<Integer> facts) {
        SortedSet<Integer> possible = new TreeSet<>();
        for (int fact : facts) {
            List<Literal> with = new ArrayList<>(pattern);
            with.add(world.fact(fact));
            if (cases.consistent(with)) {
                possible.add(fact);
            }
        }
        return possible;
    }

    private Requirement requirement(boolean yes, SortedSet<Integer> facts) {
        return new Requirement(
                yes,
                facts.stream().map(fact -> catalogue.answered().get(fact).id()).toList());
    }

    /** What is shown is proved as it is shown, fact by fact and without the lists: no case too many and none too few. */
    private void prove(Expression law, List<Pattern> patterns) {
        var all = new Expression.Disjunction(patterns.stream()
                .<Expression>map(pattern -> new Expression.Conjunction(
                        pattern.requirements().stream().map(this::formula).toList()))
                .toList());
        SortedSet<Integer> atoms = law.atoms();
        atoms.addAll(all.atoms());
        var parted = logic.factory().equivalence(world.of(law), world.of(all)).negate();
        SATSolver solver = MiniSat.miniSat(logic.factory());
        solver.add(parted);
        solver.add(world.consistent(atoms));
        if (solver.sat(budget) != Tristate.FALSE) {
            throw new IllegalStateException("the patterns are not exactly the cases in which the laws part");
        }
    }

    private Expression formula(Requirement requirement) {
        var any = new Expression.Disjunction(requirement.facts().stream()
                .<Expression>map(fact -> new Expression.Literal(
                        catalogue.answered(fact).orElseThrow().index(), true))
                .toList());
        return requirement.yes() ? any : any.negated();
    }
}
