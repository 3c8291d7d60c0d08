package org.distinguo.verdict;

import org.distinguo.logic.Evaluation;
import org.distinguo.logic.Valuation;
import org.distinguo.logic.Truth;
import org.distinguo.logic.Criterion;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.Implications;
import org.distinguo.facts.Knowledge;
import org.distinguo.facts.KnownFacts;
import org.distinguo.rulebook.OffenceKind;

/**
 * Finds the facts whose answers can still change the classification of one case. Used once.
 *
 * <p>A fact is asked if the law reads it, or if it can settle a fact that the law reads and that cannot be asked any more.
 * Four kinds of questions come together:
 * <ul>
 *   <li>a fact that only other answers made suspected: a YES would confirm the suspicion, a NO would end it;
 *   <li>a fact that was not asked, and whose answer decides what is open, or closes what was left out of a screened group;
 *   <li>an indicator: a fact that would raise a suspicion of another one, which screening closed or which was asked in vain;
 *   <li>a fact that is presumed not to be so, and that would change what follows.
 * </ul>
 * So an empty list means that no answer which anybody could still give changes the classification.
 */
final class OpenQuestions {

    private final LawPeriod period;
    private final KnownFacts known;
    private final FactCatalogue catalogue;
    private final Standard standard;
    private final Evaluation asKnown;
    private final Map<Integer, Set<String>> canDecide = new LinkedHashMap<>();

    OpenQuestions(LawPeriod period, KnownFacts known, Standard standard, Evaluation asKnown) {
        this.period = period;
        this.known = known;
        this.catalogue = known.catalogue();
        this.standard = standard;
        this.asKnown = asKnown;
    }

    /** The questions: suspicions first, then what can decide trafficking, each in order of the catalogue. */
    List<OpenQuestion> find() {
        var removable = new BitSet();
        for (int fact = 0; fact < catalogue.answered().size(); fact++) {
            removable.set(fact, known.isSuggested(fact) || known.isPresumed(fact));
        }
        new Reading(asKnown).collect(fact -> known.of(fact) == Knowledge.NOT_ASKED || isUnansweredSuspicion(fact));
        if (!removable.isEmpty()) {
            new Reading(opened(removable)).collect(fact -> removable.get(fact) && known.canBeAsked(fact));
        }
        var indicators = new Indicators(known, standard);
        if (!indicators.suspectable().isEmpty()) {
            removable.or(indicators.suspectable());
            new Reading(opened(removable)).collect(indicators);
        }
        Set<String> trafficking = new LinkedHashSet<>();
        period.offences().stream()
                .filter(offence -> offence.offence().kind() == OffenceKind.TRAFFICKING)
                .forEach(offence -> trafficking.add(offence.offence().id()));
        return canDecide.entrySet().stream()
                .filter(one -> catalogue.answered().get(one.getKey()).isAsked())
                .sorted(Comparator.<Map.Entry<Integer, Set<String>>, Boolean>comparing(
                                one -> known.of(one.getKey()) != Knowledge.SUSPECTED)
                        .thenComparing(one -> known.isPresumed(one.getKey()))
                        .thenComparing(one -> one.getValue().stream().noneMatch(trafficking::contains))
                        .thenComparing(Map.Entry::getKey))
                .map(one -> new OpenQuestion(catalogue.answered().get(one.getKey()), inOrder(one.getValue())))
                .toList();
    }

    private List<String> inOrder(Set<String> offences) {
        return period.offences().stream()
                .map(offence -> offence.offence().id())
                .filter(offences::contains)
                .toList();
    }

    /** A suspicion that must be right if a stated one is: only a YES can be answered, and counts where certainty is asked. */
    private boolean isUnansweredSuspicion(int fact) {
        return standard == Standard.ESTABLISHED && known.canBeAsked(fact);
    }

