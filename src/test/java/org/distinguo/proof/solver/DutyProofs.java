package org.distinguo.proof.solver;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.distinguo.facts.Fact;
import org.distinguo.facts.Knowledge;
import org.distinguo.logic.Criterion;
import org.distinguo.proof.Claim;
import org.distinguo.proof.Property;
import org.distinguo.rulebook.Clause;
import org.distinguo.rulebook.Rulebook;
import org.distinguo.rulebook.SafeguardCatalogue;
import org.distinguo.rulebook.SafeguardRule;
import org.distinguo.source.Place;
import org.distinguo.verdict.Law;
import org.distinguo.verdict.LawPeriod;
import org.logicng.datastructures.Tristate;
import org.logicng.solvers.MiniSat;
import org.logicng.solvers.SATSolver;

/**
 * Proves that protection hangs on facts and not on what the law calls them: for every rulebook, part of the State, date of
 * conduct and date of decision. Used once.
 */
final class DutyProofs {

    private static final BigInteger ANSWERS = BigInteger.valueOf(Knowledge.values().length);
    private static final int MOST_NAMED = 6;

    private final Law law;
    private final Rulebook rulebook;
    private final SafeguardCatalogue safeguards;
    private final List<Claim> claims = new ArrayList<>();

    DutyProofs(Law law, SafeguardCatalogue safeguards) {
        this.law = law;
        this.rulebook = law.rulebook();
        this.safeguards = safeguards;
    }

    /** The duties in force, with the conditions that they ask for under the law of a day of conduct. */
    private record Situation(List<SafeguardRule> rules, Map<Place, Criterion> grounds) {}

    /** A fact, and what is known of it. */
    private record Known(Fact.Answered fact, Knowledge answer) {}

    List<Claim> prove() {
        for (SafeguardCatalogue.DutyGuarantee guarantee : safeguards.guarantees()) {
            Set<Situation> proved = new HashSet<>();
            law.parts().forEach(part -> {
                for (LawPeriod day : law.periods(part)) {
                    for (LocalDate decision : decisionDays(day.from())) {
                        situations(guarantee, part, day, decision).stream()
                                .filter(proved::add)
                                .forEach(situation -> prove(guarantee, situation, decision));
                    }
                }
            });
        }
        return claims;
    }

    /** One with all duties of which one must be due, or one for each duty that must not be. */
    private List<Situation> situations(
            SafeguardCatalogue.DutyGuarantee guarantee, Optional<String> part, LawPeriod day, LocalDate decision) {
        List<SafeguardRule> rules = rulebook.safeguards().stream()
                .filter(rule -> rule.isLaw(decision, part) && isMeant(guarantee, rule))
                .toList();
        return guarantee.due().isEmpty()
                ? rules.stream().map(rule -> situation(List.of(rule), day)).toList()
                : List.of(situation(rules, day));
    }

    private static Situation situation(List<SafeguardRule> rules, LawPeriod day) {
        Map<Place, Criterion> grounds = new HashMap<>();
        rules.stream()
                .flatMap(rule -> rule.trigger().clauses())
                .map(Clause::place)
                .forEach(place -> Optional.ofNullable(day.grounds().get(place))
                        .ifPresent(criterion -> grounds.put(place, criterion)));
        return new Situation(rules, grounds);
    }

    /** The first day of each period of decision dates that can follow conduct from a day on. */
    private List<LocalDate> decisionDays(LocalDate conduct) {
        Set<LocalDate> days = new TreeSet<>();
        days.add(conduct);
        rulebook.safeguards().stream()
                .flatMap(rule ->
                        Stream.of(rule.inForce().from(), rule.inForce().until()).flatMap(Optional::stream))
                .filter(day -> day.isAfter(conduct) && rulebook.coverage().includes(day))
                .forEach(days::add);
        return List.copyOf(days);
    }

    private boolean isMeant(SafeguardCatalogue.DutyGuarantee guarantee, SafeguardRule rule) {
        return guarantee.due().isEmpty()
                ? safeguards.isAboutStay(rule)
                : guarantee.due().contains(rule.code());
    }

    private void prove(SafeguardCatalogue.DutyGuarantee guarantee, Situation situation, LocalDate decision) {
        var logic = new DutyLogic(law.catalogue(), DutyLogic.Between.FREE);
        List<org.logicng.formulas.Formula> due = situation.rules().stream()
                .map(rule -> logic.of(rulebook, situation.grounds(), rule.trigger()))
                .toList();
        List<Known> cases = law.catalogue().inRole(guarantee.role()).stream()
                .flatMap(fact -> guarantee.answers().stream().sorted().map(answer -> new Known(fact, answer)))
                .toList();
        cases.forEach(known -> logic.knows(known.fact().atom(), known.answer()));
        SATSolver solver = MiniSat.miniSat(logic.factory());
        logic.background().forEach(solver::add);
        boolean neverDue = guarantee.due().isEmpty();
        org.logicng.formulas.Formula someDue = logic.factory().or(due);
        solver.add(neverDue ? someDue : someDue.negate());
        List<Known> against = cases.stream()
                .filter(known -> solver.sat(logic.knows(known.fact().atom(), known.answer())) == Tristate.TRUE)
                .toList();
        String subject = situation.rules().stream()
                .map(SafeguardRule::code)
                .findFirst()
                .orElseGet(() -> guarantee.due().get(0));
        Optional<String> reason = Optional.of(against)
                .filter(found -> !found.isEmpty())
                .map(found -> neverDue ? "it can be due where " + named(found) : reason(guarantee, found));
        claims.add(new Claim(
                decision,
                subject,
                neverDue ? Property.DUTY_EXCLUDED : Property.DUTY_BY_FACTS_ALONE,
                against.isEmpty(),
                ANSWERS.pow(logic.facts()),
                Optional.empty(),
                reason));
    }

    private static String named(List<Known> cases) {
        Map<String, String> answers = new LinkedHashMap<>();
        cases.forEach(known -> answers.merge(
                known.fact().id().toString(), known.answer().name(), (one, other) -> one + " or " + other));
        String named = answers.entrySet().stream()
                .limit(MOST_NAMED)
                .map(entry -> "`" + entry.getKey() + "` is " + entry.getValue())
                .collect(Collectors.joining(", "));
        return answers.size() > MOST_NAMED
                ? named + ", and so for " + (answers.size() - MOST_NAMED) + " facts more"
                : named;
    }

    private static String reason(SafeguardCatalogue.DutyGuarantee guarantee, List<Known> unprotected) {
        return guarantee.id() + ", where " + named(unprotected) + ": "
                + (guarantee.due().size() == 1 ? "" : "none of ")
                + String.join(", ", guarantee.due())
                + (guarantee.due().size() == 1 ? " need not be due" : " need be due");
    }
}
