package org.distinguo.difference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The cases in which two laws answer in one way. A set of literals <em>leads</em> into the region if every case in which
 * they hold is in it. What was found is kept: the literals that hold in cases outside, and patterns. Not thread-safe.
 */
final class Region {

    /** Compared by identity. */
    private static final long[] NO_PATTERN = {};

    /** As many cases outside are kept: what was found last is most like what is asked next. */
    private static final int MOST_OUTSIDE = 500;

    private final ChoiceDiagrams diagrams;
    private final int node;
    private final int complement;
    private final Literals literals;
    private final CaseSearch search;

    /** For each literal that asks for a choice the cases in which it holds; negative where they are not built yet. */
    private final int[] ofLiterals;

    private final List<long[]> outside = new ArrayList<>();
    private final List<long[]> patterns = new ArrayList<>();
    private int next;

    Region(ChoiceDiagrams diagrams, int node, Literals literals, Budget budget) {
        this.diagrams = diagrams;
        this.node = node;
        this.complement = diagrams.without(ChoiceDiagrams.ALL, node);
        this.literals = literals;
        this.search = new CaseSearch(diagrams, node, literals, budget);
        this.ofLiterals = new int[literals.size()];
        Arrays.fill(ofLiterals, -1);
        diagrams.need(() -> IntStream.concat(IntStream.of(node, complement), Arrays.stream(ofLiterals)));
    }

    int node() {
        return node;
    }

    Literals literals() {
        return literals;
    }

    /** The cases that fit a pattern. */
    int cases(long[] pattern) {
        int cases = ChoiceDiagrams.ALL;
        long[] excluded = Bits.none(literals.choices());
        for (int number = Bits.next(pattern, 0); number >= 0; number = Bits.next(pattern, number + 1)) {
            if (literals.isStrongest(number, pattern)) {
                if (literals.get(number).any()) {
                    cases = diagrams.and(cases, any(number));
                } else {
                    Bits.addAll(excluded, literals.get(number).of());
                }
            }
        }
        return diagrams.and(cases, diagrams.none(excluded));
    }

    private int any(int number) {
        if (ofLiterals[number] < 0) {
            ofLiterals[number] = diagrams.any(literals.get(number).of());
        }
        return ofLiterals[number];
    }

