package org.distinguo.logic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The pairs of values that one variable can have in two worlds, the cheapest first: those that differ in fewer atoms, then
 * those with fewer atoms so in the world that is shown, then those that differ in atoms with larger numbers, or have these so.
 * Of values that are alike in the counted atoms only one is taken. Immutable.
 */
final class ValuePairs {

    /** A difference costs more than all atoms that can be so. */
    private static final int DIFFERENCE = 1 << 16;

    private static final Comparator<Pair> CHEAPEST_FIRST = Comparator.comparingInt(Pair::cost)
            .thenComparing(Pair::differing, ValuePairs::compare)
            .thenComparing(Pair::so, ValuePairs::compare);

    private final List<Pair> pairs;
    private final int unchanged;

    private ValuePairs(List<Pair> pairs) {
        this.pairs = pairs;
        this.unchanged =
                (int) pairs.stream().filter(pair -> pair.differing() == 0).count();
    }

    /** Two values, and the places in which they differ and that are so in the one that is shown. */
    private record Pair(int first, int second, long differing, long so) {
        int cost() {
            return Long.bitCount(differing) * DIFFERENCE + Long.bitCount(so);
        }
    }

    static ValuePairs of(WorldDiagrams worlds, int level, PairQuestion question) {
        long counted = worlds.places(level, question.counted());
        long bound = counted & ~worlds.places(level, question.free());
        long rising = counted & worlds.places(level, question.rising());
        Map<Long, Integer> firsts = values(worlds, level, counted, question.first());
        Map<Long, Integer> seconds = values(worlds, level, counted, question.second());
        List<Pair> pairs = new ArrayList<>();
        firsts.forEach((first, value) -> {
            if (bound == counted) {
                Integer other = seconds.get(first);
                if (other != null) {
                    pairs.add(new Pair(value, other, 0, first));
                }
                return;
            }
            seconds.forEach((second, other) -> {
                if (((first ^ second) & bound) == 0 && (first & rising & ~second) == 0) {
                    pairs.add(new Pair(value, other, first ^ second, question.isFirstShown() ? first : second));
                }
            });
        });
        pairs.sort(CHEAPEST_FIRST);
        return new ValuePairs(pairs);
    }

    /** A value for each way in which the counted places can be. */
    private static Map<Long, Integer> values(WorldDiagrams worlds, int level, long counted, PairQuestion.Fixed fixed) {
        long so = worlds.places(level, fixed.so());
        long notSo = worlds.places(level, fixed.notSo());
        Map<Long, Integer> values = new LinkedHashMap<>();
        long[] all = worlds.worlds(level);
        for (int value = 0; value < all.length; value++) {
            if ((all[value] & so) == so && (all[value] & notSo) == 0) {
                values.putIfAbsent(all[value] & counted, value);
            }
        }
        return values;
    }

    /** The set that lacks the smallest of the places in which two sets differ comes first. */
    private static int compare(long one, long other) {
        long smallest = Long.lowestOneBit(one ^ other);
        return smallest == 0 ? 0 : (one & smallest) == 0 ? -1 : 1;
    }

    /** The same for sets of atoms. */
    static int compare(AtomSet one, AtomSet other) {
        AtomSet differing = one.differingFrom(other);
        return differing.isEmpty() ? 0 : one.contains(differing.iterator().next()) ? 1 : -1;
    }

    int count() {
        return pairs.size();
    }

    /** How many of them, from the first on, are of values that do not differ. */
    int unchanged() {
        return unchanged;
    }

    int first(int pair) {
        return pairs.get(pair).first();
    }

    int second(int pair) {
        return pairs.get(pair).second();
    }

    int cost(int pair) {
        return pairs.get(pair).cost();
    }

    long differing(int pair) {
        return pairs.get(pair).differing();
    }

    long so(int pair) {
        return pairs.get(pair).so();
    }
}
