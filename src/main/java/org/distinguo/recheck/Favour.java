package org.distinguo.recheck;

/** In whose favour a change is, seen from the person whom the case is about. */
public enum Favour {
    /** The person gains protection and loses none. */
    GAINS,
    /** The person loses protection and gains none. */
    LOSES,
    /** The person gains some protection and loses other. */
    BOTH,
    /** Nothing changes that has a direction. */
    NEITHER,
    /** Something changes whose direction only a reader can tell, and the person does not both gain and lose besides. */
    TO_READ
}
