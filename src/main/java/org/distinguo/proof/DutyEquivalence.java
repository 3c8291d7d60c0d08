package org.distinguo.proof;

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
import org.distinguo.logic.AtomSet;
import org.distinguo.logic.Criterion;
import org.distinguo.logic.DecisionDiagrams;
import org.distinguo.logic.DiagramNode;
import org.distinguo.logic.Expression;
import org.distinguo.rulebook.SafeguardRule;
import org.distinguo.verdict.Law;
import org.distinguo.verdict.LawPeriod;

/**
 * Proves that two laws with the same offences bring the same duties. It is tried first whatever these offences come to, and
 * where that fails, by what each offence requires on each day. Used once.
 */
final class DutyEquivalence {

    private final Law one;
    private final Law other;
    private final CaseSets cases;
    private final Map<Pair, Boolean> sameWhateverTheLawFinds = new HashMap<>();

    DutyEquivalence(Law one, Law other, CaseSets cases) {
        this.one = one;
        this.other = other;
        this.cases = cases;
    }

    private record Pair(DutyRules left, DutyRules right) {}

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
                    var pair = new Pair(
                            DutyRules.of(duties(one, code, day, part), left),
                            DutyRules.of(duties(other, code, day, part), right));
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

    private static List<SafeguardRule> duties(Law law, String code, LocalDate decision, Optional<String> part) {
        return law.rulebook().safeguards().stream()
                .filter(rule -> rule.code().equals(code) && rule.isLaw(decision, part))
                .toList();
    }

    /** Whether both sides bring the duty in the same cases, given what the offences of a day require. */
    private boolean isSame(Pair pair, List<LawPeriod.CompiledOffence> offences) {
        var diagrams = new DutyDiagrams(one.catalogue(), DutyDiagrams.Between.NOT_MET);
        DecisionDiagrams nodes = diagrams.nodes();
        DiagramNode left = diagrams.someDue(one.rulebook(), pair.left());
        DiagramNode right = diagrams.someDue(other.rulebook(), pair.right());
        DiagramNode differing = nodes.or(nodes.without(left, right), nodes.without(right, left));
        for (LawPeriod.CompiledOffence offence : offences) {
            String id = offence.offence().id();
            if (diagrams.reads(id)) {
                if (!offence.inForce()) {
                    differing = nodes.and(differing, diagrams.isNotMet(id));
                }
                for (Expression condition : required(offence, pair, diagrams.asked())) {
                    differing = nodes.and(differing, diagrams.metOnlyWhere(id, condition));
                }
            }
        }
        return nodes.and(differing, diagrams.knowledge().closed()).equals(DecisionDiagrams.NEVER);
    }

    /** The conditions and facts of the duties that are given in every case in which the offence is met. */
    private List<Expression> required(LawPeriod.CompiledOffence offence, Pair pair, AtomSet asked) {
        Expression met = offence.criterion().expression();
        Atom firstBeyond = one.catalogue().firstBeyond();
        Stream<Expression> conditions = Stream.of(pair.left(), pair.right())
                .flatMap(side -> side.grounds().values().stream())
                .map(Criterion::expression)
                .distinct();
        return Stream.concat(conditions, asked.stream().map(fact -> new Expression.Literal(fact, true)))
                .filter(condition -> condition.atoms().stream().allMatch(atom -> atom.isBefore(firstBeyond)))
                .filter(condition -> cases.follows(condition, met))
                .toList();
    }
}
