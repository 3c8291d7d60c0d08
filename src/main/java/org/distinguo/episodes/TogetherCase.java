package org.distinguo.episodes;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.distinguo.facts.Answer;
import org.distinguo.facts.Attribution;
import org.distinguo.facts.CaseFacts;
import org.distinguo.facts.ContradictoryFactsException;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactId;
import org.distinguo.facts.JoinedFacts;
import org.distinguo.facts.KnownFacts;

/**
 * A case of several episodes as somebody would state it who knows of no episodes: for the protective duties alone, so that none
 * is lost by the way in which a case is cut. It says nothing about an offence.
 */
final class TogetherCase {

    /** Of two answers, the one that speaks more for protection: what was said beats what was left open, and that beats a NO. */
    private static final List<Answer> BY_WEIGHT =
            List.of(Answer.YES, Answer.SUSPECTED, Answer.DECLINED, Answer.UNKNOWN, Answer.NO);

    private TogetherCase() {}

    /**
     * What is known of it, in two ways: of who the person was, a YES counts before a NO in the first, and a NO before a YES in the
     * second. Some duties follow from a YES, as those to a child, and others from a NO, as those to a foreigner.
     *
     * @param joinedFacts what is known of episodes of which no such case can be stated, because their answers exclude each other
     * @param episodes what is known of each episode; at least one
     * @return of a number the least one, as an age; a group is screened where it is in every episode
     */
    static List<KnownFacts> of(JoinedFacts joinedFacts, List<KnownFacts> episodes) {
        return Stream.of(true, false)
                .map(yesFirst -> known(joinedFacts, episodes, yesFirst))
                .toList();
    }

    private static KnownFacts known(JoinedFacts joinedFacts, List<KnownFacts> episodes, boolean yesFirst) {
        FactCatalogue catalogue = episodes.get(0).catalogue();
        Predicate<FactId> isTurned = fact -> !yesFirst && joinedFacts.isAboutThePerson(catalogue.atomOf(fact));
        try {
            return KnownFacts.of(
                    catalogue, stated(episodes.stream().map(KnownFacts::stated).toList(), isTurned));
        } catch (ContradictoryFactsException e) {
            return joinedFacts.of(episodes);
        }
    }

    private static CaseFacts stated(List<CaseFacts> episodes, Predicate<FactId> isTurned) {
        SortedMap<FactId, Answer> answers = new TreeMap<>();
        SortedMap<FactId, Integer> numbers = new TreeMap<>();
        SortedSet<String> screened = new TreeSet<>(episodes.get(0).screened());
        SortedSet<FactId> notAsked = new TreeSet<>();
        Set<Attribution> attributions = new HashSet<>();
        for (CaseFacts episode : episodes) {
            episode.answers()
                    .forEach((fact, answer) ->
                            answers.merge(fact, answer, (one, other) -> weightier(one, other, isTurned.test(fact))));
            episode.numbers().forEach((fact, number) -> numbers.merge(fact, number, Math::min));
            screened.retainAll(episode.screened());
            notAsked.addAll(episode.notAsked());
            attributions.addAll(episode.attributions());
        }
        notAsked.removeIf(fact -> answers.containsKey(fact) || !screened.contains(fact.group()));
        return new CaseFacts(answers, numbers, screened, notAsked, attributions);
    }

    private static Answer weightier(Answer one, Answer other, boolean isTurned) {
        Comparator<Answer> byWeight = Comparator.comparingInt(BY_WEIGHT::indexOf);
        return (isTurned ? byWeight.reversed() : byWeight).compare(one, other) <= 0 ? one : other;
    }
}
