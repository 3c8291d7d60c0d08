package org.distinguo.episodes;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.distinguo.facts.FactId;
import org.distinguo.verdict.Classification;

/**
 * What all episodes come to for the person as a whole.
 *
 * @param classification trafficking and smuggling each from any of the episodes, trafficking from joined cases as well; where
 *     smuggling is met and trafficking is open, UNDETERMINED
 * @param possible the classifications that the open facts still allow, as long as what screening closed stays closed; in order
 *     of the enum, never empty
 * @param exact whether these are exactly those; where it is false, none is missing, and each of them may be possible
 * @param trafficking which episodes and joined cases carry trafficking
 * @param smuggling which episodes carry smuggling
 * @param reason why, in whole sentences
 * @param restsOnAllegedPerpetrator where trafficking is left out, and without the answers of the alleged perpetrator alone it would not
 *     be, or smuggling would not be found: all of these, in order of their ids; else empty
 */
public record Whole(
        Classification classification,
        Set<Classification> possible,
        boolean exact,
        Carriers trafficking,
        Carriers smuggling,
        String reason,
        List<FactId> restsOnAllegedPerpetrator) {

    public Whole {
        restsOnAllegedPerpetrator = List.copyOf(restsOnAllegedPerpetrator);
        possible = Collections.unmodifiableSet(EnumSet.copyOf(possible));
    }

    /** The same, resting on the word of the alleged perpetrator, with a sentence that says so. */
    Whole resting(List<FactId> word, String sentence) {
        return new Whole(classification, possible, exact, trafficking, smuggling, reason + " " + sentence, word);
    }
}
