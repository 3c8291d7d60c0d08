package org.distinguo.episodes;

import java.util.List;
import org.distinguo.rulebook.JoiningRule;
import org.distinguo.verdict.Finding;
import org.distinguo.verdict.Verdict;

/**
 * Several episodes taken as one case, because the law lets their elements make one offence. Its findings stand beside those of
 * the episodes, never in their place.
 *
 * @param rule the law's rule
 * @param offences the offences of the rule that are the same law on the days of all these episodes, in order of the rulebook;
 *     never empty
 * @param episodes the numbers of the episodes, from 1, ascending; at least two
 * @param actors the labels that tie them together, in alphabetical order; never empty
 * @param verdict the verdict on the joined case; only its findings on these offences count
 */
public record JoinedCase(
        JoiningRule rule, List<String> offences, List<Integer> episodes, List<String> actors, Verdict verdict) {

    public JoinedCase {
        offences = List.copyOf(offences);
        episodes = List.copyOf(episodes);
        actors = List.copyOf(actors);
    }

    /**
     * The findings that count.
     *
     * @return one for each of the offences, in order of the rulebook
     */
    public List<Finding> findings() {
        return verdict.findings().stream()
                .filter(finding -> offences.contains(finding.offence().id()))
                .toList();
    }
}
