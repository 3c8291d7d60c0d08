package org.distinguo.difference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.distinguo.facts.Answer;
import org.distinguo.facts.CaseFacts;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactId;
import org.distinguo.facts.Knowledge;
import org.distinguo.facts.KnownFacts;
import org.distinguo.logic.Atom;

/**
 * Chooses the case that stands for a pattern: as few facts are so as the pattern allows, the first of each list. Each list
 * in turn gets a smallest world of one of its facts; a branch is left as soon as the lists that are still without a fact, and
 * have none in common, need more facts than there may be.
 */
final class ShownCase {

    private final FactCatalogue catalogue;
    private final SmallestWorlds worlds;
    private final SortedSet<Integer> read;
    private final long[] counted;
    private final Budget budget;

    /**
     * @param catalogue the facts
     * @param worlds of the facts
     * @param read the facts that a case has to answer, and of which few are to be so
     * @param budget of which each branch takes a step
     */
    ShownCase(FactCatalogue catalogue, SmallestWorlds worlds, SortedSet<Integer> read, Budget budget) {
        this.catalogue = catalogue;
        this.worlds = worlds;
        this.read = read;
        this.counted = worlds.set(read);
        this.budget = budget;
    }

    /**
     * The case; every fact that is read has an answer, stated or by a screened group.
     *
     * @param lists of each list one fact is so; they have only facts that can be
     * @param absent no fact of these is so
     */
    CaseFacts of(List<SortedSet<Integer>> lists, long[] absent) {
        long[] so = fewest(lists, absent);
        Map<FactId, Answer> stated = new HashMap<>();
        SortedSet<String> screened = new TreeSet<>();
        for (int fact : read) {
            screened.add(id(fact).group());
            if (Bits.has(so, fact)) {
                stated.put(id(fact), Answer.YES);
            }
        }
        KnownFacts known = KnownFacts.of(catalogue, CaseFacts.of(stated, screened));
        for (int fact : read) {
            if (!Bits.has(so, fact) && known.of(Atom.of(fact)) != Knowledge.NO) {
                stated.put(id(fact), Answer.NO);
            }
        }
        return CaseFacts.of(stated, screened);
    }

    private long[] fewest(List<SortedSet<Integer>> lists, long[] absent) {
        List<long[]> asked = new ArrayList<>(lists.stream().map(worlds::set).toList());
        int most = 0;
        long[] so = with(asked, absent, most);
        while (so.length == 0) {
            so = with(asked, absent, ++most);
        }
        for (SortedSet<Integer> list : lists) {
            for (int fact : list) {
                asked.add(0, one(fact));
                long[] found = Bits.has(so, fact) ? so : with(asked, absent, most);
                if (found.length > 0) {
                    so = found;
                    break;
                }
                asked.remove(0);
            }
        }
        long[] excluded = absent.clone();
        for (int fact : read) {
            if (!Bits.has(so, fact)) {
                Bits.add(excluded, fact);
            } else {
                long[] more = excluded.clone();
                Bits.add(more, fact);
                long[] found = with(asked, more, most);
                if (found.length > 0) {
                    so = found;
                    excluded = more;
                }
            }
        }
        return so;
    }

    private long[] one(int fact) {
        long[] set = Bits.none(worlds.facts());
        Bits.add(set, fact);
        return set;
    }

    /** Facts that are so, with one of each list, none that is excluded and no more than the most; else of no length. */
    private long[] with(List<long[]> lists, long[] excluded, int most) {
        return with(lists, excluded, most, Bits.none(worlds.facts()));
    }

    private long[] with(List<long[]> lists, long[] excluded, int most, long[] so) {
        budget.spend(1);
        long[] seen = so.clone();
        int needed = Bits.size(Bits.common(so, counted));
        int next = -1;
        for (int list = 0; list < lists.size(); list++) {
            if (!Bits.meet(lists.get(list), seen)) {
                needed++;
                Bits.addAll(seen, lists.get(list));
            }
            if (next < 0 && !Bits.meet(lists.get(list), so)) {
                next = list;
            }
        }
        if (needed > most) {
            return new long[0];
        }
        if (next < 0) {
            return so;
        }
        long[] list = lists.get(next);
        for (int fact = Bits.next(list, 0); fact >= 0; fact = Bits.next(list, fact + 1)) {
            for (long[] world : worlds.of(fact)) {
                if (!Bits.meet(world, excluded)) {
                    long[] more = Arrays.copyOf(so, so.length);
                    Bits.addAll(more, world);
                    long[] found = with(lists, excluded, most, more);
                    if (found.length > 0) {
                        return found;
                    }
                }
            }
        }
        return new long[0];
    }

    private FactId id(int fact) {
        return catalogue.answered().get(fact).id();
    }
}
