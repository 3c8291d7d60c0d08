package org.distinguo.rulebook;

import java.util.List;
import org.distinguo.source.Place;

/**
 * That a law lets elements which were done in several episodes make one offence. Where a rulebook has no such rule for an
 * offence, elements of different episodes are never put together for it.
 *
 * @param offences the ids of the offences, all of kind TRAFFICKING, in order of the rulebook; never empty
 * @param by what has to tie the episodes together
 * @param citation the source
 * @param reason why the law allows it, in plain words
 * @param reviewed whether it was read in the cited text
 * @param place where it is written
 */
public record JoiningRule(
        List<String> offences, JoinedBy by, Citation citation, String reason, boolean reviewed, Place place) {

    public JoiningRule {
        offences = List.copyOf(offences);
    }
}
