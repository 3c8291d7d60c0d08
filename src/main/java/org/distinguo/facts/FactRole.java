package org.distinguo.facts;

/**
 * What part a fact plays in the closing of answers and in the guarantees that every rulebook gives: the catalogue says it, so
 * that no fact is named in Java.
 */
public enum FactRole {
    /** More of it never un-makes trafficking: conduct, means, purpose, exploitation, control, debt. */
    BURDENS,
    /** A means in the sense of the Trafficking Protocol art. 3(a). */
    MEANS,
    /** A method of control: a sign of a means, and none itself. */
    CONTROL,
    /** An aim, or what shows one: without all of these nothing is aimed at. */
    AIM,
    /** Crossing a border, and its circumstances. */
    MOVEMENT,
    /** An act that moves the person. */
    MOVING_ACT,
    /** An act of somebody else, on the person or for them. Source: Smuggling Protocol art. 3(a), "procurement". */
    ACT_OF_ANOTHER,
    /** The person was a child. Source: Trafficking Protocol art. 3(d). */
    CHILD,
    /** The person was younger still. */
    YOUNGER_CHILD,
    /** The person was a grown-up below an age that few laws look at. */
    YOUNG_ADULT,
    /** The person was a national of the State concerned. Source: Smuggling Protocol art. 3(a). */
    NATIONAL,
    /** The person seemed to agree to the exploitation. Source: Trafficking Protocol art. 3(b). */
    CONSENT,
    /** What never changes a trafficking finding: consent, status, own offences. Source: fact sheet; Protocol art. 3(b). */
    NO_MATTER,
    /** It is taken not to be so until somebody says otherwise: a case file speaks of it only where it is so. */
    PRESUMED_NO,
    /** Serious harm that took place: exploitation, serious or sexual violence, captivity, ransom. */
    HARM,
    /** An entry or a stay of the person that the State does not permit, or the attempt of one. */
    UNLAWFUL_ENTRY_OR_STAY
}
