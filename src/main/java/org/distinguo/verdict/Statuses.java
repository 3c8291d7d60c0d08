package org.distinguo.verdict;

import org.distinguo.rulebook.Status;

/**
 * A status under both standards.
 *
 * @param established where only what is known counts
 * @param reasonableGrounds where a suspicion counts as well
 */
public record Statuses(Status established, Status reasonableGrounds) {

    /** Not met, whatever the standard. */
    static final Statuses NOT_MET = new Statuses(Status.NOT_MET, Status.NOT_MET);

    /**
     * The status under a standard.
     *
     * @param standard the standard
     * @return the status
     */
    public Status under(Standard standard) {
        return switch (standard) {
            case ESTABLISHED -> established;
            case REASONABLE_GROUNDS -> reasonableGrounds;
        };
    }

    /** The same with UNDETERMINED in place of NOT_MET. */
    Statuses atLeastOpen() {
        return new Statuses(atLeastOpen(established), atLeastOpen(reasonableGrounds));
    }

    private static Status atLeastOpen(Status status) {
        return status == Status.NOT_MET ? Status.UNDETERMINED : status;
    }

    Statuses opposite() {
        return new Statuses(established.opposite(), reasonableGrounds.opposite());
    }
}
