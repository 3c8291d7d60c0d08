package org.distinguo.rulebook;

/** What holds for every offence of kind TRAFFICKING unless its rulebook declares an exception with its source. */
public enum Guarantee {
    /** No fact about movement is necessary. Source: fact sheet, "no movement is required". */
    MOVEMENT_IRRELEVANT,
    /** For a child no means changes the finding. Source: Trafficking Protocol art. 3(c). */
    MEANS_IRRELEVANT_FOR_CHILD,
    /** Without any purpose, exploitation or debt the offence is not met. Source: Trafficking Protocol art. 3(a). */
    PURPOSE_REQUIRED
}
