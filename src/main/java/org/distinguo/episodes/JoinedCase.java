package org.distinguo.episodes;

import java.util.List;
import org.distinguo.rulebook.JoiningRule;

/**
 * Several episodes taken as one case, because the law lets their elements make one offence. Its findings stand beside those of
 * the episodes, never in their place.
 *
 * @param rule the law's rule
 * @param actors the labels that tie them together, in alphabetical order; never empty
 * @param together the case. Its offences are those of the rule that are the same law on the days of all these episodes
 */
public record JoinedCase(JoiningRule rule, List<String> actors, TakenTogether together) {

    public JoinedCase {
        actors = List.copyOf(actors);
    }

    /** The numbers of the episodes, from 1, ascending; at least two. */
    public List<Integer> episodes() {
        return together.episodes();
    }
}
