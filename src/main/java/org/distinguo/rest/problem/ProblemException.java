package org.distinguo.rest.problem;

import java.util.List;
import org.distinguo.intake.RefusedException;
import org.distinguo.intake.Violation;
import org.distinguo.intake.message.Message;

/** Ends a request with a problem. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final transient Problem problem;

    private ProblemException(ProblemType type, Problem problem) {
        super(type.name(), null, false, false); // no stack: a rejected request is an everyday event
        this.type = type;
        this.problem = problem;
    }

    /** A refusal as a problem. */
    public static ProblemException of(RefusedException refused) {
        ProblemType type = ProblemType.of(refused.refusal());
        return refused.violations().isEmpty()
                ? of(type, refused.detail())
                : of(type, refused.detail(), refused.violations());
    }

    /** A problem of which there is no more to say than of every other one of the type. */
    public static ProblemException of(ProblemType type) {
        return new ProblemException(type, Problem.of(type));
    }

    /** A problem without violations. */
    public static ProblemException of(ProblemType type, Message detail) {
        return new ProblemException(type, Problem.of(type, detail));
    }

    /** A problem with violations. */
    public static ProblemException of(ProblemType type, Message detail, List<Violation> violations) {
        return new ProblemException(type, Problem.of(type, detail, violations));
    }

    /** The same problem under another status, as for a rulebook that is missing in a path. */
    public ProblemException withStatus(int status) {
        return new ProblemException(
                type,
                new Problem(problem.type(), problem.title(), status, problem.detail(), problem.violations(), null));
    }

    /** The kind. */
    public ProblemType type() {
        return type;
    }

    /** What the caller gets. */
    public Problem problem() {
        return problem;
    }
}
