package org.distinguo.difference;

import java.util.Comparator;
import java.util.List;
import org.distinguo.rulebook.OffenceKind;

/**
 * The patterns on which two laws part, without words. They are the same on all days of a period of each law. Immutable.
 */
public final class FoundPatterns {

    /** The lists, sets and maps of a pattern, and a fact in one of them. */
    private static final long PATTERN_BYTES = 600;

    private static final long ENTRY_BYTES = 48;

    private final OffenceKind kind;
    private final boolean open;
    private final List<OfPair> pairs;

    /** What was found for one pair of answers. */
    record OfPair(AnswerPair pair, DifferenceSearch.Patterns all) {}

    FoundPatterns(OffenceKind kind, boolean open, List<OfPair> pairs) {
        this.kind = kind;
        this.open = open;
        this.pairs = List.copyOf(pairs);
    }

    OffenceKind kind() {
        return kind;
    }

    boolean open() {
        return open;
    }

    List<OfPair> pairs() {
        return pairs;
    }

    /** The same where the laws change places. */
    FoundPatterns mirrored() {
        List<OfPair> turned = pairs.stream()
                .map(found -> new OfPair(found.pair().mirrored(), found.all()))
                .sorted(Comparator.comparing(found -> AnswerPair.of(open).indexOf(found.pair())))
                .toList();
        return new FoundPatterns(kind, open, turned);
    }

    /** Whether there are proved to be no fewer. */
    boolean fewest() {
        return pairs.stream().allMatch(found -> found.all().fewest());
    }

    /** About how many bytes of memory they take. */
    public long bytes() {
        return pairs.stream()
                .flatMap(found -> found.all().patterns().stream())
                .mapToLong(pattern -> PATTERN_BYTES
                        + ENTRY_BYTES
                                * (pattern.facts().answers().size()
                                        + pattern.requirements().stream()
                                                .mapToLong(requirement ->
                                                        requirement.facts().size())
                                                .sum()))
                .sum();
    }
}
