package org.distinguo.library;

import org.distinguo.rulebook.Coverage;
import org.distinguo.rulebook.Rulebook;

/**
 * What tells one reading of a law from another, without the law itself.
 *
 * @param version the rulebook's version
 * @param digest the digest of the rulebook's file
 * @param coverage the dates for which the rulebook speaks
 */
public record Edition(String version, String digest, Coverage coverage) {

    /**
     * The edition of a rulebook.
     *
     * @param rulebook the rulebook
     * @return what tells it from another reading
     */
    public static Edition of(Rulebook rulebook) {
        return new Edition(rulebook.version(), rulebook.digest(), rulebook.coverage());
    }
}
