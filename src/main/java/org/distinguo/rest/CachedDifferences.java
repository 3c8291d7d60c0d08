package org.distinguo.rest;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.distinguo.difference.DifferenceFinder;
import org.distinguo.difference.Differences;
import org.distinguo.difference.FoundPatterns;
import org.distinguo.difference.StoredDifferences;
import org.distinguo.difference.TooManyDifferencesException;
import org.distinguo.rulebook.OffenceKind;
import org.distinguo.verdict.DatedLaw;

/**
 * Answers where two laws part. What the build has searched is read, everything else is searched. A law is the same on all days of a period, so what was found is kept for the periods, and of
 * the answers the last one for each: a caller who asks for one day after the other fills nothing. Both are kept up to a number
 * of bytes. Thread-safe; that not too many search at once is a matter of who calls.
 */
final class CachedDifferences {

    private static final long ANSWER_BYTES = 16L << 20;
    private static final long SEARCH_BYTES = 16L << 20;

    private final DifferenceFinder finder;
    private final StoredDifferences stored;
    private final Function<Differences, Publication> writer;
    private final LeastRecentlyUsedCache<Question, Answer> answers =
            new LeastRecentlyUsedCache<>(ANSWER_BYTES, Answer::length);

    /** Empty where a search came to its end without an answer. */
    private final LeastRecentlyUsedCache<Question, Optional<FoundPatterns>> searches;

    /** The days are those on which the laws came to be as they are. */
    private record Question(
            String first, LocalDate firstDay, String second, LocalDate secondDay, OffenceKind kind, boolean open) {}

    /** An answer, and the days that it names. */
    private record Answer(LocalDate firstDay, LocalDate secondDay, Publication publication) {

        /** The packed forms as well: each is a tenth as long. */
        long length() {
            return publication.plain().length * 12L / 10;
        }

        boolean isFor(DatedLaw first, DatedLaw second) {
            return firstDay.equals(first.conductDate()) && secondDay.equals(second.conductDate());
        }
    }

    /**
     * @param finder searches
     * @param stored what the build has searched
     * @param writer what an answer is over the wire
     */
    CachedDifferences(DifferenceFinder finder, StoredDifferences stored, Function<Differences, Publication> writer) {
        this(finder, stored, writer, new LeastRecentlyUsedCache<>(SEARCH_BYTES, found -> found.map(FoundPatterns::bytes)
                .orElse(0L)));
    }

    private CachedDifferences(
            DifferenceFinder finder,
            StoredDifferences stored,
            Function<Differences, Publication> writer,
            LeastRecentlyUsedCache<Question, Optional<FoundPatterns>> searches) {
        this.finder = finder;
        this.stored = stored;
        this.writer = writer;
        this.searches = searches;
    }

    /** Answers in another language, from the same searches: what was found is no matter of words. */
    CachedDifferences in(DifferenceFinder otherWords, Function<Differences, Publication> otherWriter) {
        return new CachedDifferences(otherWords, stored, otherWriter, searches);
    }

    /** The answer, if it was given for these days before. */
    Optional<Publication> known(DatedLaw first, DatedLaw second, OffenceKind kind, boolean open) {
        return answers.get(question(first, second, kind, open))
                .filter(answer -> answer.isFor(first, second))
                .map(Answer::publication);
    }

    /** Whether somebody has to search for the answer, which can take a second and more. What is stored is not read for this. */
    boolean needsSearch(DatedLaw first, DatedLaw second, OffenceKind kind, boolean open) {
        return searches.get(question(first, second, kind, open)).isEmpty() && !stored.has(first, second, kind);
    }

    /**
     * Where two laws part.
     *
     * @throws org.distinguo.verdict.OutsideCoverageException if one of the rulebooks does not speak for its day
     * @throws TooManyDifferencesException if they are more than can be proved within the budget, or
     *     more than are told
     */
    Publication find(DatedLaw first, DatedLaw second, OffenceKind kind, boolean open) {
        return known(first, second, kind, open).orElseGet(() -> {
            Question question = question(first, second, kind, open);
            Optional<FoundPatterns> patterns = searches.get(question).orElseGet(() -> search(question, first, second));
            Publication written =
                    writer.apply(finder.explain(patterns.orElseThrow(TooManyDifferencesException::new), first, second));
            answers.put(question, new Answer(first.conductDate(), second.conductDate(), written));
            return written;
        });
    }

    private Optional<FoundPatterns> search(Question question, DatedLaw first, DatedLaw second) {
        Optional<FoundPatterns> found;
        try {
            found = Optional.of(stored.find(first, second, question.kind(), question.open())
                    .orElseGet(() -> finder.search(first, second, question.kind(), question.open())));
        } catch (TooManyDifferencesException e) {
            found = Optional.empty();
        }
        searches.put(question, found);
        return found;
    }

    private static Question question(DatedLaw first, DatedLaw second, OffenceKind kind, boolean open) {
        return new Question(
                first.rulebook().digest(),
                first.period().from(),
                second.rulebook().digest(),
                second.period().from(),
                kind,
                open);
    }
}
