package org.distinguo.facts;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.SortedSet;
import java.util.TreeSet;
import org.distinguo.logic.Implication;

/** Suspects what must be so if a suspicion is right, and what answers suggest. */
final class Suspicions {

    private final Ledger ledger;

    Suspicions(Ledger ledger) {
        this.ledger = ledger;
    }

    /** What must be so if a suspicion is right is suspected as well. */
    void carry(Inference.Because how) {
        carryAlong();
        for (int index : ledger.implications().behindChoices()) {
            if (ledger.of(index).isOpen() && ledger.of(index) != Knowledge.SUSPECTED) {
                ledger.refute(index, true).ifPresent(from -> suspect(index, from, how));
                carryAlong();
            }
        }
    }

    private void carryAlong() {
        Deque<Integer> suspected = new ArrayDeque<>();
        for (int index = 0; index < ledger.size(); index++) {
            if (ledger.of(index) == Knowledge.SUSPECTED) {
                suspected.add(index);
            }
        }
        while (!suspected.isEmpty()) {
            int index = suspected.remove();
            for (Implication implication : ledger.implications().touching(index)) {
                int only = implication.from() == index ? onlyPossible(implication) : -1;
                if (only >= 0 && ledger.of(only).isOpen() && ledger.of(only) != Knowledge.SUSPECTED) {
                    SortedSet<FactId> from = ledger.against(implication);
                    from.addAll(ledger.sourcesOf(index));
                    suspect(only, from, ledger.because(index).orElse(Inference.Because.IMPLIED));
                    suspected.add(only);
                }
            }
        }
    }

    /** The only fact that can satisfy an implication; -1 where one does already, or several can. */
    private int onlyPossible(Implication implication) {
        int only = -1;
        for (int to : implication.to()) {
            if (ledger.of(to) == Knowledge.YES || (ledger.of(to) != Knowledge.NO && only >= 0)) {
                return -1;
            }
            if (ledger.of(to) != Knowledge.NO) {
                only = to;
            }
        }
        return only;
    }

    private void suspect(int index, SortedSet<FactId> from, Inference.Because how) {
        ledger.infer(index, Knowledge.SUSPECTED, new TreeSet<>(from), how);
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
        for (int fact : indications.indicated()) {
            if (mayBeSuggested(before[fact])) {
                for (int[] grounds : indications.grounds(fact)) {
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
    private static boolean mayBeSuggested(Knowledge known) {
        return known.isOpen() && known != Knowledge.SUSPECTED;
    }

    private void suggest(int index, int[] grounds) {
        SortedSet<FactId> from = new TreeSet<>(
                ledger.of(index) == Knowledge.SUSPECTED ? ledger.sourcesOf(index) : Collections.emptySortedSet());
        for (int ground : grounds) {
            from.addAll(ledger.sourcesOf(ground));
        }
        suspect(index, from, Inference.Because.SUGGESTED);
    }

    private static boolean arePresent(Knowledge[] known, int[] facts) {
        for (int fact : facts) {
            if (known[fact] != Knowledge.YES && known[fact] != Knowledge.SUSPECTED) {
                return false;
            }
        }
        return true;
    }
}
