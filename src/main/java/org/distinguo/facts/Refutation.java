package org.distinguo.facts;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
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
    private final Map<Atom, SortedSet<FactId>> denied = new HashMap<>();
    private Optional<SortedSet<FactId>> excluding = Optional.empty();

    Refutation(Ledger ledger, boolean suspicionCounts) {
        this.ledger = ledger;
        this.suspicionCounts = suspicionCounts;
        this.propagation = new Propagation(ledger.implications(), this);
    }

    /** The stated facts that exclude the assumption; empty where nothing does. */
    Optional<SortedSet<FactId>> of(Atom assumed) {
        deny(assumed, new TreeSet<>());
        propagation.follow();
        return excluding;
    }

    private void deny(Atom fact, SortedSet<FactId> because) {
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
        SortedSet<FactId> against = against(from);
        if (isSo(fact)) {
            against.addAll(ledger.sourcesOf(fact));
            excluding = Optional.of(against);
        } else {
            deny(fact, against);
        }
    }

    private SortedSet<FactId> against(Implication implication) {
        SortedSet<FactId> against = new TreeSet<>();
        for (Atom to : implication.to()) {
            SortedSet<FactId> because = denied.get(to);
            against.addAll(because != null ? because : ledger.sourcesOf(to));
        }
        return against;
    }
}
