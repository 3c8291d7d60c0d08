package org.distinguo.facts;

import org.distinguo.logic.Implication;

/**
 * Closes facts that a caller left out: those of a group which was asked in full, and those which the catalogue presumes not
 * to be so. They count as NO. That is the weakest of all grounds. It closes no fact of which anything else is known, or which
 * an open fact may still make true, and no fact that a number answers: who was not asked for the age is not an adult for that.
 */
final class Screening {

    private final Ledger ledger;
    private final CaseFacts stated;
    private final boolean[] closing;

    Screening(Ledger ledger, CaseFacts stated) {
        this.ledger = ledger;
        this.stated = stated;
        this.closing = new boolean[ledger.size()];
    }

    void close() {
        for (FactGroup group : ledger.catalogue().groups()) {
            boolean isScreened = stated.screened().contains(group.id());
            for (Fact fact : group.facts()) {
                if (fact instanceof Fact.Answered answered) {
                    closing[answered.index()] = isLeftOut(answered, isScreened);
                }
            }
        }
        boolean[] canBeClosed = closing.clone();
        while (reopenWhatMayFollow()) {
            // one fact that stays open can keep another open
        }
        for (int index = 0; index < closing.length; index++) {
            if (closing[index]) {
                ledger.close(index, because(index));
            } else if (canBeClosed[index] && isForOthersToSettle(index)) {
                ledger.answer(index, Knowledge.UNKNOWN);
            }
        }
    }

    private boolean isLeftOut(Fact.Answered fact, boolean isScreened) {
        return ledger.of(fact.index()) == Knowledge.NOT_ASKED
                && (isScreened || ledger.catalogue().isPresumedNo(fact.index()))
                && !ledger.catalogue().isAnsweredByNumber(fact.index())
                && !stated.notAsked().contains(fact.id());
    }

    private Inference.Because because(int index) {
        return stated.screened().contains(idOf(index).group())
                ? Inference.Because.SCREENED
                : Inference.Because.PRESUMED;
    }

    private FactId idOf(int index) {
        return ledger.catalogue().answered().get(index).id();
    }

    private boolean reopenWhatMayFollow() {
        boolean reopened = false;
        for (int index = 0; index < closing.length; index++) {
            if (closing[index] && mayFollow(index)) {
                closing[index] = false;
                reopened = true;
            }
        }
        return reopened;
    }

    /** Whether a fact that is so, or may be, leads to this one and to no other that is so already. */
    private boolean mayFollow(int index) {
        for (Implication implication : ledger.implications().touching(index)) {
            if (implication.from() != index && mayBeSo(implication.from()) && !isSatisfied(implication)) {
                return true;
            }
        }
        return false;
    }

    private boolean mayBeSo(int index) {
        return !closing[index] && ledger.of(index) != Knowledge.NO;
    }

    private boolean isSatisfied(Implication implication) {
        for (int to : implication.to()) {
            if (ledger.of(to) == Knowledge.YES) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether the answers to other facts will settle a fact that was left out and stays open: then nobody is asked about it
     * again. Where one of the others has its answer already, and that answer leaves this fact open, it has to be asked itself.
     */
    private boolean isForOthersToSettle(int index) {
        boolean led = false;
        for (Implication implication : ledger.implications().touching(index)) {
            int from = implication.from();
            if (from == index || !mayBeSo(from) || isSatisfied(implication)) {
                continue;
            }
            if (ledger.of(from) == Knowledge.YES || stated.states(idOf(from))) {
                return false;
            }
            led = true;
        }
        return led;
    }
}
