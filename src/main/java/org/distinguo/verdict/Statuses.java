package org.distinguo.verdict;

import java.util.Arrays;
import org.distinguo.rulebook.Status;

/**
 * A status under both standards.
 *
 * @param established where only what is known counts
 * @param reasonableGrounds where a suspicion counts as well
 */
public record Statuses(Status established, Status reasonableGrounds) {

    private static final Status[] ALL = Status.values();

    /** By the first and the second status, since a verdict asks for hundreds of them. */
    private static final Statuses[] MADE = new Statuses[ALL.length * ALL.length];

    static {
        Arrays.setAll(MADE, at -> new Statuses(ALL[at / ALL.length], ALL[at % ALL.length]));
    }

    /** Not met, whatever the standard. */
    static final Statuses NOT_MET = of(Status.NOT_MET, Status.NOT_MET);

    /** The same as by the constructor, made once. */
    static Statuses of(Status established, Status reasonableGrounds) {
        return MADE[established.ordinal() * ALL.length + reasonableGrounds.ordinal()];
    }

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
        return of(atLeastOpen(established), atLeastOpen(reasonableGrounds));
    }

    private static Status atLeastOpen(Status status) {
        return status == Status.NOT_MET ? Status.UNDETERMINED : status;
    }

    Statuses opposite() {
        return of(established.opposite(), reasonableGrounds.opposite());
    }
}
