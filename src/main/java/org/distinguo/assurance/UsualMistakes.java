package org.distinguo.assurance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.distinguo.facts.Fact;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactId;
import org.distinguo.facts.FactRole;
import org.distinguo.rulebook.Clause;
import org.distinguo.rulebook.Condition;
import org.distinguo.rulebook.Coverage;
import org.distinguo.rulebook.InForce;
import org.distinguo.rulebook.Irrelevance;
import org.distinguo.rulebook.OffenceKind;
import org.distinguo.rulebook.Rulebook;
import org.distinguo.rulebook.SafeguardRule;
import org.distinguo.source.DiagnosticCode;
import org.distinguo.source.Diagnostics;
import org.distinguo.source.Nearest;
import org.distinguo.source.Place;

/** What people get wrong in a rulebook that can be read, and that no proof shows. */
final class UsualMistakes {

    private static final int LONGEST_COVERAGE_AHEAD = 5;

    private final Rulebook rulebook;
    private final FactCatalogue catalogue;
    private final Diagnostics diagnostics;

    UsualMistakes(Rulebook rulebook, FactCatalogue catalogue, Diagnostics diagnostics) {
        this.rulebook = rulebook;
        this.catalogue = catalogue;
        this.diagnostics = diagnostics;
    }

    /** Reports each mistake; a code of the rulebook may be one of the shared ones or unlike all of them. */
    void report(Set<String> sharedCodes, LocalDate today) {
        checkConsent();
        checkCodes(sharedCodes);
        checkDates(today);
        rulebook.conditions().values().stream().flatMap(Clause::withParts).forEach(this::checkAlternatives);
        rulebook.offences().stream()
                .flatMap(offence -> offence.clauses())
                .flatMap(Clause::withParts)
                .forEach(this::checkAlternatives);
    }

    private void checkConsent() {
        List<FactId> consent = catalogue.inRole(FactRole.CONSENT).stream()
                .map(Fact.Answered::id)
                .toList();
        rulebook.offences().stream()
                .filter(offence -> offence.kind() == OffenceKind.TRAFFICKING)
                .forEach(offence -> {
                    List<FactId> open = new ArrayList<>(consent);
                    rulebook.irrelevances().stream()
                            .filter(one -> one.offences().contains(offence.id()))
                            .map(Irrelevance::facts)
                            .forEach(open::removeAll);
                    open.forEach(fact -> diagnostics.report(
                            DiagnosticCode.CONSENT_NOT_DISREGARDED,
                            offence.place(),
                            "`" + fact + "` is not declared irrelevant to `" + offence.id()
                                    + "`: a verdict could not say that consent does not count",
                            "write it under `irrelevant:` with `to: [TRAFFICKING]`, the provision and the reason"));
                });
    }

    private void checkCodes(Set<String> shared) {
        for (SafeguardRule rule : rulebook.safeguards()) {
            if (!shared.contains(rule.code())) {
                Nearest.slip(rule.code(), shared)
                        .ifPresent(near -> diagnostics.report(
                                DiagnosticCode.CODE_NEAR_SHARED,
                                rule.place(),
                                "the code `" + rule.code() + "` looks like the shared code `" + near
                                        + "`: a caller that waits for that one would miss it",
                                "write `" + near + "`, or a code that cannot be taken for it"));
            }
        }
    }

    private void checkDates(LocalDate today) {
        Coverage coverage = rulebook.coverage();
        if (coverage.reviewedOn().isAfter(today.plusDays(1))) { // it may be tomorrow already elsewhere
            implausible(
                    "`reviewed_on` is " + coverage.reviewedOn() + ", and today is " + today,
                    "write the day of the review");
        }
        LocalDate last = coverage.reviewedOn().plusYears(LONGEST_COVERAGE_AHEAD);
        if (coverage.to().isAfter(last)) {
            implausible(
                    "the coverage goes on until " + coverage.to() + ", more than " + LONGEST_COVERAGE_AHEAD
                            + " years after the law was read (" + coverage.reviewedOn() + ")",
                    "let `to` be " + last + " at most: nobody knows the law of later years");
        }
        rulebook.quotations()
                .filter(quotation -> quotation.comparedOn().isAfter(today.plusDays(1)))
                .forEach(quotation -> implausible(
                        "the quotation `" + quotation.words() + "` was compared with its text on "
                                + quotation.comparedOn() + ", and today is " + today,
                        "write the day of the comparison"));
    }

