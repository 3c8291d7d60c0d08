package org.distinguo.verdict;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.distinguo.rulebook.Status;

/**
 * A status under both standards.
 *
 * @param established where only what is known counts
 * @param reasonableGrounds where a suspicion counts as well
 */
public record Statuses(Status established, Status reasonableGrounds) {

    /** By the first and the second status, since a verdict asks for hundreds of them. */
    private static final Map<Status, Map<Status, Statuses>> MADE = new EnumMap<>(Status.class);

    static {
        for (Status established : Status.values()) {
            Map<Status, Statuses> made = new EnumMap<>(Status.class);
            for (Status reasonableGrounds : Status.values()) {
                made.put(reasonableGrounds, new Statuses(established, reasonableGrounds));
            }
            MADE.put(established, made);
        }
    }

    /** Not met, whatever the standard. */
    static final Statuses NOT_MET = of(Status.NOT_MET, Status.NOT_MET);

    /** The same as by the constructor, made once. */
    static Statuses of(Status established, Status reasonableGrounds) {
        return Objects.requireNonNull(
                Objects.requireNonNull(MADE.get(established)).get(reasonableGrounds));
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
