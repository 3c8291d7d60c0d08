package org.distinguo.verdict;

import java.util.List;
import org.distinguo.facts.FactId;
import org.distinguo.rulebook.Citation;

/**
 * A stated fact that the law declares irrelevant.
 *
 * @param fact the fact
 * @param offences the ids of the offences for which it is irrelevant
 * @param reason why, in plain words
 * @param citation the source
 * @param reviewed whether it was read in the cited text
 */
public record DisregardedFact(FactId fact, List<String> offences, String reason, Citation citation, boolean reviewed) {

    public DisregardedFact {
        offences = List.copyOf(offences);
    }
}