    /**
     * The same with some facts taken as not asked.
     *
     * <p>INVARIANT: nothing that stays known makes one of these facts so; this is not checked.
     */
    private Evaluation opened(BitSet facts) {
        return period.evaluate(Valuation.of(
                catalogue.answered().size(),
                fact -> facts.get(fact) ? Valuation.State.OPEN : standard.state(known.of(fact))));
    }

    /** The case as one valuation shows it. */
    private final class Reading {

        private final Evaluation evaluation;
        private final BitSet read = new BitSet();
        private final BitSet mattering = new BitSet();
        private final Map<String, BitSet> deciding = new LinkedHashMap<>();

        Reading(Evaluation evaluation) {
            this.evaluation = evaluation;
            for (Criterion kind : List.of(period.trafficking(), period.smuggling())) {
                if (evaluation.truth(kind) == Truth.UNKNOWN) {
                    read.or(kind.atoms());
                    mattering.or(evaluation.mattering(kind));
                }
            }
            if (!mattering.isEmpty()) {
                period.offences().stream()
                        .filter(offence -> offence.offence().kind() != OffenceKind.RELATED)
                        .forEach(offence ->
                                deciding.put(offence.offence().id(), evaluation.mattering(offence.criterion())));
            }
        }

        void collect(IntPredicate candidate) {
            for (int fact = 0; !mattering.isEmpty() && fact < catalogue.answered().size(); fact++) {
                if (candidate.test(fact)) {
                    if ((read.get(fact) || canSettleAnother(fact)) && matters(fact)) {
                        ask(fact, fact);
                    }
                    keptOpenBy(fact).filter(this::matters).forEach(askedFor(fact));
                }
            }
        }

        private IntConsumer askedFor(int question) {
            return keptOpen -> ask(question, keptOpen);
        }

        /** The facts that the law reads and that screening will close once the answer to this one is NO. */
        private IntStream keptOpenBy(int fact) {
            var kept = new BitSet();
            Deque<Integer> next = new ArrayDeque<>(List.of(fact));
            while (!next.isEmpty()) {
                catalogue.answered().get(next.remove()).implies().stream()
                        .flatMap(List::stream)
                        .map(id -> catalogue.answered(id).orElseThrow().index())
                        .filter(index -> known.isForOthersToSettle(index) && !kept.get(index))
                        .forEach(index -> {
                            kept.set(index);
                            next.add(index);
                        });
            }
            return kept.stream().filter(read::get);
        }

        void collect(Indicators indicators) {
            indicators.suspectable().stream()
                    .filter(suspected -> read.get(suspected) && matters(suspected))
                    .forEach(suspected -> indicators.of(suspected).stream()
                            .filter(indicator -> !canDecide.containsKey(indicator) || !read.get(indicator))
                            .forEach(indicator -> ask(indicator, suspected)));
        }

        private boolean matters(int fact) {
            return mattering.get(fact);
        }

        private void ask(int question, int through) {
            Set<String> decided = canDecide.computeIfAbsent(question, key -> new LinkedHashSet<>());
            deciding.forEach((offence, facts) -> {
                if (facts.get(through)) {
                    decided.add(offence);
                }
            });
        }

        /** Whether implications join the fact to one that is read, is open, and cannot be asked itself. */
        private boolean canSettleAnother(int fact) {
            Implications implications = catalogue.implications();
            var seen = new BitSet();
            Deque<Integer> next = new ArrayDeque<>(List.of(fact));
            while (!next.isEmpty()) {
                int one = next.remove();
                if (seen.get(one) || evaluation.valuation().so(one) != Truth.UNKNOWN) {
                    continue;
                }
                seen.set(one);
                if (read.get(one) && !known.canBeAsked(one)) {
                    return true;
                }
                for (int implication : implications.of(one)) {
                    next.add(implications.from(implication));
                    for (int alternative : implications.to(implication)) {
                        next.add(alternative);
                    }
                }
            }
            return false;
        }
    }
}
