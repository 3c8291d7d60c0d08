package org.distinguo.mapping.audit;

/** Thrown where it cannot be proved within bounds what a form settles; nothing is guessed. */
public final class TooComplexException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooComplexException(String why) {
        super(why);
    }
}
