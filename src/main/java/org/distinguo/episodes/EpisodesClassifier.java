package org.distinguo.episodes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.distinguo.facts.Fact;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactId;
import org.distinguo.facts.JoinedFacts;
import org.distinguo.facts.KnownFacts;
import org.distinguo.logic.Criterion;
import org.distinguo.logic.Valuation;
import org.distinguo.rulebook.SafeguardRule;
import org.distinguo.rulebook.Status;
import org.distinguo.source.Place;
import org.distinguo.verdict.Classification;
import org.distinguo.verdict.Classifier;
import org.distinguo.verdict.Duties;
import org.distinguo.verdict.LawPeriod;
import org.distinguo.verdict.Query;
import org.distinguo.verdict.Safeguard;

/**
 * Says what several episodes of one person's case come to.
 *
 * <p>Each episode keeps the verdict on it alone. Where the law joins episodes through their actors, they are decided together as
 * well, beside these verdicts. For the person as a whole, each kind of offences is met where an episode meets it, and trafficking
 * also where a joined case does. So joining can add a finding of trafficking and takes none away. A fact that is common to all
 * episodes and open has one answer, whichever that will be. The one asymmetry holds for the whole as for an episode: smuggling that
 * is met, with trafficking open, is UNDETERMINED.
 *
 * <p>Stateless.
 */
public final class EpisodesClassifier {

    private final FactCatalogue catalogue;
    private final JoinedFacts joinedFacts;
    private final EpisodePhrases phrases;

    /**
     * @param catalogue the facts of the episodes
     * @param phrases the sentences of reasons
     */
    public EpisodesClassifier(FactCatalogue catalogue, EpisodePhrases phrases) {
        this.catalogue = catalogue;
        this.joinedFacts = new JoinedFacts(catalogue);
        this.phrases = phrases;
    }

    /**
     * What episodes come to.
     *
     * @param classifier the law
     * @param episodes the episodes, with the verdicts of this law on them; at least one, all under one standard
     * @param common the facts of which the caller says that each of them is one and the same in all episodes. What is known of
     *     such a fact has to be the same in all of them, but for suspicions
     * @return the answer
     */
    public EpisodesVerdict classify(Classifier classifier, List<Episode> episodes, Set<FactId> common) {
        var joining = new Joining(classifier, joinedFacts, phrases, episodes);
        Whole whole = whole(classifier, episodes, joining.joined(), common);
        return new EpisodesVerdict(
                episodes,
                joining.joined(),
                joining.notJoined(),
                whole,
                safeguards(classifier, episodes, joining.joined()),
                new MergedQuestions(catalogue, episodes, joining.joined(), whole).find());
    }

    private Whole whole(Classifier classifier, List<Episode> episodes, List<JoinedCase> joined, Set<FactId> common) {
        List<Outcomes> each = episodes.stream()
                .map(episode -> Outcomes.of(episode.verdict().possibleClassifications()))
                .toList();
        List<Status> ofJoined = joined.stream().map(EpisodesClassifier::status).toList();
        JointOutcomes.Result result = outcomes(classifier, episodes, each, joined, common);
        Status trafficking = result.outcomes().status(Outcomes.TRAFFICKING);
        Status smuggling = result.outcomes().status(Outcomes.SMUGGLING);
        Carriers ofTrafficking = carriers(trafficking, Outcomes.TRAFFICKING, each, ofJoined);
        Carriers ofSmuggling = carriers(smuggling, Outcomes.SMUGGLING, each, List.of());
        return new Whole(
                Classification.of(trafficking, smuggling),
                result.outcomes().classifications(),
                result.exact(),
                ofTrafficking,
                ofSmuggling,
                reason(ofTrafficking, ofSmuggling, joined, result.exact()));
    }

    /** How trafficking stands to a joined case. */
    private static Status status(JoinedCase joined) {
        Set<Status> statuses = new HashSet<>();
        joined.findings()
                .forEach(finding -> statuses.add(
                        finding.status().under(joined.verdict().query().standard())));
        return statuses.contains(Status.MET)
                ? Status.MET
                : statuses.contains(Status.UNDETERMINED) ? Status.UNDETERMINED : Status.NOT_MET;
    }

    private JointOutcomes.Result outcomes(
            Classifier classifier,
            List<Episode> episodes,
            List<Outcomes> each,
            List<JoinedCase> joined,
            Set<FactId> common) {
        List<Valuation> known = episodes.stream()
                .map(episode -> episode.verdict().query())
                .map(query -> query.standard().valuation(query.known()))
                .toList();
        BitSet commonAndOpen = commonAndOpen(known, common);
        boolean isJoinedDecided =
                joined.stream().map(EpisodesClassifier::status).allMatch(status -> status != Status.UNDETERMINED);
        if (commonAndOpen.isEmpty() && isJoinedDecided) {
            Outcomes free = each.stream().reduce(Outcomes.NEITHER, Outcomes::with);
            boolean isMet = joined.stream().map(EpisodesClassifier::status).anyMatch(status -> status == Status.MET);
            return new JointOutcomes.Result(
                    isMet ? free.with(Outcomes.of(Set.of(Classification.TRAFFICKING))) : free, true);
        }
        List<LawPeriod> periods = episodes.stream()
                .map(episode -> period(classifier, episode.verdict().query()))
                .toList();
        return new JointOutcomes(
                        joinedFacts, catalogue.implications(), commonAndOpen, periods, asked(classifier, joined))
                .find(known);
    }

