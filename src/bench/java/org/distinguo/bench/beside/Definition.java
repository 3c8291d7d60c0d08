package org.distinguo.bench.beside;

import static org.distinguo.bench.beside.Told.*;

import org.distinguo.rulebook.Status;

/**
 * Trafficking in persons (Protocol, article 3) over these facts, written anew from the rulebook's text: nothing of any engine
 * is used. A status is found by trying every way of answering what is open.
 */
enum Definition {
    ACT {
        @Override
        boolean holds(int yes, boolean readWidely) {
            return RECRUITED.in(yes)
                    || RECEIVED.in(yes)
                    || TRANSPORTED.in(yes)
                    || TRAVEL_ARRANGED.in(yes)
                    || (CHILD.in(yes) && FORCED_LABOUR.in(yes) && readWidely);
        }
    },
    MEANS {
        @Override
        boolean holds(int yes, boolean readWidely) {
            return FORCE.in(yes) || SAFETY_THREATENED.in(yes) || DECEPTION.in(yes) || CHILD.in(yes);
        }
    },
    PURPOSE {
        @Override
        boolean holds(int yes, boolean readWidely) {
            boolean menaced = WORK_OBTAINED.in(yes) && (FORCE.in(yes) || SAFETY_THREATENED.in(yes));
            boolean bondage = BONDED.in(yes) || (DEBT.in(yes) && SERVICES_PLEDGED.in(yes) && TERMS_UNDEFINED.in(yes));
            return FORCED_LABOUR_AIM.in(yes) || DEBT_BONDAGE_AIM.in(yes) || bondage || (menaced && readWidely);
        }
    },
    OFFENCE {
        /** Two clauses are open to reading, each in one element alone: all read narrowly and all read widely are the extremes. */
        @Override
        boolean holds(int yes, boolean readWidely) {
            return ACT.holds(yes, readWidely) && MEANS.holds(yes, readWidely) && PURPOSE.holds(yes, readWidely);
        }
    };

    private static final Told[][] IMPLICATIONS = {
        {TRANSPORTED, TRAVEL_ARRANGED},
        {SEXUAL_VIOLENCE, FORCE},
        {FORCE, SAFETY_THREATENED},
        {UNDER_16, CHILD},
        {FORCED_LABOUR, FORCED_LABOUR_AIM},
        {BONDED, DEBT_BONDAGE_AIM},
    };

    /** Whether it is so, where the clauses of which nobody knows how they are read are read widely or not. */
    abstract boolean holds(int yes, boolean readWidely);

    /** Whether the answers can all be true: what the fact catalogue says of these facts. */
    static boolean consistent(int yes) {
        for (Told[] implication : IMPLICATIONS) {
            if (implication[0].in(yes) && !implication[1].in(yes)) {
                return false;
            }
        }
        return true;
    }

    /** The status: open exactly where two ways of answering and reading differ. */
    Status status(Situation situation) {
        boolean some = false;
        boolean all = true;
        int open = situation.open();
        int chosen = open;
        while (true) { // every subset of what is open
            int yes = situation.yes() | chosen;
            if (consistent(yes)) {
                some |= holds(yes, true);
                all &= holds(yes, false);
            }
            if (chosen == 0) {
                break;
            }
            chosen = (chosen - 1) & open;
        }
        return all ? Status.MET : some ? Status.UNDETERMINED : Status.NOT_MET;
    }
}
