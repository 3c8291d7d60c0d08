package org.distinguo.rulebook;

/**
 * A kind of exploitation or of conduct that a finding names.
 *
 * @param code its code, upper case with underscores
 * @param clause when it is named
 */
public record Form(String code, Clause clause) {

    /** The same, not reviewed where the offence is not in which it is named. */
    Form reviewedOnlyIf(boolean offenceIs) {
        return new Form(
                code,
                new Clause(
                        clause.condition(),
                        clause.inForce(),
                        clause.citation(),
                        clause.note(),
                        clause.reviewed() && offenceIs,
                        clause.place()));
    }
}
