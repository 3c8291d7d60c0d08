package org.distinguo.proof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.distinguo.rulebook.OffenceKind;
import org.distinguo.verdict.DatedLaw;
import org.distinguo.verdict.LawPeriod;
import org.distinguo.verdict.OutsideCoverageException;

/**
 * Finds where two laws part. The same question has the same answer, so the latest answers are kept, and so are the latest
 * searches: a law is the same on all days of a period. Every search has the same budget. Thread-safe; one search runs at a
 * time, and those who come meanwhile wait a moment only.
 */
public final class DifferenceFinder {

    /** About ten seconds on one core. */
    static final long STEPS = 350_000;

    /** As many as the contract lets into an answer. */
    private static final int MOST_PATTERNS = 1000;

    private static final int MOST_ANSWERS = 64;

    /** All pairs of eight laws, of both kinds, with and without open answers. */
    private static final int MOST_SEARCHES = 256;

    private static final long WAIT_MILLISECONDS = 1_000;

    private final DifferencePhrases phrases;
    private final long steps;
    private final Semaphore turns;
    private final Latest<Question, Differences> answers = new Latest<>(MOST_ANSWERS);
    private final Latest<Search, Optional<List<Found>>> searches = new Latest<>(MOST_SEARCHES);

    private record Question(
            String first, LocalDate firstDate, String second, LocalDate secondDate, OffenceKind kind, boolean open) {}

    /** The same with the days on which the laws came to be as they are. */
    private record Search(
            String first, LocalDate firstSince, String second, LocalDate secondSince, OffenceKind kind, boolean open) {}

    private record Found(AnswerPair pair, DifferenceSearch.Region region) {}

    /**
     * @param phrases the sentences of explanations
     */
    public DifferenceFinder(DifferencePhrases phrases) {
        this(phrases, STEPS);
    }

    /**
     * @param phrases the sentences of explanations
     * @param steps how much a search may do: one step for a call of a solver, one for a conflict in it
     */
    public DifferenceFinder(DifferencePhrases phrases, long steps) {
        this(phrases, steps, new Semaphore(1));
    }

    /**
     * @param phrases the sentences of explanations
     * @param steps how much a search may do
     * @param turns of which each search takes one
     */
    public DifferenceFinder(DifferencePhrases phrases, long steps, Semaphore turns) {
        this.phrases = phrases;
        this.steps = steps;
        this.turns = turns;
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
     * @throws TooManyDifferencesException if they are more than can be proved within the budget
     * @throws SearchesUnderWayException if other searches do not end within a second
     */
    public Differences find(DatedLaw first, DatedLaw second, OffenceKind kind, boolean open) {
        var question = new Question(
                first.rulebook().digest(),
                first.conductDate(),
                second.rulebook().digest(),
                second.conductDate(),
                kind,
                open);
        return answers.get(question).orElseGet(() -> {
            Differences differences = explained(first, second, kind, open);
            answers.put(question, differences);
            return differences;
        });
    }

    private Differences explained(DatedLaw first, DatedLaw second, OffenceKind kind, boolean open) {
        Optional<List<Found>> found = found(first, second, kind, open);
        var explainer = new DifferenceExplainer(phrases, first, second, kind);
        List<Difference> differences = new ArrayList<>();
        boolean fewest = true;
        for (Found part : found.orElseThrow(TooManyDifferencesException::new)) {
            AnswerPair pair = part.pair();
            part.region()
                    .patterns()
                    .forEach(pattern -> differences.add(explainer.explain(pattern, pair.first(), pair.second())));
            fewest &= part.region().fewest();
        }
        return new Differences(kind, first, second, AnswerPair.of(open), differences, fewest);
    }

    /** Empty where it is too much. Only who has to search waits for his turn. */
    private Optional<List<Found>> found(DatedLaw first, DatedLaw second, OffenceKind kind, boolean open) {
        var search = new Search(
                first.rulebook().digest(),
                first.period().from(),
                second.rulebook().digest(),
                second.period().from(),
                kind,
                open);
        Optional<Optional<List<Found>>> known = searches.get(search);
        if (known.isPresent()) {
            return known.get();
        }
        takeTurn();
        try {
            return searches.get(search)
                    .orElseGet(
                            () -> { // another may have searched for the same
                                Optional<List<Found>> searched = search(first, second, kind, open);
                                searches.put(search, searched);
                                return searched;
                            });
        } finally {
            turns.release();
        }
    }

    private void takeTurn() {
        try {
            if (turns.tryAcquire(WAIT_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new SearchesUnderWayException();
    }

    /** Empty where it is too much. */
    private Optional<List<Found>> search(DatedLaw first, DatedLaw second, OffenceKind kind, boolean open) {
        List<Found> found = new ArrayList<>();
        int patterns = 0;
        try {
            var search = new DifferenceSearch(
                    first.classifier().law().catalogue(),
                    first.criterion(kind).expression(),
                    second.criterion(kind).expression(),
                    read(first.period(), second.period()),
                    new Budget(steps));
            for (AnswerPair pair : AnswerPair.of(open)) {
                DifferenceSearch.Region region = search.region(pair.first(), pair.second());
                found.add(new Found(pair, region));
                patterns += region.patterns().size();
            }
        } catch (TooManyDifferencesException e) {
            return Optional.empty();
        }
        return patterns > MOST_PATTERNS ? Optional.empty() : Optional.of(found);
    }

    /** What has to be answered so that the whole classification is settled. */
    private static SortedSet<Integer> read(LawPeriod first, LawPeriod second) {
        SortedSet<Integer> read = new TreeSet<>();
        Stream.of(first.trafficking(), first.smuggling(), second.trafficking(), second.smuggling())
                .forEach(criterion -> read.addAll(criterion.expression().atoms()));
        return read;
    }
}
