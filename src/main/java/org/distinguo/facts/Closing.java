package org.distinguo.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.distinguo.logic.Atom;
import org.distinguo.logic.Implication;

/**
 * Closes the answers of one case, in the order of their strength: what is stated and what a number answers, what follows
 * from that, what is suspected with it or suggested by it, and last what counts as NO because its group was screened or
 * because it is presumed.
 * Nothing that comes later changes what came before. Used once.
 */
final class Closing implements LedgerReading {

    private final FactCatalogue catalogue;
    private final CaseFacts stated;
    private final Ledger ledger;
    private final Propagation propagation;
    private final List<Contradiction> contradictions = new ArrayList<>();

    Closing(FactCatalogue catalogue, CaseFacts stated) {
        this.catalogue = catalogue;
        this.stated = stated;
        this.ledger = new Ledger(catalogue);
        this.propagation = new Propagation(catalogue.implications(), this);
    }

    KnownFacts close() {
        takeAnswers();
        takeNumbers();
        propagation.follow();
        followChoices();
        if (!contradictions.isEmpty()) {
            throw new ContradictoryFactsException(
                    contradictions.stream().distinct().toList());
        }
        var suspicions = new Suspicions(ledger);
        suspicions.carry(Inference.Because.IMPLIED);
        suspicions.suggest();
        new Screening(ledger, stated).close();
        return new KnownFacts(stated, ledger);
    }

    private void takeAnswers() {
        for (Map.Entry<FactId, Answer> entry : stated.answers().entrySet()) {
            Atom fact = catalogue.atomOf(entry.getKey());
            ledger.answer(fact, Knowledge.of(entry.getValue()));
            if (!ledger.of(fact).isOpen()) {
                propagation.add(fact);
            }
        }
    }

    private void takeNumbers() {
        for (Fact.Counted fact : catalogue.counted()) {
            Integer number = stated.numbers().get(fact.id());
            if (number == null) {
                continue;
            }
            var from = new FactIdSet(catalogue);
            from.add(fact.id());
            fact.below()
                    .forEach((bound, id) ->
                            conclude(catalogue.atomOf(id), number < bound ? Knowledge.YES : Knowledge.NO, from));
        }
    }

    /** Takes over a conclusion, or records that it contradicts what is known. */
    private void conclude(Atom fact, Knowledge conclusion, FactIdSet from) {
        Knowledge before = ledger.of(fact);
        if (before == conclusion) {
            return;
        }
        boolean suspected = before == Knowledge.SUSPECTED && conclusion == Knowledge.NO;
        if (!before.isOpen() || suspected) {
            contradict(fact, from, suspected);
            return;
        }
        ledger.infer(fact, conclusion, from, Inference.Because.IMPLIED);
        propagation.add(fact);
    }

    private void contradict(Atom fact, FactIdSet from, boolean suspected) {
        FactIdSet facts = from.copy();
        ledger.collectSources(fact, facts);
        contradictions.add(
                new Contradiction(facts.toList(), catalogue.answered(fact).id(), suspected));
    }

    @Override
    public Ledger ledger() {
        return ledger;
    }

    @Override
    public boolean leadsOn(Atom fact) {
        return isSo(fact);
    }

    @Override
    public void conclude(Atom fact, boolean so, Implication from) {
        FactIdSet because = ledger.against(from);
        if (so) {
            ledger.collectSources(from.from(), because);
        }
        conclude(fact, so ? Knowledge.YES : Knowledge.NO, because);
    }

    /** What is so whichever alternative of an implication is. */
    private void followChoices() {
        for (Atom fact : catalogue.implications().behindChoices()) {
            if (ledger.of(fact).isOpen()) {
                ledger.refute(fact, false).ifPresent(from -> conclude(fact, Knowledge.YES, from));
                propagation.follow();
            }
        }
    }
}
