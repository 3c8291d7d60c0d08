package org.distinguo.rest;

import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.distinguo.difference.DifferenceFinder;
import org.distinguo.difference.Differences;
import org.distinguo.difference.FoundPatterns;
import org.distinguo.difference.TooManyDifferencesException;
import org.distinguo.rulebook.OffenceKind;
import org.distinguo.verdict.DatedLaw;
import org.distinguo.verdict.OutsideCoverageException;

/**
 * Answers where two laws part. The same question has the same answer, so recent answers are kept, and so are the results of
 * recent searches: a law is the same on all days of a period. Thread-safe; one search runs at a time, and a caller who comes
 * meanwhile waits a second at most.
 */
final class CachedDifferences {

    private static final int ANSWERS = 64;

    /** All pairs of eight laws, of both kinds, with and without open answers. */
    private static final int SEARCHES = 256;

    private static final long WAIT_MILLISECONDS = 1_000;

    private final DifferenceFinder finder;
    private final Semaphore turns;
    private final LeastRecentlyUsedCache<Question, Differences> answers = new LeastRecentlyUsedCache<>(ANSWERS);

    /** Empty where a search came to its end without an answer. */
    private final LeastRecentlyUsedCache<Question, Optional<FoundPatterns>> searches =
            new LeastRecentlyUsedCache<>(SEARCHES);

    /** The days are those asked for or, of a search, those on which the laws came to be as they are. */
    private record Question(
            String first, LocalDate firstDay, String second, LocalDate secondDay, OffenceKind kind, boolean open) {}

    /**
     * @param finder searches
     */
    CachedDifferences(DifferenceFinder finder) {
        this(finder, new Semaphore(1));
    }

    /**
     * @param finder searches
     * @param turns of which each search takes one
     */
    CachedDifferences(DifferenceFinder finder, Semaphore turns) {
        this.finder = finder;
        this.turns = turns;
    }

    /**
     * Where two laws part.
     *
     * @throws OutsideCoverageException if one of the rulebooks does not speak for its day
     * @throws TooManyDifferencesException if they are more than can be proved within the budget
     * @throws SearchesUnderWayException if other searches do not end within a second
     */
    Differences find(DatedLaw first, DatedLaw second, OffenceKind kind, boolean open) {
        var question = question(first, first.conductDate(), second, second.conductDate(), kind, open);
        return answers.get(question).orElseGet(() -> {
            Differences differences = finder.explain(patterns(first, second, kind, open), first, second);
            answers.put(question, differences);
            return differences;
        });
    }

    /** Only who has to search waits for a turn. */
    private FoundPatterns patterns(DatedLaw first, DatedLaw second, OffenceKind kind, boolean open) {
        var question =
                question(first, first.period().from(), second, second.period().from(), kind, open);
        return searches.get(question)
                .orElseGet(() -> inTurn(() -> searches.get(question) // another may have searched for the same
                        .orElseGet(() -> {
                            Optional<FoundPatterns> found = search(first, second, kind, open);
                            searches.put(question, found);
                            return found;
                        })))
                .orElseThrow(TooManyDifferencesException::new);
    }

    private Optional<FoundPatterns> search(DatedLaw first, DatedLaw second, OffenceKind kind, boolean open) {
        try {
            return Optional.of(finder.search(first, second, kind, open));
        } catch (TooManyDifferencesException e) {
            return Optional.empty();
        }
    }

    private <T> T inTurn(Supplier<T> search) {
        takeTurn();
        try {
            return search.get();
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

    private static Question question(
            DatedLaw first, LocalDate firstDay, DatedLaw second, LocalDate secondDay, OffenceKind kind, boolean open) {
        return new Question(
                first.rulebook().digest(), firstDay, second.rulebook().digest(), secondDay, kind, open);
    }
}
