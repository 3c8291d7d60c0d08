package org.distinguo.episodes;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.distinguo.facts.CaseFacts;
import org.distinguo.verdict.Query;

/**
 * The order in which a search takes episodes: by what each of them says and by who took part, and not by where it stands. The search
 * is bounded, and what it finds within the bound must not depend on the order in which a caller happens to tell the episodes.
 */
final class SearchOrder {

    private static final Comparator<AskedTogether> BY_WHAT_IS_ASKED = Comparator.comparing(
                    (AskedTogether asked) -> asked.places().toString())
            .thenComparing(asked -> asked.placesOfThePerson().toString())
            .thenComparingInt(AskedTogether::kind)
            .thenComparing(AskedTogether::counts)
            .thenComparingInt(asked -> asked.criterion().root());

    /** Of each place in the search, from 0, the place in the case. */
    private final List<Integer> placesInCase;

    private SearchOrder(List<Integer> placesInCase) {
        this.placesInCase = List.copyOf(placesInCase);
    }

    /** The order for the episodes of a case. Episodes that say the same of the same actors stay as they are. */
    static SearchOrder of(List<Episode> episodes) {
        List<String> told = episodes.stream().map(SearchOrder::told).toList();
        return new SearchOrder(IntStream.range(0, told.size())
                .boxed()
                .sorted(Comparator.comparing(told::get))
                .toList());
    }

    private static String told(Episode episode) {
        Query query = episode.verdict().query();
        CaseFacts stated = query.known().stated();
        return query.conductDate() + " " + query.part() + " " + stated.answers() + " "
                + new TreeSet<>(stated.screened()) + " " + new TreeSet<>(episode.actors());
    }

    /** One thing of each episode, in this order. */
    <T> List<T> ordered(List<T> ofEachEpisode) {
        return placesInCase.stream().map(ofEachEpisode::get).toList();
    }

    /** Offences that are asked about several episodes, with the places in this order. */
    List<AskedTogether> orderedTogether(List<AskedTogether> asked) {
        return asked.stream()
                .map(one -> new AskedTogether(
                        one.together(),
                        one.period(),
                        one.criterion(),
                        one.status(),
                        one.kind(),
                        one.counts(),
                        inSearch(one.placesOfThePerson()),
                        inSearch(one.places())))
                .sorted(BY_WHAT_IS_ASKED)
                .toList();
    }

    private List<Integer> inSearch(List<Integer> places) {
        return places.stream().map(placesInCase::indexOf).sorted().toList();
    }
}
