package org.distinguo.whatif;

import java.util.List;
import java.util.function.Function;
import org.distinguo.logic.Criterion;
import org.distinguo.logic.Truth;
import org.distinguo.rulebook.Status;
import org.distinguo.verdict.Classification;

/**
 * One way to a different result: what several criteria have to become together.
 *
 * @param targets what each has to become; at least one
 */
record Goal(List<Target> targets) {

    /** A criterion and what it has to become. */
    record Target(Criterion criterion, TargetStatus status) {}

    Goal {
        targets = List.copyOf(targets);
    }

    /** Whether all criteria have become what they have to become. */
    boolean isReached(Function<Criterion, Truth> truth) {
        for (Target target : targets) {
            if (!target.status().isSatisfiedBy(truth.apply(target.criterion()))) {
                return false;
            }
        }
        return true;
    }

    /** The ways to another status; a case is different if and only if it reaches one of them. */
    static List<Goal> otherStatus(Criterion criterion, Status now) {
        return switch (now) {
            case MET -> List.of(single(criterion, TargetStatus.NO_LONGER_MET));
            case NOT_MET -> List.of(single(criterion, TargetStatus.POSSIBLE));
            case UNDETERMINED -> List.of(single(criterion, TargetStatus.MET), single(criterion, TargetStatus.NOT_MET));
        };
    }

    /** The ways to another classification; a case is different if and only if it reaches one of them. */
    static List<Goal> otherClassification(Criterion trafficking, Criterion smuggling, Classification now) {
        return switch (now) {
            case TRAFFICKING ->
                List.of(single(trafficking, TargetStatus.NO_LONGER_MET), single(smuggling, TargetStatus.MET));
            case SMUGGLING ->
                List.of(single(trafficking, TargetStatus.POSSIBLE), single(smuggling, TargetStatus.NO_LONGER_MET));
            case TRAFFICKING_AND_SMUGGLING ->
                List.of(single(trafficking, TargetStatus.NO_LONGER_MET), single(smuggling, TargetStatus.NO_LONGER_MET));
            case NEITHER ->
                List.of(single(trafficking, TargetStatus.POSSIBLE), single(smuggling, TargetStatus.POSSIBLE));
            case UNDETERMINED ->
                List.of(
                        single(trafficking, TargetStatus.MET),
                        both(trafficking, TargetStatus.NOT_MET, smuggling, TargetStatus.MET),
                        both(trafficking, TargetStatus.NOT_MET, smuggling, TargetStatus.NOT_MET));
        };
    }

    private static Goal single(Criterion criterion, TargetStatus status) {
        return new Goal(List.of(new Target(criterion, status)));
    }

    private static Goal both(Criterion one, TargetStatus first, Criterion other, TargetStatus second) {
        return new Goal(List.of(new Target(one, first), new Target(other, second)));
    }
}
