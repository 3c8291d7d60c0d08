package org.distinguo.difference;

import java.util.List;
import org.distinguo.rulebook.OffenceKind;

/**
 * The patterns on which two laws part, without words. They are the same on all days of a period of each law. Immutable.
 */
public final class FoundPatterns {

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

    /** Whether there are proved to be no fewer. */
    boolean fewest() {
        return pairs.stream().allMatch(found -> found.all().fewest());
    }
}
