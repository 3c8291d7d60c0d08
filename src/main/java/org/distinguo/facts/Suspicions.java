package org.distinguo.facts;

import java.util.List;
import org.distinguo.logic.Atom;
import org.distinguo.logic.Implication;

/** Suspects what must be so if a suspicion is right, and what answers suggest. */
final class Suspicions implements LedgerReading {

    private final Ledger ledger;
    private final Propagation propagation;

    Suspicions(Ledger ledger) {
        this.ledger = ledger;
        this.propagation = new Propagation(ledger.implications(), this);
    }

    /** What must be so if a suspicion is right is suspected as well. */
    void carry(Inference.Because how) {
        carryAlong();
        for (Atom fact : ledger.implications().behindChoices()) {
            if (mayBeSuspected(ledger.of(fact))) {
                ledger.refute(fact, true).ifPresent(from -> suspect(fact, from, how));
                carryAlong();
            }
        }
    }

    private void carryAlong() {
        for (Atom fact : ledger.catalogue().atoms()) {
            if (ledger.of(fact) == Knowledge.SUSPECTED) {
                propagation.add(fact);
            }
        }
        propagation.follow();
    }

    @Override
    public Ledger ledger() {
        return ledger;
    }

    @Override
    public boolean leadsOn(Atom fact) {
        return ledger.of(fact) == Knowledge.SUSPECTED;
    }

    @Override
    public void conclude(Atom fact, boolean so, Implication from) {
        if (so && mayBeSuspected(ledger.of(fact))) {
            FactIdSet sources = ledger.against(from);
            ledger.collectSources(from.from(), sources);
            suspect(fact, sources, ledger.because(from.from()).orElse(Inference.Because.IMPLIED));
            propagation.add(fact);
        }
    }

    private void suspect(Atom fact, FactIdSet from, Inference.Because how) {
        ledger.infer(fact, Knowledge.SUSPECTED, from, how);
    }

    /**
     * What answers suggest, and what that suggests in its turn. A suspicion that the service raises opens as much as one
     * that a caller states, so that stating it again changes nothing.
     */
    void suggest() {
        boolean more = true;
        while (more) {
            more = suggestOnce();
            carry(Inference.Because.SUGGESTED);
        }
    }

    private boolean suggestOnce() {
        Knowledge[] before = ledger.all();
        Indications indications = ledger.catalogue().indications();
        boolean more = false;
        for (Atom fact : indications.indicated()) {
            if (mayBeSuspected(before[fact.number()])) {
                for (List<Atom> grounds : indications.grounds(fact)) {
                    if (arePresent(before, grounds)) {
                        suggest(fact, grounds);
                        more = true;
                    }
                }
            }
        }
        return more;
    }

    /** A suspicion yields to a YES and to a NO, and to nothing else: not to an answer that leaves the fact open. */
    private static boolean mayBeSuspected(Knowledge known) {
        return known.isOpen() && known != Knowledge.SUSPECTED;
    }

    private void suggest(Atom fact, List<Atom> grounds) {
        var from = new FactIdSet(ledger.catalogue());
        if (ledger.of(fact) == Knowledge.SUSPECTED) {
            ledger.collectSources(fact, from);
        }
        for (Atom ground : grounds) {
            ledger.collectSources(ground, from);
        }
        suspect(fact, from, Inference.Because.SUGGESTED);
    }

    private static boolean arePresent(Knowledge[] known, List<Atom> facts) {
        for (Atom fact : facts) {
            Knowledge of = known[fact.number()];
            if (of != Knowledge.YES && of != Knowledge.SUSPECTED) {
                return false;
            }
        }
        return true;
    }
}
