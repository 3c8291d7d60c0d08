package org.distinguo.verdict;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactId;
import org.distinguo.facts.Implications;
import org.distinguo.facts.Knowledge;
import org.distinguo.facts.KnownFacts;
import org.distinguo.logic.Criterion;
import org.distinguo.logic.Evaluation;
import org.distinguo.logic.Truth;
import org.distinguo.logic.Valuation;
import org.distinguo.rulebook.OffenceKind;
import org.jspecify.annotations.Nullable;

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

    /** For each fact that is asked, the numbers of the offences that its answer can decide; null where it is not asked. */
    private final @Nullable BitSet[] canDecide;

    OpenQuestions(LawPeriod period, KnownFacts known, Standard standard, Evaluation asKnown) {
        this.period = period;
        this.known = known;
        this.catalogue = known.catalogue();
        this.standard = standard;
        this.asKnown = asKnown;
        this.canDecide = new BitSet[catalogue.answered().size()];
    }

    /** The questions: suspicions first, then what can decide trafficking, each in order of the catalogue. */
    List<OpenQuestion> find() {
        var notAsked = new BitSet();
        var removable = new BitSet();
        var confirmable = new BitSet();
        for (int fact = 0; fact < canDecide.length; fact++) {
            notAsked.set(fact, known.of(fact) == Knowledge.NOT_ASKED || isUnansweredSuspicion(fact));
            removable.set(fact, known.isSuggested(fact) || known.isPresumed(fact));
            confirmable.set(fact, removable.get(fact) && known.canBeAsked(fact));
        }
        new Reading(asKnown).collect(notAsked);
        if (canMatter(confirmable)) {
            new Reading(opened(removable)).collect(confirmable);
        }
        var indicators = new Indicators(known, standard);
        if (!indicators.suspectable().isEmpty()) {
            removable.or(indicators.suspectable());
            new Reading(opened(removable)).collect(indicators);
        }
        return inOrder();
    }

    /** Whether the classification reads one of some facts, or a fact that implications join to one of them. */
    private boolean canMatter(BitSet facts) {
        for (int fact = facts.nextSetBit(0); fact >= 0; fact = facts.nextSetBit(fact + 1)) {
            if (period.trafficking().reads(fact)
                    || period.smuggling().reads(fact)
                    || !catalogue.implications().of(fact).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private List<OpenQuestion> inOrder() {
        var trafficking = new BitSet();
        for (int number = 0; number < period.offences().size(); number++) {
            trafficking.set(number, period.offences().get(number).offence().kind() == OffenceKind.TRAFFICKING);
        }
        List<Integer> asked = new ArrayList<>();
        int[] rank = new int[canDecide.length];
        for (int fact = 0; fact < canDecide.length; fact++) {
            BitSet decided = canDecide[fact];
            if (decided != null && catalogue.answered().get(fact).isAsked()) {
                rank[fact] = (known.of(fact) == Knowledge.SUSPECTED ? 0 : 4)
                        + (known.isPresumed(fact) ? 2 : 0)
                        + (decided.intersects(trafficking) ? 0 : 1);
                asked.add(fact);
            }
        }
        asked.sort(Comparator.comparingInt(fact -> rank[fact]));
        List<OpenQuestion> questions = new ArrayList<>(asked.size());
        for (int fact : asked) {
            questions.add(
                    new OpenQuestion(catalogue.answered().get(fact), namesOf(Objects.requireNonNull(canDecide[fact]))));
        }
        return questions;
    }

    private List<String> namesOf(BitSet offences) {
        List<String> names = new ArrayList<>(offences.cardinality());
        for (int number = offences.nextSetBit(0); number >= 0; number = offences.nextSetBit(number + 1)) {
            names.add(period.offences().get(number).offence().id());
        }
        return names;
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
                canDecide.length, fact -> facts.get(fact) ? Valuation.State.OPEN : standard.state(known.of(fact))));
    }

    /** The case as one evaluation shows it. */
    private final class Reading {

        private final Evaluation evaluation;

        /** What the kinds of offences that are open read, and what matters for them. */
        private final BitSet read = new BitSet();

        private final BitSet mattering = new BitSet();

        /**
         * For each offence, what matters for it; none for offences that are no part of the classification. Found with the first
         * question: mostly there is none.
         */
        private final List<BitSet> deciding = new ArrayList<>();

        Reading(Evaluation evaluation) {
            this.evaluation = evaluation;
            for (Criterion kind : List.of(period.trafficking(), period.smuggling())) {
                if (evaluation.truth(kind) == Truth.UNKNOWN) {
                    read.or(kind.atoms());
                    mattering.or(evaluation.mattering(kind));
                }
            }
        }

        private List<BitSet> deciding() {
            if (deciding.isEmpty()) {
                for (LawPeriod.CompiledOffence offence : period.offences()) {
                    boolean counts = offence.offence().kind() != OffenceKind.RELATED;
                    deciding.add(counts ? evaluation.mattering(offence.criterion()) : new BitSet());
                }
            }
            return deciding;
        }

        void collect(BitSet candidates) {
            if (mattering.isEmpty()) {
                return;
            }
            BitSet settling = settling();
            BitSet forOthersToSettle = forOthersToSettle();
            for (int fact = candidates.nextSetBit(0); fact >= 0; fact = candidates.nextSetBit(fact + 1)) {
                if (mattering.get(fact) && (read.get(fact) || settling.get(fact))) {
                    ask(fact, fact);
                }
                if (!forOthersToSettle.isEmpty()) {
                    BitSet kept = keptOpenBy(fact, forOthersToSettle);
                    for (int one = kept.nextSetBit(0); one >= 0; one = kept.nextSetBit(one + 1)) {
                        ask(fact, one);
                    }
                }
            }
        }

        void collect(Indicators indicators) {
            for (int suspected : indicators.suspectable().stream().toArray()) {
                if (read.get(suspected) && mattering.get(suspected)) {
                    for (int indicator : indicators.of(suspected)) {
                        if (canDecide[indicator] == null || !read.get(indicator)) {
                            ask(indicator, suspected);
                        }
                    }
                }
            }
        }

        private BitSet forOthersToSettle() {
            var facts = new BitSet();
            for (int fact = 0; fact < canDecide.length; fact++) {
                facts.set(fact, known.isForOthersToSettle(fact));
            }
            return facts;
        }

        /** The facts that the law reads, that matter, and that screening will close once the answer to this one is NO. */
        private BitSet keptOpenBy(int fact, BitSet forOthersToSettle) {
            var kept = new BitSet();
            Deque<Integer> next = new ArrayDeque<>(List.of(fact));
            while (!next.isEmpty()) {
                for (List<FactId> alternatives :
                        catalogue.answered().get(next.remove()).implies()) {
                    for (FactId id : alternatives) {
                        int implied = catalogue.answered(id).orElseThrow().index();
                        if (forOthersToSettle.get(implied) && !kept.get(implied)) {
                            kept.set(implied);
                            next.add(implied);
                        }
                    }
                }
            }
            kept.and(read);
            kept.and(mattering);
            return kept;
        }

        private void ask(int question, int through) {
            BitSet decided = canDecide[question];
            if (decided == null) {
                decided = new BitSet();
                canDecide[question] = decided;
            }
            for (int offence = 0; offence < deciding().size(); offence++) {
                if (deciding().get(offence).get(through)) {
                    decided.set(offence);
                }
            }
        }

        /** The open facts that implications between open facts join to one that is read and cannot be asked itself. */
        private BitSet settling() {
            Implications implications = catalogue.implications();
            var settling = new BitSet();
            Deque<Integer> next = new ArrayDeque<>();
            for (int fact = read.nextSetBit(0); fact >= 0; fact = read.nextSetBit(fact + 1)) {
                if (fact < canDecide.length && isOpen(fact) && !known.canBeAsked(fact)) {
                    next.add(fact);
                }
            }
            while (!next.isEmpty()) {
                int fact = next.remove();
                if (settling.get(fact)) {
                    continue;
                }
                settling.set(fact);
                for (int implication : implications.of(fact)) {
                    if (isOpen(implications.from(implication))) {
                        next.add(implications.from(implication));
                    }
                    for (int alternative : implications.to(implication)) {
                        if (isOpen(alternative)) {
                            next.add(alternative);
                        }
                    }
                }
            }
            return settling;
        }

        private boolean isOpen(int fact) {
            return evaluation.valuation().so(fact) == Truth.UNKNOWN;
        }
    }
}
