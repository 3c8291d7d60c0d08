package org.distinguo.episodes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.distinguo.facts.JoinedFacts;
import org.distinguo.facts.KnownFacts;
import org.distinguo.rulebook.SafeguardRule;
import org.distinguo.source.Place;
import org.distinguo.verdict.Classifier;
import org.distinguo.verdict.Duties;
import org.distinguo.verdict.Query;
import org.distinguo.verdict.Safeguard;

/**
 * Merges the duties that episodes and joined cases bring, and adds those that only the facts of all episodes together bring: no duty
 * is lost by the way in which a case is cut. Used once.
 */
final class MergedSafeguards {

    private final Classifier classifier;
    private final JoinedFacts joinedFacts;
    private final List<Episode> episodes;
    private final List<JoinedCase> joined;

    MergedSafeguards(Classifier classifier, JoinedFacts joinedFacts, List<Episode> episodes, List<JoinedCase> joined) {
        this.classifier = classifier;
        this.joinedFacts = joinedFacts;
        this.episodes = List.copyOf(episodes);
        this.joined = List.copyOf(joined);
    }

    List<MergedSafeguard> find() {
        Set<Place> together = episodes.size() > 1 ? together() : Set.of();
        Set<Safeguard> listed = new HashSet<>();
        List<MergedSafeguard> safeguards = new ArrayList<>();
        for (SafeguardRule rule : classifier.law().rulebook().safeguards()) {
            var safeguard = new Safeguard(rule.code(), rule.because(), rule.citation(), rule.reviewed());
            List<Integer> byEpisode = numbers(
                    episodes.size(),
                    place -> episodes.get(place).verdict().safeguards().contains(safeguard));
            List<Integer> byJoined = numbers(
                    joined.size(),
                    place -> joined.get(place).together().verdict().safeguards().contains(safeguard));
            boolean isTogether = byEpisode.isEmpty() && byJoined.isEmpty();
            if ((!isTogether || together.contains(rule.place())) && listed.add(safeguard)) {
                safeguards.add(new MergedSafeguard(safeguard, byEpisode, byJoined, isTogether));
            }
        }
        return safeguards;
    }

    /** The numbers, from 1, of those of some places for which something holds. */
    private static List<Integer> numbers(int size, IntPredicate holds) {
        return IntStream.range(0, size)
                .filter(holds)
                .map(place -> place + 1)
                .boxed()
                .toList();
    }

    /** Where the duties are written that the facts of all episodes together bring, under the law of any of their days. */
    private Set<Place> together() {
        List<Query> queries =
                episodes.stream().map(episode -> episode.verdict().query()).toList();
        KnownFacts known =
                TogetherCase.of(joinedFacts, queries.stream().map(Query::known).toList());
        Map<LocalDate, LocalDate> dayByPeriod = new HashMap<>();
        for (Query query : queries) {
            LocalDate from =
                    classifier.law().on(query.conductDate(), query.part()).from();
            dayByPeriod.put(from, query.conductDate());
        }
        Set<Place> places = new HashSet<>();
        for (LocalDate day : dayByPeriod.values()) {
            Duties.due(classifier.law(), queries.get(0).about(known).on(day)).forEach(rule -> places.add(rule.place()));
        }
        return places;
    }
}
