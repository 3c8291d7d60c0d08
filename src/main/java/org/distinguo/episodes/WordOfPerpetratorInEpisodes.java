package org.distinguo.episodes;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.distinguo.facts.FactId;
import org.distinguo.facts.InformationSource;
import org.distinguo.facts.KnownFacts;
import org.distinguo.verdict.Classifier;
import org.distinguo.verdict.Query;
import org.distinguo.verdict.WordOfPerpetrator;

/**
 * Finds out whether an adverse result of all episodes together rests on the word of the alleged perpetrator alone, as
 * {@link WordOfPerpetrator} does for one case. An answer is left out in the episodes in which it comes from nobody else.
 *
 * <p>All these answers are named, also those that have no part in the result. Used once.
 */
final class WordOfPerpetratorInEpisodes {

    private final Classifier classifier;
    private final List<Episode> episodes;
    private final Predicate<List<Episode>> stands;

    /** {@code stands} says whether the result stands where other episodes take the place of these. */
    WordOfPerpetratorInEpisodes(Classifier classifier, List<Episode> episodes, Predicate<List<Episode>> stands) {
        this.classifier = classifier;
        this.episodes = List.copyOf(episodes);
        this.stands = stands;
    }

    /** The answers on which an adverse result rests; empty where it stands without them. */
    List<FactId> restedOn() {
        SortedSet<FactId> word = new TreeSet<>();
        episodes.forEach(episode -> word.addAll(solelyFromPerpetrator(episode)));
        return word.isEmpty() || standsWithoutThem() ? List.of() : List.copyOf(word);
    }

    private static SortedSet<FactId> solelyFromPerpetrator(Episode episode) {
        return episode.verdict().query().known().stated().solelyFrom(InformationSource.ALLEGED_PERPETRATOR);
    }

    private boolean standsWithoutThem() {
        List<Episode> fewer = episodes.stream().map(this::withoutThem).toList();
        return stands.test(fewer);
    }

    private Episode withoutThem(Episode episode) {
        SortedSet<FactId> word = solelyFromPerpetrator(episode);
        if (word.isEmpty()) {
            return episode;
        }
        Query query = episode.verdict().query();
        KnownFacts known =
                KnownFacts.of(query.known().catalogue(), query.known().stated().without(word));
        return new Episode(
                episode.label(), episode.actors(), classifier.classify(query.about(known)), episode.lastDay());
    }
}
