package org.distinguo.episodes;

import java.util.List;

/**
 * What follows from one rulebook and a person's case of several episodes. It is about conduct that the facts describe, not about
 * a person.
 *
 * @param episodes the episodes with their verdicts, in the order in which they were given; never empty
 * @param joined the joined cases, by the first of their episodes; possibly empty
 * @param notJoined what was not joined, and why; empty where there is one episode alone
 * @param whole what they come to
 * @param safeguards the duties, in order of the rulebook
 * @param openQuestions the facts whose answers can still change what they come to: suspected ones first, then those that can
 *     decide trafficking, each in order of the catalogue
 */
public record EpisodesVerdict(
        List<Episode> episodes,
        List<JoinedCase> joined,
        List<NotJoined> notJoined,
        Whole whole,
        List<MergedSafeguard> safeguards,
        List<MergedQuestion> openQuestions) {

    public EpisodesVerdict {
        episodes = List.copyOf(episodes);
        joined = List.copyOf(joined);
        notJoined = List.copyOf(notJoined);
        safeguards = List.copyOf(safeguards);
        openQuestions = List.copyOf(openQuestions);
    }
}
