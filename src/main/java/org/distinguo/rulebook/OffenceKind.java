package org.distinguo.rulebook;

/** What an offence counts as when a case is classified. */
public enum OffenceKind {
    /** Trafficking in persons, and holding in slavery, servitude or forced labour where a law separates them. */
    TRAFFICKING,
    /** Procuring or assisting unlawful entry, and stay where that law counts it as such. */
    SMUGGLING,
    /** Listed and able to trigger safeguards, never part of the classification. */
    RELATED
}
