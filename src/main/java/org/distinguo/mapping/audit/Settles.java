package org.distinguo.mapping.audit;

/** Whether a form can settle an offence or a part of it. */
public enum Settles {
    /** However the form is answered, it stays open. */
    NEVER,
    /** Some ways of filling in the form settle it, and others leave it open. */
    SOMETIMES,
    /** Every way of filling in the form settles it. */
    ALWAYS
}
