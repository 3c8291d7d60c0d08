package org.distinguo.rulebook;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.distinguo.facts.FactId;
import org.distinguo.source.DiagnosticCode;
import org.distinguo.source.Diagnostics;
import org.distinguo.source.Nearest;
import org.distinguo.source.Place;

/** What must hold between the parts of a rulebook: references, circles, irrelevant facts, dates, safeguards. */
final class RulebookChecks {

    private final Rulebook rulebook;
    private final Place safeguards;
    private final Diagnostics diagnostics;
    private final Set<String> used = new HashSet<>();

    /** Takes the place of all safeguards, for the one that is missing there. */
    RulebookChecks(Rulebook rulebook, Place safeguards, Diagnostics diagnostics) {
        this.rulebook = rulebook;
        this.safeguards = safeguards;
        this.diagnostics = diagnostics;
    }

    void run() {
        rulebook.conditions().values().forEach(this::checkReferences);
        rulebook.offences().forEach(offence -> offence.clauses().forEach(this::checkReferences));
        rulebook.safeguards().stream()
                .flatMap(rule -> rule.trigger().clauses())
                .distinct() // several safeguards may use one trigger
                .forEach(this::checkReferences);
        if (!diagnostics.none()) {
            return; // what follows walks along references
        }
        checkCircles();
        if (!diagnostics.none()) {
            return;
        }
        checkUse();
        rulebook.irrelevances().forEach(this::checkIrrelevance);
        rulebook.offences().forEach(this::checkElements);
        new DateChecks(rulebook, diagnostics).run();
        new ScreeningCheck(diagnostics).run(rulebook, safeguards);
    }

    /** The clauses that make the offence met or not: its elements, their lifts and its exemptions. */
    private static Stream<Clause> decidingClauses(Offence offence) {
        return Stream.of(Section.ELEMENTS, Section.EXEMPTIONS)
                .flatMap(section -> section.of(offence).stream())
                .flatMap(Provision::clauses);
    }

    private void checkReferences(Clause clause) {
        if (clause.condition() instanceof Condition.Named named) {
            used.add(named.name());
            checkKnown(named.name(), "condition", rulebook.conditions().keySet(), clause.place());
        } else if (clause.condition() instanceof Condition.OffenceMet met) {
            List<String> ids = rulebook.offences().stream().map(Offence::id).toList();
            checkKnown(met.offence(), "offence", ids, clause.place());
        }
        clause.condition().parts().forEach(this::checkReferences);
    }

    private void checkKnown(String name, String what, Collection<String> known, Place place) {
        if (!known.contains(name) && !name.isEmpty()) { // what is no text was reported as such
            diagnostics.report(
                    DiagnosticCode.UNKNOWN_REFERENCE,
                    place,
                    "unknown " + what + " `" + name + "`",
                    Nearest.suggestion(name, known, "write it in this rulebook, or use one that is there"));
        }
    }

    private void checkUse() {
        rulebook.conditions().forEach((name, clause) -> {
            if (!used.contains(name)) {
                diagnostics.report(
                        DiagnosticCode.UNUSED,
                        clause.place(),
                        "nothing uses the condition `" + name + "`",
                        "use it or take it out");
            }
        });
    }

    private void checkCircles() {
        Map<String, Set<String>> leadsTo = new LinkedHashMap<>();
        Map<String, Place> places = new LinkedHashMap<>();
        rulebook.conditions().forEach((name, clause) -> {
            leadsTo.put("condition " + name, references(clause));
            places.put("condition " + name, clause.place());
        });
        rulebook.offences().forEach(offence -> {
            Set<String> references = new LinkedHashSet<>();
            decidingClauses(offence).forEach(clause -> references.addAll(references(clause)));
            leadsTo.put("offence " + offence.id(), references);
            places.put("offence " + offence.id(), offence.place());
        });
        for (String start : leadsTo.keySet()) {
            if (reaches(leadsTo, start)) {
                diagnostics.report(
                        DiagnosticCode.CYCLE,
                        places.getOrDefault(start, rulebook.place()),
                        "the " + start.replace(" ", " `") + "` ends in itself",
                        "take one reference out of the circle");
            }
        }
    }

    private static Set<String> references(Clause clause) {
        Set<String> names = new LinkedHashSet<>();
        if (clause.condition() instanceof Condition.Named named) {
            names.add("condition " + named.name());
        } else if (clause.condition() instanceof Condition.OffenceMet met) {
            names.add("offence " + met.offence());
        }
        clause.condition().parts().forEach(part -> names.addAll(references(part)));
        return names;
    }

    private static boolean reaches(Map<String, Set<String>> leadsTo, String start) {
        Set<String> seen = new HashSet<>();
        Deque<String> next = new ArrayDeque<>(leadsTo.getOrDefault(start, Set.of()));
        while (!next.isEmpty()) {
            String name = next.remove();
            if (name.equals(start)) {
                return true;
            }
            if (seen.add(name)) {
                next.addAll(leadsTo.getOrDefault(name, Set.of()));
            }
        }
        return false;
    }

    private void checkIrrelevance(Irrelevance irrelevance) {
        for (String id : irrelevance.offences()) {
            Offence offence = rulebook.offence(id).orElseThrow();
            Window window =
                    Window.of(rulebook.coverage()).within(irrelevance.inForce()).within(offence.inForce());
            for (FactId fact : irrelevance.facts()) {
                decidingClauses(offence)
                        .flatMap(clause -> reading(clause, fact, window).stream())
                        .findFirst()
                        .ifPresent(place -> diagnostics.report(
                                DiagnosticCode.IRRELEVANT_FACT_READ,
                                place,
                                "`" + fact + "` is declared irrelevant to `" + id + "` (line "
                                        + irrelevance.place().line() + ") and is read here",
                                "take it out of the condition, or limit the irrelevance with `to:`"));
            }
        }
    }

    /** Where a clause reads a fact on some day of a window, directly or through what it refers to. */
    private Optional<Place> reading(Clause clause, FactId fact, Window around) {
        Window window = around.within(clause.inForce());
        if (window.isEmpty()) {
            return Optional.empty();
        }
        Condition condition = clause.condition();
        if (condition instanceof Condition.Holds holds) {
            return holds.fact().equals(fact) ? Optional.of(clause.place()) : Optional.empty();
        }
        Stream<Clause> inner = condition.parts().stream();
        if (condition instanceof Condition.Named named) {
            inner = Optional.ofNullable(rulebook.conditions().get(named.name())).stream();
        } else if (condition instanceof Condition.OffenceMet met) {
            inner = rulebook.offence(met.offence()).stream().flatMap(RulebookChecks::decidingClauses);
        }
        return inner.flatMap(part -> reading(part, fact, window).stream()).findFirst();
    }

    private void checkElements(Offence offence) {
        if (offence.elements().isEmpty()) {
            diagnostics.report(
                    DiagnosticCode.EMPTY_LIST,
                    offence.place(),
                    "the offence `" + offence.id() + "` has no elements",
                    "write at least one");
        }
    }
}
