package org.distinguo.mapping;

import java.util.Collection;
import java.util.Optional;
import org.distinguo.facts.Answer;

/**
 * What two answers to one fact come to, whichever comes first. A certain YES stands above a suspicion, and an answer above
 * "not known". A NO beside anything but a NO is a contradiction, also beside an answer that was not known or declined: it could take
 * a protection away.
 */
final class AnswerOfSeveral {

    private AnswerOfSeveral() {}

    /** What an answer and another one come to; empty where they contradict each other. */
    static Optional<Answer> of(Optional<Answer> first, Answer second) {
        if (first.isEmpty() || first.get() == second) {
            return Optional.of(second);
        }
        return of(first.get(), second);
    }

    /**
     * What the entries of a list come to, such as what a form asks for each place of work: what is so in one of them is so in the case,
     * and nothing is said not to be so unless each of them says it.
     *
     * @param said what the entries say, at least one of them
     * @param byEach whether each of them says something
     * @return empty where some say NO, and not all
     */
    static Optional<Answer> ofEntries(Collection<Answer> said, boolean byEach) {
        if (said.contains(Answer.YES) || said.contains(Answer.SUSPECTED)) {
            return Optional.of(said.contains(Answer.YES) ? Answer.YES : Answer.SUSPECTED);
        }
        if (said.contains(Answer.NO)) {
            return byEach && said.stream().allMatch(Answer.NO::equals) ? Optional.of(Answer.NO) : Optional.empty();
        }
        return Optional.of(said.contains(Answer.UNKNOWN) ? Answer.UNKNOWN : Answer.DECLINED);
    }

    private static Optional<Answer> of(Answer first, Answer second) {
        if (first == Answer.NO || second == Answer.NO) {
            return Optional.empty();
        }
        for (Answer strongest : new Answer[] {Answer.YES, Answer.SUSPECTED, Answer.UNKNOWN}) {
            if (first == strongest || second == strongest) {
                return Optional.of(strongest);
            }
        }
        return Optional.of(Answer.DECLINED);
    }
}
