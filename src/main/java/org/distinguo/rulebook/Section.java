package org.distinguo.rulebook;

import java.util.List;
import java.util.Locale;

/** The lists of provisions that an offence has. */
public enum Section {
    /** What is required. */
    ELEMENTS,
    /** What takes the offence away. */
    EXEMPTIONS,
    /** What a court or State may apply. */
    DEFENCES,
    /** What makes it graver. */
    AGGRAVATING;

    /**
     * The section's key in a rulebook and in a case.
     *
     * @return as {@code elements}
     */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The section of an offence.
     *
     * @param offence the offence
     * @return its provisions, in order of the rulebook
     */
    public List<Provision> of(Offence offence) {
        return switch (this) {
            case ELEMENTS -> offence.elements();
            case EXEMPTIONS -> offence.exemptions();
            case DEFENCES -> offence.defences();
            case AGGRAVATING -> offence.aggravating();
        };
    }
}
