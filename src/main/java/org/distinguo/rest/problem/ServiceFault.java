package org.distinguo.rest.problem;

import java.lang.System.Logger;
import java.util.UUID;
import org.distinguo.intake.message.Said;

/** A fault of the service: its cause goes to the log under an id, and nothing of it to the caller. */
public final class ServiceFault {

    private static final Logger LOG = System.getLogger(ServiceFault.class.getName());

    private ServiceFault() {}

    /**
     * Logs a fault.
     *
     * @param cause what was thrown
     * @return the problem that the caller gets, with the id under which the log has the cause
     */
    public static Problem report(Throwable cause) {
        String errorId = UUID.randomUUID().toString();
        LOG.log(Logger.Level.ERROR, "request failed, errorId=" + errorId, TypesOnly.of(cause));
        return problem(errorId);
    }

    /** The problem of a fault that the log has under an id. */
    public static Problem problem(String errorId) {
        ProblemType type = ProblemType.INTERNAL_ERROR;
        return new Problem(type.uri(), type.title(), type.status(), new Said(type.detail()), null, errorId);
    }
}
