package org.distinguo.mapping.audit;

import java.util.Optional;
import org.distinguo.facts.Answer;
import org.jspecify.annotations.Nullable;

/** What can be learnt of one fact, in the order in which it is tried. */
enum Option {
    /** It is not so. */
    NO(Answer.NO),
    /** It is so. */
    YES(Answer.YES),
    /** The form says that it is suspected. */
    SUSPECTED(Answer.SUSPECTED),
    /** Nothing. */
    NOTHING(null),
    /** Answers to other facts suggest it. */
    SUGGESTED(Answer.SUSPECTED);

    private final @Nullable Answer answer;

    Option(@Nullable Answer answer) {
        this.answer = answer;
    }

    /** What is known of the fact then; empty where nothing is. */
    Optional<Answer> answer() {
        return Optional.ofNullable(answer);
    }

    /** The option that an answer of a form is. */
    static Option of(Answer answer) {
        return switch (answer) {
            case YES -> YES;
            case NO -> NO;
            case SUSPECTED -> SUSPECTED;
            case UNKNOWN, DECLINED -> NOTHING;
        };
    }
}
