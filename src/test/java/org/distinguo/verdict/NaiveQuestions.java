package org.distinguo.verdict;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.distinguo.facts.Fact;
import org.distinguo.facts.FactId;
import org.distinguo.facts.Knowledge;
import org.distinguo.facts.KnownFacts;
import org.distinguo.rulebook.OffenceKind;
import org.distinguo.rulebook.Rulebook;
import org.distinguo.rulebook.Status;

/**
 * The questions of a case as the naive evaluator finds them: what was not asked and matters, and the suspicions that an
 * answer can end or confirm. Indicators are not among them.
 */
final class NaiveQuestions {

    private final Rulebook rulebook;
    private final KnownFacts known;
    private final LocalDate day;
    private final Standard standard;

    NaiveQuestions(Rulebook rulebook, KnownFacts known, LocalDate day, Standard standard) {
        this.rulebook = rulebook;
        this.known = known;
        this.day = day;
        this.standard = standard;
    }

    /** The questions, each with what its answer can change. */
    Map<FactId, Set<String>> find() {
        Map<FactId, Set<String>> questions = new TreeMap<>();
        collect(
                Set.of(),
                fact -> knowledge(fact) == Knowledge.NOT_ASKED
                        || (standard == Standard.ESTABLISHED && isUnansweredSuspicion(fact)),
                questions);
        Set<FactId> suggested = new HashSet<>();
        for (Fact.Answered fact : known.catalogue().answered()) {
            if (known.isSuggested(fact.atom())) {
                suggested.add(fact.id());
            }
        }
        collect(suggested, fact -> suggested.contains(fact) && isUnansweredSuspicion(fact), questions);
        return questions;
    }

    private Knowledge knowledge(FactId fact) {
        return known.of(known.catalogue().atomOf(fact));
    }

    private boolean isUnansweredSuspicion(FactId fact) {
        return knowledge(fact) == Knowledge.SUSPECTED && !known.stated().states(fact);
    }

    private void collect(Set<FactId> opened, Predicate<FactId> candidate, Map<FactId, Set<String>> questions) {
        NaiveEvaluator.Result result = NaiveEvaluator.evaluate(rulebook, known, opened, day, standard);
        List<String> openKinds = new ArrayList<>();
        Set<FactId> read = new HashSet<>();
        var law = new NaiveLaw(rulebook, day);
        for (OffenceKind kind : List.of(OffenceKind.TRAFFICKING, OffenceKind.SMUGGLING)) {
            if (result.statuses().get(NaiveEvaluator.target(kind)) == Status.UNDETERMINED) {
                openKinds.add(NaiveEvaluator.target(kind));
                rulebook.offences().stream()
                        .filter(offence -> offence.kind() == kind)
                        .forEach(offence -> law.collectRead(offence, read));
            }
        }
        result.canChange().forEach((fact, targets) -> {
            if (candidate.test(fact)
                    && openKinds.stream().anyMatch(targets::contains)
                    && (read.contains(fact)
                            || canSettle(fact, read, result.canChange().keySet()))) {
                questions.computeIfAbsent(fact, key -> new TreeSet<>()).addAll(targets);
            }
            if (read.contains(fact) && openKinds.stream().anyMatch(targets::contains)) {
                keepersOf(fact).stream().filter(candidate).forEach(keeper -> questions
                        .computeIfAbsent(keeper, key -> new TreeSet<>())
                        .addAll(targets));
            }
        });
    }

    /** The facts that keep one open which was left out of a screened group: they imply it, through others perhaps. */
    private Set<FactId> keepersOf(FactId fact) {
        if (!known.isForOthersToSettle(known.catalogue().atomOf(fact))) {
            return Set.of();
        }
        Set<FactId> keepers = new HashSet<>();
        for (Fact.Answered other : known.catalogue().answered()) {
            if (other.implies().stream().anyMatch(some -> some.contains(fact))) {
                keepers.add(other.id());
                keepers.addAll(keepersOf(other.id()));
            }
        }
        return keepers;
    }

    /** Whether implications between open facts join it to one that is read and that nobody can be asked about any more. */
    private boolean canSettle(FactId fact, Set<FactId> read, Set<FactId> open) {
        Set<FactId> joined = new HashSet<>(Set.of(fact));
        boolean grows = true;
        while (grows) {
            grows = false;
            for (Fact.Answered one : known.catalogue().answered()) {
                for (List<FactId> alternatives : one.implies()) {
                    Set<FactId> together = new HashSet<>(alternatives);
                    together.add(one.id());
                    together.retainAll(open);
                    if (together.stream().anyMatch(joined::contains)) {
                        grows |= joined.addAll(together);
                    }
                }
            }
        }
        return joined.stream()
                .anyMatch(one ->
                        read.contains(one) && !isUnansweredSuspicion(one) && knowledge(one) != Knowledge.NOT_ASKED);
    }
}
