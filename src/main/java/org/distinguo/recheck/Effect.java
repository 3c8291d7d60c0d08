package org.distinguo.recheck;

import java.util.Optional;
import org.distinguo.verdict.Standard;

/**
 * One thing by which a person gains or loses protection, or whose direction only a reader can tell.
 *
 * @param kind what it is
 * @param id the code of the duty or the id of the offence; for all trafficking together the kind's name
 * @param standard the standard under which a status moved; empty for a duty
 */
public record Effect(Kind kind, String id, Optional<Standard> standard) {

    /** What moves. */
    public enum Kind {
        /** A duty that is due on one side only, or says something else. */
        DUTY,
        /** The status of one offence that counts as trafficking. */
        OFFENCE,
        /** Whether any offence that counts as trafficking is met, under the standard that the request chose. */
        TRAFFICKING
    }

    static Effect of(String duty) {
        return new Effect(Kind.DUTY, duty, Optional.empty());
    }
}
