package org.distinguo.verdict;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.distinguo.facts.Fact;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactId;
import org.distinguo.facts.Knowledge;
import org.distinguo.facts.KnownFacts;

/**
 * The facts that nobody can be asked about any more, and of which a suspicion can still arise: other facts suggest them, and
 * those can be asked. For one case; used once.
 *
 * <p>A fact that was left out of a screened group counts as NO, and a suspicion is stronger than that. A fact that was asked
 * and is not known stays open; a suspicion makes a difference there only under reasonable grounds.
 */
final class Indicators {

    private final FactCatalogue catalogue;
    private final KnownFacts known;
    private final boolean suspicionCounts;
    private final BitSet suspectable = new BitSet();

    Indicators(KnownFacts known, Standard standard) {
        this.catalogue = known.catalogue();
        this.known = known;
        this.suspicionCounts = standard == Standard.REASONABLE_GROUNDS;
        int found = -1;
        while (found != suspectable.cardinality()) {
            found = suspectable.cardinality();
            catalogue.answered().forEach(this::collect);
        }
    }

    /** The facts of which a suspicion can still arise, by index. */
    BitSet suspectable() {
        return suspectable;
    }

    private void collect(Fact.Answered fact) {
        if (mayBeSuspected(fact.index())
                && groundsFor(fact).stream()
                        .anyMatch(grounds -> grounds.stream().allMatch(this::mayBePresent))) {
            suspectable.set(fact.index());
        }
        if (suspectable.get(fact.index())) {
            fact.implies().stream()
                    .filter(alternatives -> alternatives.size() == 1)
                    .map(alternatives -> indexOf(alternatives.get(0)))
                    .filter(this::mayBeSuspected)
                    .forEach(suspectable::set);
        }
    }

    private boolean mayBeSuspected(int index) {
        return known.isClosedByScreening(index)
                || (suspicionCounts && known.of(index).isOpen() && !isPresent(index) && !known.canBeAsked(index));
    }

    private List<List<FactId>> groundsFor(Fact.Answered fact) {
        List<List<FactId>> alone = catalogue.answered().stream()
                .filter(other -> other.suggests().contains(fact.id()))
                .map(other -> List.of(other.id()))
                .toList();
        return Stream.concat(alone.stream(), fact.suggestedBy().stream()).toList();
    }

    private boolean mayBePresent(FactId ground) {
        int index = indexOf(ground);
        return isPresent(index) || known.canBeAsked(index) || suspectable.get(index);
    }

    private boolean isPresent(int index) {
        return known.of(index) == Knowledge.YES || known.of(index) == Knowledge.SUSPECTED;
    }

    private int indexOf(FactId fact) {
        return catalogue.answered(fact).orElseThrow().index();
    }

    /** The facts that can be asked and whose YES would raise a suspicion of a fact, alone or with others. */
    SortedSet<Integer> of(int suspected) {
        SortedSet<Integer> indicators = new TreeSet<>();
        collect(suspected, indicators, new BitSet());
        return indicators;
    }

    private void collect(int suspected, Collection<Integer> indicators, BitSet seen) {
        if (seen.get(suspected)) {
            return;
        }
        seen.set(suspected);
        Fact.Answered fact = catalogue.answered().get(suspected);
        groundsFor(fact).stream()
                .filter(grounds -> grounds.stream().allMatch(this::mayBePresent))
                .flatMap(List::stream)
                .map(this::indexOf)
                .filter(ground -> !isPresent(ground))
                .forEach(ground -> {
                    if (known.canBeAsked(ground)) {
                        indicators.add(ground);
                    } else {
                        collect(ground, indicators, seen);
                    }
                });
        IntStream.range(0, catalogue.answered().size())
                .filter(suspectable::get)
                .filter(other -> catalogue.answered().get(other).implies().contains(List.of(fact.id())))
                .forEach(other -> collect(other, indicators, seen));
    }
}