    /** The patterns around a case of the region, moved to where fewer literals hold as far as single choices lead. */
    Around around(long[] from) {
        long[] made = from.clone();
        long[] holding = literals.holding(made);
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int choice = 0; choice < literals.choices(); choice++) {
                Bits.flip(made, choice);
                long[] fewer = literals.holding(made, choice, holding);
                if (Bits.isIn(fewer, holding) && !Bits.equal(fewer, holding) && diagrams.contains(node, made)) {
                    holding = fewer;
                    changed = true;
                } else {
                    Bits.flip(made, choice);
                }
            }
        }
        return new Around(made, holding);
    }

    /**
     * A case outside the region in which some literals hold; of no length where there is none. A path soon finds one of
     * many. Where it does not, the diagrams decide: they keep what they found about patterns that are alike.
     */
    private long[] outside(long[] set) {
        Optional<long[]> found = search.outside(set);
        return found.isPresent()
                ? found.get()
                : diagrams.anyCommonCase(complement, cases(set)).orElse(NO_PATTERN);
    }

    private void remember(long[] elsewhere) {
        if (outside.size() < MOST_OUTSIDE) {
            outside.add(elsewhere);
        } else {
            outside.set(next, elsewhere);
            next = (next + 1) % MOST_OUTSIDE;
        }
    }

    /** One case of the region and the patterns that it fits. Patterns have with each literal also what follows from it. */
    final class Around {

        private final long[] made;
        private final long[] holding;

        /** Of the literals that hold here, those that hold in cases outside; none is part of another one. */
        private final List<long[]> shared = new ArrayList<>();

        /** Patterns that the case fits. */
        private final List<long[]> fitting = new ArrayList<>();

        private Around(long[] made, long[] holding) {
            this.made = made;
            this.holding = holding;
            outside.forEach(this::share);
            for (long[] pattern : patterns) {
                if (Bits.isIn(pattern, holding)) {
                    fitting.add(pattern);
                }
            }
        }

        long[] holding() {
            return holding;
        }

        private void share(long[] elsewhere) {
            for (long[] known : shared) {
                if (Bits.isCommonIn(elsewhere, holding, known)) {
                    return;
                }
            }
            long[] common = Bits.common(elsewhere, holding);
            shared.removeIf(known -> Bits.isIn(known, common));
            shared.add(common);
        }

        /** A case outside moved towards this one, one choice after the other, as long as the literals hold. */
        private long[] moved(long[] from, long[] set) {
            for (int choice = 0; choice < literals.choices(); choice++) {
                if (Bits.has(from, choice) != Bits.has(made, choice)) {
                    Bits.flip(from, choice);
                    if (!literals.hold(set, from, choice) || diagrams.contains(node, from)) {
                        Bits.flip(from, choice);
                    }
                }
            }
            return from;
        }

        /** A most general pattern that the case fits. */
        long[] pattern() {
            return patternOf(holding);
        }

        /**
         * A most general pattern made of some literals that hold here; of no literals and no length where none leads into the
         * region. A candidate has no literal too many as far as the known cases outside tell; the search for a case outside
         * in which it holds either proves it or finds one more such case.
         *
         * <p>Source: implicit hitting sets; the candidates are the minimal hitting sets of J. Davies and F. Bacchus, Solving
         * MAXSAT by Solving a Sequence of Simpler SAT Instances, 2011.
         */
        private long[] patternOf(long[] set) {
            for (long[] known : fitting) {
                if (Bits.isIn(known, set)) {
                    return known;
                }
            }
            while (!isShared(set)) {
                long[] kept = set;
                for (int number = Bits.next(set, 0); number >= 0; number = Bits.next(set, number + 1)) {
                    if (Bits.has(kept, number)) {
                        long[] fewer = Bits.without(kept, literals.stronger(number));
                        kept = isShared(fewer) ? kept : fewer;
                    }
                }
                long[] found = outside(kept);
                if (found.length == 0) {
                    fitting.add(kept);
                    patterns.add(kept);
                    return kept;
                }
                long[] elsewhere = literals.holding(moved(found, kept));
                remember(elsewhere);
                share(elsewhere);
            }
            return NO_PATTERN;
        }

        private boolean isShared(long[] set) {
            for (int at = shared.size() - 1; at >= 0; at--) {
                if (Bits.isIn(set, shared.get(at))) {
                    return true;
                }
            }
            return false;
        }

        /** Another pattern that the case fits; the same one where there is none. */
        long[] otherThan(long[] pattern) {
            long[] strongest = literals.strongest(pattern);
            for (int number = Bits.next(strongest, 0); number >= 0; number = Bits.next(strongest, number + 1)) {
                long[] other = patternOf(Bits.without(holding, literals.stronger(number)));
                if (other != NO_PATTERN) {
                    return other;
                }
            }
            return pattern;
        }

        /** Every most general pattern that the case fits, or as soon as it is known more than the most. */
        List<long[]> all(int most) {
            collect(holding, literals.none(), most);
            return fitting;
        }

        /**
         * Finds every most general pattern within some literals that has the required ones. The first one found divides the
         * others by the first of its literals that they let go.
         */
        private void collect(long[] within, long[] required, int most) {
            long[] first = fitting.size() > most ? NO_PATTERN : patternOf(within);
            if (first == NO_PATTERN) {
                return;
            }
            long[] strongest = literals.strongest(first);
            long[] kept = required.clone();
            for (int number = Bits.next(strongest, 0); number >= 0; number = Bits.next(strongest, number + 1)) {
                if (!Bits.meet(literals.stronger(number), kept)) {
                    collect(Bits.without(within, literals.stronger(number)), kept, most);
                    Bits.add(kept, number);
                }
            }
        }
    }
}
