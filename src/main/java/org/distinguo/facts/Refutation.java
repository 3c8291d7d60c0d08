package org.distinguo.facts;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.distinguo.logic.Atom;
import org.distinguo.logic.Implication;

/**
 * Assumes that an open fact is not so, and looks for a fact that is so and then could not be. It finds what follows from a
 * choice: where one of two facts must be so and both lead to a third, the third is so. Used once.
 */
final class Refutation implements Propagation.Reading {

    private final Ledger ledger;
    private final boolean suspicionCounts;
    private final Propagation propagation;
    private final Map<Atom, FactIdSet> denied = new HashMap<>();
    private Optional<FactIdSet> excluding = Optional.empty();

    Refutation(Ledger ledger, boolean suspicionCounts) {
        this.ledger = ledger;
        this.suspicionCounts = suspicionCounts;
        this.propagation = new Propagation(ledger.implications(), this);
    }

    /** The stated facts that exclude the assumption; empty where nothing does. */
    Optional<FactIdSet> of(Atom assumed) {
        deny(assumed, new FactIdSet(ledger.catalogue()));
        propagation.follow();
        return excluding;
    }

    private void deny(Atom fact, FactIdSet because) {
        denied.put(fact, because);
        propagation.add(fact);
    }

    @Override
    public boolean isSo(Atom fact) {
        return ledger.of(fact) == Knowledge.YES || (suspicionCounts && ledger.of(fact) == Knowledge.SUSPECTED);
    }

    @Override
    public boolean isRuledOut(Atom fact) {
        return ledger.of(fact) == Knowledge.NO || denied.containsKey(fact);
    }

    /** Only what cannot be so is of interest. */
    @Override
    public boolean leadsOn(Atom fact) {
        return false;
    }

    @Override
    public void conclude(Atom fact, boolean so, Implication from) {
        if (excluding.isPresent()) {
            return;
        }
        FactIdSet against = against(from);
        if (isSo(fact)) {
            ledger.collectSources(fact, against);
            excluding = Optional.of(against);
        } else {
            deny(fact, against);
        }
    }

    private FactIdSet against(Implication implication) {
        var against = new FactIdSet(ledger.catalogue());
        for (Atom to : implication.to()) {
            FactIdSet because = denied.get(to);
            if (because == null) {
                ledger.collectSources(to, against);
            } else {
                against.addAll(because);
            }
        }
        return against;
    }
}
