package org.distinguo.episodes;

import java.util.List;
import java.util.Set;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactId;
import org.distinguo.facts.JoinedFacts;
import org.distinguo.rulebook.Status;
import org.distinguo.verdict.Classifier;
import org.distinguo.verdict.WordOfPerpetrator;

/**
 * Says what several episodes of one person's case come to.
 *
 * <p>Each episode keeps the verdict on it alone. Where the law joins episodes through their actors, they are decided together as
 * well, beside these verdicts. {@link WholeOfEpisodes} says what follows for the person as a whole.
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
        List<MergedSafeguard> safeguards = new MergedSafeguards(classifier, joinedFacts, episodes, joining).find();
        boolean isPrecaution = safeguards.stream().anyMatch(MergedSafeguard::together);
        var ofEpisodes = new WholeOfEpisodes(classifier, joinedFacts, phrases, episodes, joining);
        Whole found = ofEpisodes.find(common, isPrecaution);
        List<FactId> word = found.trafficking().status() == Status.NOT_MET
                ? new WordOfPerpetratorInEpisodes(
                                classifier, episodes, others -> stands(found, whole(classifier, others, common)))
                        .restedOn()
                : List.of();
        Whole whole = word.isEmpty() ? found : found.resting(word, phrases.onWordOfPerpetrator());
        return new EpisodesVerdict(
                episodes,
                joining.joined(),
                joining.notJoined(),
                whole,
                safeguards,
                new MergedQuestions(joinedFacts, catalogue, episodes, joining, whole).find());
    }

    private static boolean stands(Whole found, Whole other) {
        return WordOfPerpetrator.stands(
                found.smuggling().status(),
                other.trafficking().status(),
                other.smuggling().status());
    }

    private Whole whole(Classifier classifier, List<Episode> episodes, Set<FactId> common) {
        var joining = new Joining(classifier, joinedFacts, phrases, episodes);
        return new WholeOfEpisodes(classifier, joinedFacts, phrases, episodes, joining).find(common, false);
    }
}
