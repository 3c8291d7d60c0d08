package org.distinguo.episodes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.distinguo.rulebook.JoinedBy;

/** Finds which episodes hang together through their actors. */
final class Ties {

    /** By their first places, and a group before another one that begins with it. A place has one digit. */
    static final Comparator<SortedSet<Integer>> BY_PLACES =
            Comparator.comparing(group -> group.stream().map(String::valueOf).collect(Collectors.joining()));

    private final List<Episode> episodes;
    private final TreeMap<String, SortedSet<Integer>> byActor = new TreeMap<>();

    Ties(List<Episode> episodes) {
        this.episodes = List.copyOf(episodes);
        for (int place = 0; place < episodes.size(); place++) {
            for (String actor : episodes.get(place).actors()) {
                byActor.computeIfAbsent(actor, key -> new TreeSet<>()).add(place);
            }
        }
    }

    /**
     * The groups of episodes that are tied as a law asks: at most one for each actor, or one for each chain.
     *
     * @return the places of the episodes of each group, from 0, at least two; no group twice, by their first places
     */
    List<SortedSet<Integer>> groups(JoinedBy by) {
        Set<SortedSet<Integer>> groups =
                switch (by) {
                    case SAME_ACTOR -> new LinkedHashSet<>(byActor.values());
                    case CHAIN -> chains();
                };
        List<SortedSet<Integer>> several = new ArrayList<>();
        groups.stream().filter(group -> group.size() > 1).forEach(several::add);
        several.sort(BY_PLACES);
        return several;
    }

    /**
     * The largest groups of episodes that actors can tie, whatever is not known of them: an episode of which nobody knows who took
     * part in it can be tied to every other.
     *
     * @return the places of the episodes of each group, from 0, at least two; none stands in two groups; by their first places
     */
    List<SortedSet<Integer>> possibleGroups() {
        SortedSet<Integer> all = new TreeSet<>();
        for (int place = 0; place < episodes.size(); place++) {
            all.add(place);
        }
        return all.size() > 1 && hasUnknownActors(all) ? List.of(all) : groups(JoinedBy.CHAIN);
    }

    /** Whether nobody knows who took part in one of some episodes. */
    boolean hasUnknownActors(Set<Integer> group) {
        return group.stream().anyMatch(place -> episodes.get(place).actors().isEmpty());
    }

    private Set<SortedSet<Integer>> chains() {
        Set<SortedSet<Integer>> chains = new LinkedHashSet<>();
        for (int place = 0; place < episodes.size(); place++) {
            SortedSet<Integer> chain = new TreeSet<>(List.of(place));
            boolean isGrowing = true;
            while (isGrowing) {
                isGrowing = false;
                for (SortedSet<Integer> tied : byActor.values()) {
                    if (tied.stream().anyMatch(chain::contains)) {
                        isGrowing |= chain.addAll(tied);
                    }
                }
            }
            chains.add(chain);
        }
        return chains;
    }

    /** The labels of the actors who took part in several of some episodes, in alphabetical order. */
    List<String> actors(Set<Integer> group) {
        return byActor.entrySet().stream()
                .filter(actor ->
                        actor.getValue().stream().filter(group::contains).count() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }
}
