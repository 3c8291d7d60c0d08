package org.distinguo.difference;

import java.util.List;
import java.util.stream.Stream;
import org.distinguo.rulebook.Status;

/**
 * Two different answers to one question.
 *
 * @param first how the first law answers
 * @param second how the second law answers
 */
public record AnswerPair(Status first, Status second) {

    private static final List<AnswerPair> CERTAIN =
            List.of(new AnswerPair(Status.MET, Status.NOT_MET), new AnswerPair(Status.NOT_MET, Status.MET));
    private static final List<AnswerPair> OPEN = List.of(
            new AnswerPair(Status.MET, Status.UNDETERMINED),
            new AnswerPair(Status.UNDETERMINED, Status.MET),
            new AnswerPair(Status.UNDETERMINED, Status.NOT_MET),
            new AnswerPair(Status.NOT_MET, Status.UNDETERMINED));

    /** The same where the laws change places. */
    AnswerPair mirrored() {
        return new AnswerPair(/* first= */ second, /* second= */ first);
    }

    /**
     * The pairs to look at.
     *
     * @param open whether also those in which one law leaves the answer open
     * @return first the two in which neither does
     */
    static List<AnswerPair> of(boolean open) {
        return open ? Stream.concat(CERTAIN.stream(), OPEN.stream()).toList() : CERTAIN;
    }
}
