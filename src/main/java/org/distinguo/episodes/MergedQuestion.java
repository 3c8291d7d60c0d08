package org.distinguo.episodes;

import java.util.List;
import org.distinguo.verdict.OpenQuestion;

/**
 * A fact that is worth asking for the case as a whole.
 *
 * @param question the fact, and the offences that its answer can still decide in any of the episodes
 * @param episodes the numbers of the episodes about which to ask it, from 1, ascending; never empty
 */
public record MergedQuestion(OpenQuestion question, List<Integer> episodes) {

    public MergedQuestion {
        episodes = List.copyOf(episodes);
    }
}