    private void implausible(String message, String help) {
        diagnostics.report(DiagnosticCode.IMPLAUSIBLE_DATE, rulebook.place(), message, help);
    }

    private void checkAlternatives(Clause clause) {
        List<Clause> parts = clause.condition().parts();
        Map<String, List<Clause>> seen = new HashMap<>();
        for (Clause part : parts) {
            for (Clause member : clause.condition() instanceof Condition.AllOf ? List.of(part) : alternatives(part)) {
                List<Clause> before = seen.computeIfAbsent(content(member), key -> new ArrayList<>());
                before.stream()
                        .filter(other -> overlap(other.inForce(), member.inForce()))
                        .findFirst()
                        .ifPresent(other -> reportTwice(clause, part, member, other));
                before.add(member);
            }
        }
    }

    private void reportTwice(Clause around, Clause part, Clause member, Clause other) {
        String list = around.condition() instanceof Condition.AllOf
                ? "all_of"
                : around.condition() instanceof Condition.NoneOf ? "none_of" : "any_of";
        Place place = member.equals(part) ? member.place() : part.place();
        diagnostics.report(
                DiagnosticCode.DUPLICATE_ALTERNATIVE,
                place,
                "`" + content(member) + "` stands twice in one `" + list + "`, here and in line "
                        + other.place().line(),
                "take one out; where another condition was meant, write that");
    }

    /** What a clause offers as alternatives: those of an inner or named any_of, which hold on the same days. */
    private Stream<Clause> alternativesOf(Clause clause) {
        Condition condition = clause.condition();
        if (condition instanceof Condition.Named named && rulebook.conditions().containsKey(named.name())) {
            Clause inner = rulebook.conditions().get(named.name());
            return inner.condition() instanceof Condition.AnyOf
                    ? alternativesOf(dated(inner, clause))
                    : Stream.of(clause);
        }
        return condition instanceof Condition.AnyOf any
                ? any.clauses().stream().flatMap(part -> alternativesOf(dated(part, clause)))
                : Stream.of(clause);
    }

    private List<Clause> alternatives(Clause clause) {
        return alternativesOf(clause).toList();
    }

    /** The inner clause on those of its days on which the outer one holds as well. */
    private static Clause dated(Clause inner, Clause around) {
        var both = new InForce(
                Stream.of(inner.inForce().from(), around.inForce().from())
                        .flatMap(Optional::stream)
                        .max(Comparator.naturalOrder()),
                Stream.of(inner.inForce().until(), around.inForce().until())
                        .flatMap(Optional::stream)
                        .min(Comparator.naturalOrder()));
        return new Clause(inner.condition(), both, inner.citation(), inner.note(), inner.reviewed(), inner.place());
    }

    private static boolean overlap(InForce one, InForce other) {
        return Stream.of(one, other)
                .allMatch(first -> Stream.of(one, other).allMatch(second -> startsBeforeEnd(first, second)));
    }

    private static boolean startsBeforeEnd(InForce one, InForce other) {
        return one.from().isEmpty()
                || other.until().isEmpty()
                || one.from().get().isBefore(other.until().get());
    }

    private static String content(Clause clause) {
        Condition condition = clause.condition();
        if (condition instanceof Condition.Holds holds) {
            return holds.fact().toString();
        } else if (condition instanceof Condition.Named named) {
            return "use: " + named.name();
        } else if (condition instanceof Condition.OffenceMet met) {
            return "offence: " + met.offence();
        }
        String form = condition instanceof Condition.AnyOf
                ? "any_of"
                : condition instanceof Condition.AllOf
                        ? "all_of"
                        : condition instanceof Condition.NoneOf ? "none_of" : "leaves_open";
        return form + ": "
                + condition.parts().stream()
                        .map(UsualMistakes::content)
                        .sorted()
                        .collect(Collectors.joining(", ", "[", "]"));
    }
}
