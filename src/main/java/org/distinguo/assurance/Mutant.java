package org.distinguo.assurance;

import org.distinguo.rulebook.Rulebook;
import org.distinguo.source.Place;

/**
 * A rulebook with one seeded fault.
 *
 * @param rulebook the faulty rulebook
 * @param fault what was done to it, and in which part, in words
 * @param place where
 */
public record Mutant(Rulebook rulebook, String fault, Place place) {

    /**
     * The part of the rulebook in which the fault is.
     *
     * @return the words of the fault after the last "in", as in {@code `safeguards.NRM_REFERRAL`}
     */
    String part() {
        return fault.substring(fault.lastIndexOf(" in ") + 1);
    }

    /**
     * The fault on one line, for one who looks for the case that should have noticed it.
     *
     * @return {@code file:line:column: note: } and what was changed
     */
    public String unnoticed() {
        return "%s:%d:%d: note: no case or proof notices if %s"
                .formatted(place.file(), place.line(), place.column(), fault);
    }
}
