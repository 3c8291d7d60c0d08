package org.distinguo.rest;

import org.distinguo.intake.message.MessageId;
import org.distinguo.library.Library;
import org.distinguo.rest.problem.ProblemException;
import org.distinguo.rest.problem.ProblemType;
import org.distinguo.verdict.Classifier;

/** Finds the rulebook that a path names. */
final class RulebookInPath {

    private static final int NOT_FOUND = 404;

    private RulebookInPath() {}

    /** Its classifier; a path that names no rulebook at hand leads to nothing. */
    static Classifier classifier(Library library, String id) {
        return library.classifier(id).orElseThrow(() -> ProblemException.of(
                        ProblemType.UNKNOWN_RULEBOOK,
                        MessageId.NO_RULEBOOK_AMONG.with(library.editions().keySet()))
                .withStatus(NOT_FOUND));
    }
}
