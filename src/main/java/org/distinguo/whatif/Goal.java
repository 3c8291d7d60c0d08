package org.distinguo.whatif;

import java.util.List;
import org.distinguo.rulebook.Status;
import org.distinguo.verdict.Classification;
import org.distinguo.logic.Criterion;

/**
 * One way to a different result: what several criteria have to become together.
 *
 * @param parts what each has to become; at least one
 */
record Goal(List<Part> parts) {

    /** A criterion and what it has to become. */
    record Part(Criterion criterion, Want want) {}

    Goal {
        parts = List.copyOf(parts);
    }

    /** The ways to another status; a case is different if and only if it reaches one of them. */
    static List<Goal> otherStatus(Criterion criterion, Status now) {
        return switch (now) {
            case MET -> List.of(of(criterion, Want.NO_LONGER_MET));
            case NOT_MET -> List.of(of(criterion, Want.POSSIBLE));
            case UNDETERMINED -> List.of(of(criterion, Want.MET), of(criterion, Want.NOT_MET));
        };
    }

    /** The ways to another classification; a case is different if and only if it reaches one of them. */
    static List<Goal> otherClassification(Criterion trafficking, Criterion smuggling, Classification now) {
        return switch (now) {
            case TRAFFICKING -> List.of(of(trafficking, Want.NO_LONGER_MET), of(smuggling, Want.MET));
            case SMUGGLING -> List.of(of(trafficking, Want.POSSIBLE), of(smuggling, Want.NO_LONGER_MET));
            case TRAFFICKING_AND_SMUGGLING ->
                List.of(of(trafficking, Want.NO_LONGER_MET), of(smuggling, Want.NO_LONGER_MET));
            case NEITHER -> List.of(of(trafficking, Want.POSSIBLE), of(smuggling, Want.POSSIBLE));
            case UNDETERMINED ->
                List.of(
                        of(trafficking, Want.MET),
                        both(trafficking, Want.NOT_MET, smuggling, Want.MET),
                        both(trafficking, Want.NOT_MET, smuggling, Want.NOT_MET));
        };
    }

    private static Goal of(Criterion criterion, Want want) {
        return new Goal(List.of(new Part(criterion, want)));
    }

    private static Goal both(Criterion one, Want first, Criterion other, Want second) {
        return new Goal(List.of(new Part(one, first), new Part(other, second)));
    }
}
