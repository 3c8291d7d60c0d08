package org.distinguo.episodes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** The ids of the offences that episodes leave open which may be one case. */
    private final Set<String> open;

    MergedSafeguards(Classifier classifier, JoinedFacts joinedFacts, List<Episode> episodes, Joining joining) {
        this.classifier = classifier;
        this.joinedFacts = joinedFacts;
        this.episodes = List.copyOf(episodes);
        this.joined = List.copyOf(joining.joined());
        this.open = joining.notJoined().stream()
                .filter(NotJoined::leavesOpen)
                .flatMap(entry -> entry.offences().stream())
                .collect(Collectors.toSet());
    }

    List<MergedSafeguard> find() {
        Set<Place> together = episodes.size() > 1 ? together() : Set.of();
        Set<Safeguard> listed = new HashSet<>();
        List<MergedSafeguard> safeguards = new ArrayList<>();
        for (SafeguardRule rule : classifier.law().rulebook().safeguards()) {
            var safeguard = new Safeguard(rule.code(), rule.because(), rule.citation(), rule.reviewed());
            List<Integer> byEpisode = Numbers.of(
                    episodes.size(),
                    place -> episodes.get(place).verdict().safeguards().contains(safeguard));
            List<Integer> byJoined = Numbers.of(
                    joined.size(),
                    place -> joined.get(place).together().verdict().safeguards().contains(safeguard));
            boolean isTogether = byEpisode.isEmpty() && byJoined.isEmpty();
            if ((!isTogether || together.contains(rule.place())) && listed.add(safeguard)) {
                safeguards.add(new MergedSafeguard(safeguard, byEpisode, byJoined, isTogether));
            }
        }
        return safeguards;
    }

    /**
     * Where the duties are written that the facts of all episodes together bring, under the law of any of their days, or that wait for an
     * open offence while it is open whether episodes are one case.
     */
    private Set<Place> together() {
        List<Query> queries =
                episodes.stream().map(episode -> episode.verdict().query()).toList();
        List<KnownFacts> cases =
                TogetherCase.of(joinedFacts, queries.stream().map(Query::known).toList());
        Map<LocalDate, LocalDate> dayByPeriod = new HashMap<>();
        for (Query query : queries) {
            LocalDate from =
                    classifier.law().on(query.conductDate(), query.part()).from();
            dayByPeriod.put(from, query.conductDate());
        }
        Set<Place> places = new HashSet<>();
        for (LocalDate day : dayByPeriod.values()) {
            cases.forEach(known -> addDue(queries.get(0).about(known).on(day), Set.of(), places));
        }
        if (!open.isEmpty()) {
            queries.forEach(query -> addDue(query, open, places));
        }
        return places;
    }

    private void addDue(Query query, Set<String> openOffences, Set<Place> places) {
        Duties.due(classifier.law(), query, openOffences).forEach(rule -> places.add(rule.place()));
    }
}
