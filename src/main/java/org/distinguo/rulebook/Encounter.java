package org.distinguo.rulebook;

/** In what setting the caller met the person. It can trigger safeguards and never changes a finding. */
public enum Encounter {
    /** A call or message to a hotline. */
    HOTLINE,
    /** A border check, an interception or an arrival. */
    BORDER,
    /** An operation against migrant smuggling, of whatever outcome. */
    SMUGGLING_OPERATION,
    /** Immigration or other detention. */
    DETENTION,
    /** Police work of another kind. */
    POLICE,
    /** An inspection of a workplace. */
    LABOUR_INSPECTION,
    /** Medical care. */
    MEDICAL,
    /** An asylum procedure. */
    ASYLUM,
    /** A shelter or other support service. */
    SHELTER,
    /** Anything else. */
    OTHER
}
