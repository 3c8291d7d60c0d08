package org.distinguo.rulebook;

/** How a provision, an offence or a kind of offences stands to a case. */
public enum Status {
    /** The facts fit it. */
    MET,
    /** The facts do not fit it, however the open ones are answered. */
    NOT_MET,
    /** The open facts decide, or the law leaves the question open. */
    UNDETERMINED;

    /**
     * The status of what is met exactly where this is not.
     *
     * @return UNDETERMINED for itself
     */
    public Status opposite() {
        return switch (this) {
            case MET -> NOT_MET;
            case NOT_MET -> MET;
            case UNDETERMINED -> UNDETERMINED;
        };
    }
}
