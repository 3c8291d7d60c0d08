package org.distinguo.difference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.distinguo.rulebook.OffenceKind;
import org.distinguo.verdict.DatedLaw;
import org.distinguo.verdict.LawPeriod;
import org.distinguo.verdict.OutsideCoverageException;

/** Finds where two laws part. Every search has the same budget. Immutable. */
public final class DifferenceFinder {

    /** About five seconds on one core. Where answers are certain, no two shipped laws need more than a fiftieth of it. */
    static final long STEPS = 50_000_000;

    /** As many as the contract lets into an answer. */
    private static final int MOST_PATTERNS = 1000;

    /** Two laws are searched in this order, so that turning the question round turns the answer round. */
    static final Comparator<DatedLaw> IN_ORDER = Comparator.comparing(
                    (DatedLaw law) -> law.rulebook().id())
            .thenComparing(law -> law.period().from())
            .thenComparing(law -> law.rulebook().digest());

    private final DifferencePhrases phrases;
    private final long steps;

    /**
     * @param phrases the sentences of explanations
     */
    public DifferenceFinder(DifferencePhrases phrases) {
        this(phrases, STEPS);
    }

    /**
     * @param phrases the sentences of explanations
     * @param steps how much a search may do: one step for a node of a diagram
     */
    public DifferenceFinder(DifferencePhrases phrases, long steps) {
        this.phrases = phrases;
        this.steps = steps;
    }

    /**
     * Where two laws part.
     *
     * @param first one law
     * @param second another one, or the same on another day; of the same catalogue
     * @param kind TRAFFICKING or SMUGGLING
     * @param open whether also cases count in which one of the laws leaves the answer open
     * @return every difference, as few patterns as were found
     * @throws OutsideCoverageException if one of the rulebooks does not speak for its day
     * @throws TooManyDifferencesException if they are more than can be proved within the budget, or
     *     more than are told
     */
    public Differences find(DatedLaw first, DatedLaw second, OffenceKind kind, boolean open) {
        return explain(search(first, second, kind, open), first, second);
    }

    /**
     * The patterns on which two laws part. This is what takes time, and the result holds for all days of both periods.
     *
     * @param first one law
     * @param second another one, or the same on another day; of the same catalogue
     * @param kind TRAFFICKING or SMUGGLING
     * @param open whether also cases count in which one of the laws leaves the answer open
     * @return as few patterns as were found
     * @throws OutsideCoverageException if one of the rulebooks does not speak for its day
     * @throws TooManyDifferencesException if they are more than can be proved within the budget, or
     *     more than are told
     */
    public FoundPatterns search(DatedLaw first, DatedLaw second, OffenceKind kind, boolean open) {
        return IN_ORDER.compare(first, second) <= 0
                ? searchInOrder(first, second, kind, open)
                : searchInOrder(second, first, kind, open).mirrored();
    }

    private FoundPatterns searchInOrder(DatedLaw first, DatedLaw second, OffenceKind kind, boolean open) {
        var search = new DifferenceSearch(
                first.classifier().law().catalogue(),
                first.criterion(kind).expression(),
                second.criterion(kind).expression(),
                read(first.period(), second.period()),
                new Budget(steps));
        List<AnswerPair> pairs = AnswerPair.of(open);
        List<DifferenceSearch.Patterns> patterns = search.patterns(pairs, MOST_PATTERNS);
        List<FoundPatterns.OfPair> found = new ArrayList<>();
        for (int pair = 0; pair < pairs.size(); pair++) {
            found.add(new FoundPatterns.OfPair(pairs.get(pair), patterns.get(pair)));
        }
        return new FoundPatterns(kind, open, found);
    }

    /**
     * Puts patterns into words.
     *
     * @param found what was found for these laws on days of the same periods
     * @param first the first law
     * @param second the second law
     * @return every difference, in order of the patterns
     */
    public Differences explain(FoundPatterns found, DatedLaw first, DatedLaw second) {
        var explainer = new DifferenceExplainer(phrases, first, second, found.kind());
        List<Difference> differences = new ArrayList<>();
        for (FoundPatterns.OfPair part : found.pairs()) {
            AnswerPair pair = part.pair();
            part.all()
                    .patterns()
                    .forEach(pattern -> differences.add(explainer.explain(pattern, pair.first(), pair.second())));
        }
        return new Differences(found.kind(), first, second, AnswerPair.of(found.open()), differences, found.fewest());
    }

    /** What has to be answered so that the whole classification is settled. */
    private static SortedSet<Integer> read(LawPeriod first, LawPeriod second) {
        SortedSet<Integer> read = new TreeSet<>();
        Stream.of(first.trafficking(), first.smuggling(), second.trafficking(), second.smuggling())
                .flatMap(criterion -> criterion.expression().atoms().stream())
                .forEach(atom -> read.add(atom.number()));
        return read;
    }
}
