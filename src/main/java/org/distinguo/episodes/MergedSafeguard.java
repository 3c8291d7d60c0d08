package org.distinguo.episodes;

import java.util.List;
import org.distinguo.verdict.Safeguard;

/**
 * A duty that the case brings.
 *
 * @param safeguard the duty
 * @param episodes the numbers of the episodes that bring it by themselves, from 1, ascending
 * @param joined the numbers of the joined cases that bring it, from 1, ascending
 * @param together whether no episode and no joined case brings it, and only the facts of all episodes taken together do: so no
 *     duty is lost by the way in which a case is cut into episodes
 */
public record MergedSafeguard(Safeguard safeguard, List<Integer> episodes, List<Integer> joined, boolean together) {

    public MergedSafeguard {
        episodes = List.copyOf(episodes);
        joined = List.copyOf(joined);
    }
}