    private BitSet commonAndOpen(List<Valuation> known, Set<FactId> common) {
        var open = new BitSet();
        if (known.size() > 1) {
            common.stream()
                    .flatMap(fact -> catalogue.answered(fact).stream())
                    .mapToInt(Fact.Answered::index)
                    .filter(fact -> known.stream().anyMatch(valuation -> isOpen(valuation, fact)))
                    .forEach(open::set);
        }
        return open;
    }

    private static boolean isOpen(Valuation known, int fact) {
        return known.state(fact) == Valuation.State.OPEN || known.state(fact) == Valuation.State.SUSPECTED;
    }

    private static List<JointOutcomes.JoinedOffence> asked(Classifier classifier, List<JoinedCase> joined) {
        List<JointOutcomes.JoinedOffence> asked = new ArrayList<>();
        for (JoinedCase one : joined) {
            LawPeriod period = period(classifier, one.verdict().query());
            List<Integer> places =
                    one.episodes().stream().map(number -> number - 1).toList();
            for (String offence : one.offences()) {
                Criterion criterion = period.offence(offence).orElseThrow().criterion();
                asked.add(new JointOutcomes.JoinedOffence(places, period, criterion));
            }
        }
        return asked;
    }

    private static LawPeriod period(Classifier classifier, Query query) {
        return classifier.law().on(query.conductDate(), query.part());
    }

    private static Carriers carriers(Status status, int kind, List<Outcomes> episodes, List<Status> joined) {
        return new Carriers(
                status,
                numbers(episodes.size(), place -> episodes.get(place).status(kind) == Status.MET),
                numbers(episodes.size(), place -> episodes.get(place).status(kind) == Status.UNDETERMINED),
                numbers(joined.size(), place -> joined.get(place) == Status.MET),
                numbers(joined.size(), place -> joined.get(place) == Status.UNDETERMINED));
    }

    /** The numbers, from 1, of those of some places for which something holds. */
    private static List<Integer> numbers(int size, Predicate<Integer> holds) {
        return IntStream.range(0, size)
                .boxed()
                .filter(holds)
                .map(place -> place + 1)
                .toList();
    }

    private String reason(Carriers trafficking, Carriers smuggling, List<JoinedCase> joined, boolean exact) {
        List<String> sentences = new ArrayList<>();
        sentences.add(phrases.status(
                phrases.trafficking(),
                trafficking.status(),
                places(trafficking.metIn(), trafficking.metJoined(), joined),
                places(trafficking.openIn(), trafficking.openJoined(), joined)));
        sentences.add(phrases.status(
                phrases.smuggling(),
                smuggling.status(),
                places(smuggling.metIn(), List.of(), joined),
                places(smuggling.openIn(), List.of(), joined)));
        if (smuggling.status() == Status.MET && trafficking.status() == Status.UNDETERMINED) {
            sentences.add(phrases.notSmugglingAlone());
        }
        if (!exact) {
            sentences.add(phrases.notExact());
        }
        return String.join(" ", sentences);
    }

    private List<String> places(List<Integer> episodes, List<Integer> joinedCases, List<JoinedCase> joined) {
        List<String> places = new ArrayList<>();
        episodes.forEach(number -> places.add(phrases.episode(number)));
        joinedCases.forEach(
                number -> places.add(phrases.joined(joined.get(number - 1).episodes())));
        return places;
    }

    private List<MergedSafeguard> safeguards(Classifier classifier, List<Episode> episodes, List<JoinedCase> joined) {
        Set<Place> together = episodes.size() > 1 ? together(classifier, episodes) : Set.of();
        Set<Safeguard> listed = new HashSet<>();
        List<MergedSafeguard> safeguards = new ArrayList<>();
        for (SafeguardRule rule : classifier.law().rulebook().safeguards()) {
            var safeguard = new Safeguard(rule.code(), rule.because(), rule.citation(), rule.reviewed());
            List<Integer> byEpisode = numbers(
                    episodes.size(),
                    place -> episodes.get(place).verdict().safeguards().contains(safeguard));
            List<Integer> byJoined = numbers(
                    joined.size(),
                    place -> joined.get(place).verdict().safeguards().contains(safeguard));
            boolean isTogether = byEpisode.isEmpty() && byJoined.isEmpty();
            if ((!isTogether || together.contains(rule.place())) && listed.add(safeguard)) {
                safeguards.add(new MergedSafeguard(safeguard, byEpisode, byJoined, isTogether));
            }
        }
        return safeguards;
    }

    /** Where the duties are written that the facts of all episodes together bring, under the law of any of their days. */
    private Set<Place> together(Classifier classifier, List<Episode> episodes) {
        List<Query> queries =
                episodes.stream().map(episode -> episode.verdict().query()).toList();
        KnownFacts known =
                TogetherCase.of(joinedFacts, queries.stream().map(Query::known).toList());
        Map<LocalDate, LocalDate> dayByPeriod = new HashMap<>();
        queries.forEach(query -> dayByPeriod.put(period(classifier, query).from(), query.conductDate()));
        Set<Place> places = new HashSet<>();
        for (LocalDate day : dayByPeriod.values()) {
            Duties.due(classifier.law(), queries.get(0).about(known).on(day)).forEach(rule -> places.add(rule.place()));
        }
        return places;
    }
}
