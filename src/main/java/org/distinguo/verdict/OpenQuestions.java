package org.distinguo.verdict;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.distinguo.facts.Fact;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.Knowledge;
import org.distinguo.facts.KnownFacts;
import org.distinguo.logic.Atom;
import org.distinguo.logic.AtomSet;
import org.distinguo.logic.Criterion;
import org.distinguo.logic.Evaluation;
import org.distinguo.logic.Implication;
import org.distinguo.logic.Truth;
import org.distinguo.logic.Valuation;
import org.distinguo.rulebook.OffenceKind;

/**
 * Finds the facts whose answers can still change the classification of one case. Used once.
 *
 * <p>A fact is asked if the law reads it, or if it can settle a fact that the law reads and that cannot be asked any more.
 * Four kinds of questions come together:
 * <ul>
 *   <li>a fact that only other answers made suspected: a YES would confirm the suspicion, a NO would end it, and with it what
 *       rests on it alone;
 *   <li>a fact that was not asked, and whose answer decides what is open, or closes what was left out of a screened group;
 *   <li>an indicator: a fact that would raise a suspicion of another one, which screening closed or which was asked in vain,
 *       or that makes such an indicator so which was asked in vain as well;
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

    /** For each fact that is asked, the numbers of the offences that its answer can decide. */
    private final Map<Atom, BitSet> canDecide = new HashMap<>();

    OpenQuestions(LawPeriod period, KnownFacts known, Standard standard, Evaluation asKnown) {
        this.period = period;
        this.known = known;
        this.catalogue = known.catalogue();
        this.standard = standard;
        this.asKnown = asKnown;
    }

    /** The questions: suspicions first, then what can decide trafficking, each in order of the catalogue. */
    List<OpenQuestion> find() {
        var notAsked = new AtomSet();
        var removable = new AtomSet();
        var confirmable = new AtomSet();
        for (Atom fact : catalogue.atoms()) {
            notAsked.put(fact, known.of(fact) == Knowledge.NOT_ASKED || isUnansweredSuspicion(fact));
            removable.put(fact, known.isSuggested(fact) || known.isPresumed(fact));
            confirmable.put(fact, removable.contains(fact) && known.canBeAsked(fact));
        }
        new Reading(asKnown).collect(notAsked);
        if (canMatter(removable)) {
            var reading = new Reading(opened(removable));
            reading.collect(confirmable);
            if (standard == Standard.REASONABLE_GROUNDS) {
                reading.collect(new EndingSuspicions(known), removable);
            }
        }
        var indicators = Indicators.amongQuestions(known, standard);
        if (!indicators.suspectable().isEmpty()) {
            removable.addAll(indicators.suspectable());
            new Reading(opened(removable)).collect(indicators);
        }
        return inOrder();
    }

    /** Whether the classification reads one of some facts, or a fact that implications join to one of them. */
    private boolean canMatter(AtomSet facts) {
        for (Atom fact : facts) {
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
        List<Fact.Answered> asked = new ArrayList<>();
        IdentityHashMap<Fact.Answered, Integer> ranks = new IdentityHashMap<>();
        for (Fact.Answered fact : catalogue.answered()) {
            BitSet decided = canDecide.get(fact.atom());
            if (decided != null && fact.isAsked()) {
                ranks.put(
                        fact,
                        (known.of(fact.atom()) == Knowledge.SUSPECTED ? 0 : 4)
                                + (known.isPresumed(fact.atom()) ? 2 : 0)
                                + (decided.intersects(trafficking) ? 0 : 1));
                asked.add(fact);
            }
        }
        asked.sort(Comparator.comparing(ranks::get));
        List<OpenQuestion> questions = new ArrayList<>(asked.size());
        for (Fact.Answered fact : asked) {
            questions.add(new OpenQuestion(fact, namesOf(Objects.requireNonNull(canDecide.get(fact.atom())))));
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
    private boolean isUnansweredSuspicion(Atom fact) {
        return standard == Standard.ESTABLISHED && known.canBeAsked(fact);
    }

    /**
     * The same with some facts taken as not asked.
     *
     * <p>INVARIANT: nothing that stays known makes one of these facts so; this is not checked.
     */
    private Evaluation opened(AtomSet facts) {
        return period.evaluate(Valuation.of(
                catalogue.answered().size(),
                fact -> facts.contains(fact) ? Valuation.State.OPEN : standard.state(known.of(fact))));
    }

    /** The case as one evaluation shows it. */
    private final class Reading {

        private final Evaluation evaluation;

        /** What the kinds of offences that are open read, and what matters for them. */
        private final AtomSet read = new AtomSet();

        private final AtomSet mattering = new AtomSet();

        /**
         * For each offence, what matters for it; none for offences that are no part of the classification. Found with the first
         * question: mostly there is none.
         */
        private final List<AtomSet> deciding = new ArrayList<>();

        Reading(Evaluation evaluation) {
            this.evaluation = evaluation;
            for (Criterion kind : List.of(period.trafficking(), period.smuggling())) {
                if (evaluation.truth(kind) == Truth.UNKNOWN) {
                    read.addAll(kind.atoms());
                    mattering.addAll(evaluation.mattering(kind));
                }
            }
        }

        private List<AtomSet> deciding() {
            if (deciding.isEmpty()) {
                for (LawPeriod.CompiledOffence offence : period.offences()) {
                    boolean counts = offence.offence().kind() != OffenceKind.RELATED;
                    deciding.add(counts ? evaluation.mattering(offence.criterion()) : new AtomSet());
                }
            }
            return deciding;
        }

        void collect(AtomSet candidates) {
            if (mattering.isEmpty()) {
                return;
            }
            AtomSet settling = settling();
            AtomSet forOthersToSettle = forOthersToSettle();
            for (Atom fact : candidates) {
                if (mattering.contains(fact) && (read.contains(fact) || settling.contains(fact))) {
                    ask(fact, fact);
                }
                if (!forOthersToSettle.isEmpty()) {
                    keptOpenBy(fact, forOthersToSettle).forEach(one -> ask(fact, one));
                }
            }
        }

        void collect(Indicators indicators) {
            for (Atom suspected : indicators.suspectable()) {
                if (read.contains(suspected) && mattering.contains(suspected)) {
                    for (Atom indicator : indicators.of(suspected)) {
                        if (!canDecide.containsKey(indicator) || !read.contains(indicator)) {
                            ask(indicator, suspected);
                        }
                    }
                }
            }
        }

        /** What ends the suspicion of a fact that matters and cannot be asked itself. */
        void collect(EndingSuspicions ending, AtomSet removable) {
            for (Atom suspected : removable) {
                if (!known.canBeAsked(suspected) && read.contains(suspected) && mattering.contains(suspected)) {
                    ending.of(suspected).forEach(one -> ask(one, suspected));
                }
            }
        }

        private AtomSet forOthersToSettle() {
            var facts = new AtomSet();
            catalogue.atoms().stream().filter(known::isForOthersToSettle).forEach(facts::add);
            return facts;
        }

        /** The facts that the law reads, that matter, and that screening will close once the answer to this one is NO. */
        private AtomSet keptOpenBy(Atom fact, AtomSet forOthersToSettle) {
            var kept = new AtomSet();
            Deque<Atom> next = new ArrayDeque<>(List.of(fact));
            while (!next.isEmpty()) {
                Atom from = next.remove();
                for (Implication implication : catalogue.implications().of(from)) {
                    for (Atom implied : implication.from().equals(from) ? implication.to() : List.<Atom>of()) {
                        if (forOthersToSettle.contains(implied) && kept.add(implied)) {
                            next.add(implied);
                        }
                    }
                }
            }
            kept.retainAll(read);
            kept.retainAll(mattering);
            return kept;
        }

        private void ask(Atom question, Atom through) {
            BitSet decided = canDecide.computeIfAbsent(question, key -> new BitSet());
            for (int offence = 0; offence < deciding().size(); offence++) {
                if (deciding().get(offence).contains(through)) {
                    decided.set(offence);
                }
            }
        }

        /** The open facts that implications between open facts join to one that is read and cannot be asked itself. */
        private AtomSet settling() {
            var settling = new AtomSet();
            Deque<Atom> next = new ArrayDeque<>();
            for (Atom fact : read) {
                if (fact.isBefore(catalogue.firstBeyond()) && isOpen(fact) && !known.canBeAsked(fact)) {
                    next.add(fact);
                }
            }
            while (!next.isEmpty()) {
                Atom fact = next.remove();
                if (settling.add(fact)) {
                    for (Implication implication : catalogue.implications().of(fact)) {
                        Stream.concat(Stream.of(implication.from()), implication.to().stream())
                                .filter(this::isOpen)
                                .forEach(next::add);
                    }
                }
            }
            return settling;
        }

        private boolean isOpen(Atom fact) {
            return evaluation.valuation().so(fact) == Truth.UNKNOWN;
        }
    }
}
