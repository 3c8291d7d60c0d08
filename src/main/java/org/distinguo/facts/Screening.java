package org.distinguo.facts;

import org.distinguo.logic.Atom;
import org.distinguo.logic.Implication;
import org.jspecify.annotations.Nullable;

/**
 * Closes facts that a caller left out: those of a group which was asked in full, and those which the catalogue presumes not
 * to be so. They count as NO. That is the weakest of all grounds. It closes no fact of which anything else is known, or which
 * an open fact may still make true, and no fact that a number answers: who was not asked for the age is not an adult for that.
 */
final class Screening {

    private final Ledger ledger;
    private final CaseFacts stated;

    /** By the number of the fact, why it is to be closed; null where it is not. */
    private final Inference.@Nullable Because[] closing;

    Screening(Ledger ledger, CaseFacts stated) {
        this.ledger = ledger;
        this.stated = stated;
        this.closing = new Inference.Because[ledger.catalogue().atoms().size()];
    }

    void close() {
        for (FactGroup group : ledger.catalogue().groups()) {
            Inference.Because because =
                    stated.screened().contains(group.id()) ? Inference.Because.SCREENED : Inference.Because.PRESUMED;
            for (Fact fact : group.facts()) {
                if (fact instanceof Fact.Answered answered && isLeftOut(answered, because)) {
                    closing[answered.atom().number()] = because;
                }
            }
        }
        Inference.@Nullable Because[] canBeClosed = closing.clone();
        while (reopenWhatMayFollow()) {
            // one fact that stays open can keep another open
        }
        for (Atom fact : ledger.catalogue().atoms()) {
            Inference.Because because = closing[fact.number()];
            if (because != null) {
                ledger.close(fact, because);
            } else if (canBeClosed[fact.number()] != null && isForOthersToSettle(fact)) {
                ledger.answer(fact, Knowledge.UNKNOWN);
            }
        }
    }

    private boolean isLeftOut(Fact.Answered fact, Inference.Because because) {
        return ledger.of(fact.atom()) == Knowledge.NOT_ASKED
                && (because == Inference.Because.SCREENED || ledger.catalogue().isPresumedNo(fact.atom()))
                && !ledger.catalogue().isAnsweredByNumber(fact.atom())
                && !stated.notAsked().contains(fact.id());
    }

    private boolean reopenWhatMayFollow() {
        boolean reopened = false;
        for (Atom fact : ledger.implications().implied()) {
            if (closing[fact.number()] != null && mayFollow(fact)) {
                closing[fact.number()] = null;
                reopened = true;
            }
        }
        return reopened;
    }

    /** Whether a fact that is so, or may be, leads to this one and to no other that is so already. */
    private boolean mayFollow(Atom fact) {
        for (Implication implication : ledger.implications().of(fact)) {
            if (!implication.from().equals(fact) && mayBeSo(implication.from()) && !isSatisfied(implication)) {
                return true;
            }
        }
        return false;
    }

    private boolean mayBeSo(Atom fact) {
        return closing[fact.number()] == null && ledger.of(fact) != Knowledge.NO;
    }

    private boolean isSatisfied(Implication implication) {
        for (Atom to : implication.to()) {
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
    private boolean isForOthersToSettle(Atom fact) {
        boolean led = false;
        for (Implication implication : ledger.implications().of(fact)) {
            Atom from = implication.from();
            if (from.equals(fact) || !mayBeSo(from) || isSatisfied(implication)) {
                continue;
            }
            if (ledger.of(from) == Knowledge.YES
                    || stated.states(ledger.catalogue().answered(from).id())) {
                return false;
            }
            led = true;
        }
        return led;
    }
}
