package org.distinguo.facts;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.distinguo.logic.Implication;

/**
 * Closes the answers of one case, in the order of their strength: what is stated and what a number answers, what follows
 * from that, what is suspected with it or suggested by it, and last what counts as NO because its group was screened or
 * because it is presumed.
 * Nothing that comes later changes what came before. Used once.
 */
final class Closing {

    private final FactCatalogue catalogue;
    private final CaseFacts stated;
    private final Ledger ledger;
    private final Deque<Integer> decided = new ArrayDeque<>();
    private final List<Contradiction> contradictions = new ArrayList<>();

    Closing(FactCatalogue catalogue, CaseFacts stated) {
        this.catalogue = catalogue;
        this.stated = stated;
        this.ledger = new Ledger(catalogue);
    }

    KnownFacts close() {
        takeAnswers();
        takeNumbers();
        follow();
        followChoices();
        if (!contradictions.isEmpty()) {
            throw new ContradictoryFactsException(
                    contradictions.stream().distinct().toList());
        }
        var suspicions = new Suspicions(ledger);
        suspicions.carry(Inference.Because.IMPLIED);
        suspicions.suggest();
        new Screening(ledger, stated).close();
        return new KnownFacts(catalogue, stated, ledger.all(), ledger.allSources(), ledger.inferences());
    }

    private void takeAnswers() {
        for (Map.Entry<FactId, Answer> entry : stated.answers().entrySet()) {
            int index = catalogue.answered(entry.getKey()).orElseThrow().index();
            ledger.answer(index, Knowledge.of(entry.getValue()));
            if (!ledger.of(index).isOpen()) {
                decided.add(index);
            }
        }
    }

    private void takeNumbers() {
        for (Fact.Counted fact : catalogue.counted()) {
            Integer number = stated.numbers().get(fact.id());
            if (number == null) {
                continue;
            }
            fact.below().forEach((bound, id) -> {
                int index = catalogue.answered(id).orElseThrow().index();
                conclude(index, number < bound ? Knowledge.YES : Knowledge.NO, new TreeSet<>(List.of(fact.id())));
            });
        }
    }

    /** Takes over a conclusion, or records that it contradicts what is known. */
    private void conclude(int index, Knowledge conclusion, SortedSet<FactId> from) {
        Knowledge before = ledger.of(index);
        if (before == conclusion) {
            return;
        }
        boolean suspected = before == Knowledge.SUSPECTED && conclusion == Knowledge.NO;
        if (!before.isOpen() || suspected) {
            contradict(index, from, suspected);
            return;
        }
        ledger.infer(index, conclusion, from, Inference.Because.IMPLIED);
        decided.add(index);
    }

    private void contradict(int index, SortedSet<FactId> from, boolean suspected) {
        SortedSet<FactId> facts = new TreeSet<>(from);
        facts.addAll(ledger.sourcesOf(index));
        contradictions.add(new Contradiction(
                List.copyOf(facts), catalogue.answered().get(index).id(), suspected));
    }

    private void follow() {
        while (!decided.isEmpty()) {
            int index = decided.remove();
            for (Implication implication : catalogue.implications().touching(index)) {
                follow(implication);
            }
        }
    }

    private void follow(Implication implication) {
        int open = -1;
        int opens = 0;
        for (int to : implication.to()) {
            if (ledger.of(to) == Knowledge.YES) {
                return;
            }
            if (ledger.of(to) != Knowledge.NO) {
                open = to;
                opens++;
            }
        }
        int from = implication.from();
        if (opens == 0 && ledger.of(from) != Knowledge.NO) {
            conclude(from, Knowledge.NO, ledger.against(implication));
        } else if (opens == 1 && ledger.of(from) == Knowledge.YES) {
            SortedSet<FactId> because = ledger.against(implication);
            because.addAll(ledger.sourcesOf(from));
            conclude(open, Knowledge.YES, because);
        }
    }

    /** What is so whichever alternative of an implication is. */
    private void followChoices() {
        for (int index : catalogue.implications().behindChoices()) {
            if (ledger.of(index).isOpen()) {
                ledger.refute(index, false).ifPresent(from -> conclude(index, Knowledge.YES, from));
                follow();
            }
        }
    }
}
