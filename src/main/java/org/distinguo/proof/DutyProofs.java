package org.distinguo.proof;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
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
import org.distinguo.logic.DecisionDiagrams;
import org.distinguo.logic.DiagramNode;
import org.distinguo.rulebook.Rulebook;
import org.distinguo.rulebook.SafeguardCatalogue;
import org.distinguo.rulebook.SafeguardRule;
import org.distinguo.verdict.Law;
import org.distinguo.verdict.LawPeriod;

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

    /** A fact, and what is known of it. */
    private record Known(Fact.Answered fact, Knowledge answer) {}

    List<Claim> prove() {
        for (SafeguardCatalogue.DutyGuarantee guarantee : safeguards.guarantees()) {
            Set<DutyRules> proved = new HashSet<>();
            for (Optional<String> part : law.parts()) {
                for (LawPeriod day : law.periods(part)) {
                    for (LocalDate decision : decisionDays(day.from())) {
                        situations(guarantee, part, day, decision).stream()
                                .filter(proved::add)
                                .forEach(situation -> prove(guarantee, situation, part, day.from(), decision));
                    }
                }
            }
        }
        return claims;
    }

    /** One with all duties of which one must be due, or one for each duty that must not be. */
    private List<DutyRules> situations(
            SafeguardCatalogue.DutyGuarantee guarantee, Optional<String> part, LawPeriod day, LocalDate decision) {
        List<SafeguardRule> rules = rulebook.safeguards().stream()
                .filter(rule -> rule.isLaw(decision, part) && isMeant(guarantee, rule))
                .toList();
        return guarantee.due().isEmpty()
                ? rules.stream().map(rule -> DutyRules.of(List.of(rule), day)).toList()
                : List.of(DutyRules.of(rules, day));
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

    private void prove(
            SafeguardCatalogue.DutyGuarantee guarantee,
            DutyRules situation,
            Optional<String> part,
            LocalDate conduct,
            LocalDate decision) {
        var diagrams = new DutyDiagrams(law.catalogue(), DutyDiagrams.Between.FREE);
        DiagramNode someDue = diagrams.someDue(rulebook, situation);
        List<Known> cases = law.catalogue().inRole(guarantee.role()).stream()
                .flatMap(fact -> guarantee.answers().stream().sorted().map(answer -> new Known(fact, answer)))
                .toList();
        KnowledgeDiagrams knowledge = diagrams.knowledge();
        cases.forEach(known -> knowledge.knows(known.fact().atom(), Set.of(known.answer())));
        boolean neverDue = guarantee.due().isEmpty();
        DecisionDiagrams nodes = diagrams.nodes();
        DiagramNode broken =
                neverDue ? nodes.and(knowledge.closed(), someDue) : nodes.without(knowledge.closed(), someDue);
        BitSet[] values = nodes.valuesIn(broken);
        List<Known> against = cases.stream()
                .filter(known -> knowledge.isIn(values, known.fact().atom(), known.answer()))
                .toList();
        String subject = situation.rules().stream()
                .map(SafeguardRule::code)
                .findFirst()
                .orElseGet(() -> guarantee.due().get(0));
        Optional<String> reason = Optional.of(against)
                .filter(found -> !found.isEmpty())
                .map(found -> neverDue
                        ? "it can be due where " + named(found)
                        : reason(guarantee, found, new UnprotectedCase(law, guarantee.due(), part, conduct, decision)));
        claims.add(new Claim(
                decision,
                subject,
                neverDue ? Property.DUTY_EXCLUDED : Property.DUTY_BY_FACTS_ALONE,
                against.isEmpty(),
                ANSWERS.pow(knowledge.facts()),
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

    private String reason(SafeguardCatalogue.DutyGuarantee guarantee, List<Known> unprotected, UnprotectedCase shown) {
        return guarantee.id() + ", where " + named(unprotected) + ": "
                + (guarantee.due().size() == 1 ? "" : "none of ")
                + String.join(", ", guarantee.due())
                + (guarantee.due().size() == 1 ? " need not be due" : " need be due")
                + unprotected.stream()
                        .flatMap(known -> shown.find(known.fact().id(), known.answer()).stream())
                        .findFirst()
                        .map(request -> "; counter-example: " + request)
                        .orElse("");
    }
}
