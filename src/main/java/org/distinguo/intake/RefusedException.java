package org.distinguo.intake;

import java.util.List;
import org.distinguo.intake.message.Message;

/** Says why a request gets no answer, with everything that is wrong with it. It never carries the value of a fact. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Refusal refusal;
    private final transient Message detail;
    private final transient List<Violation> violations;

    /**
     * @param refusal the kind
     * @param detail what happened, for a person
     * @param violations each thing that is wrong; empty where the kind says it all
     */
    public RefusedException(Refusal refusal, Message detail, List<Violation> violations) {
        super(refusal.name(), null, false, false); // no stack: a refused request is an everyday event
        this.refusal = refusal;
        this.detail = detail;
        this.violations = List.copyOf(violations);
    }

    /** The kind. */
    public Refusal refusal() {
        return refusal;
    }

    /** What happened, for a person. */
    public Message detail() {
        return detail;
    }

    /** Each thing that is wrong with the request; possibly empty. */
    public List<Violation> violations() {
        return violations;
    }
}
