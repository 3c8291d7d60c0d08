package org.distinguo.verdict;

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
import org.distinguo.rulebook.Status;

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

    private final LawOnDay day;
    private final KnownFacts known;
    private final FactCatalogue catalogue;
    private final Standard standard;
    private final Map<Integer, Set<String>> canDecide = new LinkedHashMap<>();

    OpenQuestions(LawOnDay day, KnownFacts known, Standard standard) {
        this.day = day;
        this.known = known;
        this.catalogue = known.catalogue();
        this.standard = standard;
    }

    /** The questions: suspicions first, then what can decide trafficking, each in order of the catalogue. */
    List<OpenQuestion> find() {
        var removable = new BitSet();
        for (int fact = 0; fact < catalogue.answered().size(); fact++) {
            removable.set(fact, known.isSuggested(fact) || known.isPresumed(fact));
        }
        Valuation asKnown = Valuation.of(known, standard, day.openQuestions());
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
        day.offences().stream()
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
        return day.offences().stream()
                .map(offence -> offence.offence().id())
                .filter(offences::contains)
                .toList();
    }

    /** A suspicion that must be right if a stated one is: only a YES can be answered, and counts where certainty is asked. */
    private boolean isUnansweredSuspicion(int fact) {
        return standard == Standard.ESTABLISHED && known.canBeAsked(fact);
    }

    private Valuation opened(BitSet facts) {
        return Valuation.withOpened(known, facts, standard, day.openQuestions());
    }

    /** The case as one valuation shows it. */
    private final class Reading {

        private final Valuation valuation;
        private final Influences influences;
        private final List<Criterion> kinds;
        private final List<LawOnDay.CompiledOffence> offences;
        private final Set<Integer> read = new LinkedHashSet<>();

        Reading(Valuation valuation) {
            this.valuation = valuation;
            this.influences = new Influences(valuation);
            this.kinds = List.of(day.trafficking(), day.smuggling()).stream()
                    .filter(kind -> kind.status(valuation) == Status.UNDETERMINED)
                    .toList();
            this.offences = day.offences().stream()
                    .filter(offence -> offence.offence().kind() != OffenceKind.RELATED)
                    .filter(offence -> offence.criterion().status(valuation) == Status.UNDETERMINED)
                    .toList();
            kinds.forEach(kind -> read.addAll(kind.formula().atoms()));
        }

        void collect(IntPredicate candidate) {
            for (int fact = 0; kinds.size() > 0 && fact < catalogue.answered().size(); fact++) {
                if (candidate.test(fact)) {
                    if ((read.contains(fact) || canSettleAnother(fact)) && matters(fact)) {
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
            return kept.stream().filter(read::contains);
        }

        void collect(Indicators indicators) {
            indicators.suspectable().stream()
                    .filter(suspected -> read.contains(suspected) && matters(suspected))
                    .forEach(suspected -> indicators.of(suspected).stream()
                            .filter(indicator -> !canDecide.containsKey(indicator) || !read.contains(indicator))
                            .forEach(indicator -> ask(indicator, suspected)));
        }

        private boolean matters(int fact) {
            return kinds.stream().anyMatch(kind -> influences.has(fact, kind));
        }

        private void ask(int question, int through) {
            Set<String> decided = canDecide.computeIfAbsent(question, key -> new LinkedHashSet<>());
            offences.stream()
                    .filter(offence -> influences.has(through, offence.criterion()))
                    .forEach(offence -> decided.add(offence.offence().id()));
        }

        /** Whether implications join the fact to one that is read, is open, and cannot be asked itself. */
        private boolean canSettleAnother(int fact) {
            Implications implications = valuation.implications();
            var seen = new BitSet();
            Deque<Integer> next = new ArrayDeque<>(List.of(fact));
            while (!next.isEmpty()) {
                int one = next.remove();
                if (seen.get(one) || valuation.positive(one) != Truth.UNKNOWN) {
                    continue;
                }
                seen.set(one);
                if (read.contains(one) && !known.canBeAsked(one)) {
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
