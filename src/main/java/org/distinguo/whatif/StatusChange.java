package org.distinguo.whatif;

import org.distinguo.rulebook.Offence;
import org.distinguo.verdict.Ground;

/**
 * An element or exemption whose status changes under the chosen standard.
 *
 * @param offence the offence that it belongs to
 * @param kind what it is to the offence
 * @param before how it stands to the case as stated
 * @param after how it stands to the case with changed answers
 */
public record StatusChange(Offence offence, ProvisionKind kind, Ground before, Ground after) {

    /** What a provision is to its offence. */
    public enum ProvisionKind {
        /** Required. */
        ELEMENT,
        /** Takes the offence away. */
        EXEMPTION
    }
}
