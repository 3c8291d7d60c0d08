package org.distinguo.proof.solver;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.distinguo.logic.Atom;
import org.distinguo.logic.Criterion;
import org.distinguo.logic.Expression;
import org.distinguo.proof.Bounds;
import org.distinguo.rulebook.SafeguardRule;
import org.distinguo.source.Place;
import org.distinguo.verdict.Law;
import org.distinguo.verdict.LawPeriod;
import org.logicng.datastructures.Tristate;
import org.logicng.solvers.MiniSat;
import org.logicng.solvers.SATSolver;

/**
 * Proves that two laws with the same offences bring the same duties. It is tried first whatever these offences come to, and
 * where that fails, by what each offence requires on each day. Used once.
 */
final class DutyEquivalence {

    private final Law one;
    private final Law other;
    private final Map<Pair, Boolean> sameWhateverTheLawFinds = new HashMap<>();

    DutyEquivalence(Law one, Law other) {
        this.one = one;
        this.other = other;
    }

    /** The duties of one code on one day of decision, with the conditions that they ask for under a law of conduct. */
    private record Side(List<SafeguardRule> rules, Map<Place, Criterion> grounds) {}

    private record Pair(Side left, Side right) {}

    boolean holds() {
        return one.parts().stream().allMatch(this::holdsIn);
    }

    private boolean holdsIn(Optional<String> part) {
        Set<String> codes = changed();
        Set<LocalDate> conducts = both(law -> law.periods().stream().map(LawPeriod::from));
        Set<LocalDate> decisions = both(this::decisionDays);
        for (LocalDate conduct : conducts) {
            LawPeriod left = one.on(conduct, part);
            LawPeriod right = other.on(conduct, part);
            if (codes.isEmpty() && left.grounds().equals(right.grounds())) {
                continue;
            }
            if (!left.grounds().equals(right.grounds())) {
                codes = both(law -> law.rulebook().safeguards().stream().map(SafeguardRule::code));
            }
            for (LocalDate decision : decisions) {
                LocalDate day = decision.isBefore(conduct) ? conduct : decision;
                for (String code : codes) {
                    var pair = new Pair(side(one, part, left, code, day), side(other, part, right, code, day));
                    boolean same = pair.left().equals(pair.right())
                            || sameWhateverTheLawFinds.computeIfAbsent(pair, two -> isSame(two, List.of()))
                            || isSame(pair, left.offences());
                    if (!same) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    /** The codes of the duties that are not written alike. */
    private Set<String> changed() {
        Set<SafeguardRule> left = new HashSet<>(one.rulebook().safeguards());
        Set<SafeguardRule> right = new HashSet<>(other.rulebook().safeguards());
        Set<String> codes = new TreeSet<>();
        left.stream()
                .filter(rule -> !right.contains(rule))
                .map(SafeguardRule::code)
                .forEach(codes::add);
        right.stream()
                .filter(rule -> !left.contains(rule))
                .map(SafeguardRule::code)
                .forEach(codes::add);
        return codes;
    }

    private <T> Set<T> both(Function<Law, Stream<T>> values) {
        return Stream.of(one, other).flatMap(values).collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<LocalDate> decisionDays(Law law) {
        Stream<LocalDate> changes = law.rulebook().safeguards().stream()
                .flatMap(rule ->
                        Stream.of(rule.inForce().from(), rule.inForce().until()).flatMap(Optional::stream))
                .filter(law.rulebook().coverage()::includes);
        return Stream.concat(Stream.of(law.rulebook().coverage().from()), changes);
    }

    private static Side side(Law law, Optional<String> part, LawPeriod day, String code, LocalDate decision) {
        List<SafeguardRule> rules = law.rulebook().safeguards().stream()
                .filter(rule -> rule.code().equals(code) && rule.isLaw(decision, part))
                .toList();
        Map<Place, Criterion> grounds = new HashMap<>();
        rules.stream().flatMap(rule -> rule.trigger().clauses()).forEach(clause -> Optional.ofNullable(
                        day.grounds().get(clause.place()))
                .ifPresent(criterion -> grounds.put(clause.place(), criterion)));
        return new Side(rules, grounds);
    }

    /** Whether both sides bring the duty in the same cases, given what the offences of a day require. */
    private boolean isSame(Pair pair, List<LawPeriod.CompiledOffence> offences) {
        var logic = new DutyLogic(one.catalogue(), DutyLogic.Between.NOT_MET);
        org.logicng.formulas.Formula left = due(logic, one, pair.left());
        org.logicng.formulas.Formula right = due(logic, other, pair.right());
        SATSolver solver = MiniSat.miniSat(logic.factory());
        solver.add(logic.factory().equivalence(left, right).negate());
        for (LawPeriod.CompiledOffence offence : offences) {
            String id = offence.offence().id();
            if (logic.reads(id)) {
                if (!offence.inForce()) {
                    solver.add(logic.isNotMet(id));
                }
                required(offence, pair, logic.asked())
                        .forEach(condition -> solver.add(logic.metOnlyWhere(id, condition)));
            }
        }
        logic.background().forEach(solver::add);
        return solver.sat() == Tristate.FALSE;
    }

    /** The conditions and facts of the duties that are given in every case in which the offence is met. */
    private List<Expression> required(LawPeriod.CompiledOffence offence, Pair pair, Set<Atom> asked) {
        Expression met = Bounds.of(
                        offence.criterion().expression(),
                        one.catalogue().answered().size())
                .certain();
        int facts = one.catalogue().answered().size();
        Stream<Expression> conditions = Stream.of(pair.left(), pair.right())
                .flatMap(side -> side.grounds().values().stream())
                .map(Criterion::expression)
                .distinct();
        return Stream.concat(conditions, asked.stream().map(fact -> new Expression.Literal(fact, true)))
                .filter(condition -> condition.atoms().stream().allMatch(atom -> atom.isBefore(Atom.of(facts))))
                .filter(condition -> follows(condition, met))
                .toList();
    }

    private boolean follows(Expression consequence, Expression premise) {
        var logic = new Logic(
                one.catalogue().implications(), one.catalogue().answered().size());
        Logic.World world = logic.world("a");
        Set<Atom> atoms = new HashSet<>(premise.atoms());
        atoms.addAll(consequence.atoms());
        return logic.model(world.of(premise), world.of(consequence).negate(), world.consistent(atoms))
                .isEmpty();
    }

    private static org.logicng.formulas.Formula due(DutyLogic logic, Law law, Side side) {
        return logic.factory()
                .or(side.rules().stream()
                        .map(rule -> logic.of(law.rulebook(), side.grounds(), rule.trigger()))
                        .toList());
    }
}
