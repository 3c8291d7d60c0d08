package org.distinguo.bench;

import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.distinguo.difference.DifferenceFinder;
import org.distinguo.difference.DifferencePhrases;
import org.distinguo.difference.TooManyDifferencesException;
import org.distinguo.library.Library;
import org.distinguo.library.LibraryReader;
import org.distinguo.rulebook.OffenceKind;
import org.distinguo.verdict.Classifier;
import org.distinguo.verdict.DatedLaw;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Where any two shipped laws part, within the budget of a request: each two laws once. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
public class DifferenceBenchmark {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    /** The offences that are compared. */
    @Param({"TRAFFICKING", "SMUGGLING"})
    public OffenceKind kind = OffenceKind.TRAFFICKING;

    /** Whether what one law leaves undetermined is a difference, too. */
    @Param({"false", "true"})
    public boolean open;

    private final Library library = LibraryReader.shipped();
    private final DifferenceFinder finder = new DifferenceFinder(DifferencePhrases.shipped());

    /** What came of it. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Found {

        /** Pairs of laws. */
        public int pairs;

        /** Those whose patterns are proved to be the fewest. */
        public int fewest;

        /** Those that need more steps than a request is given. */
        public int overBudget;

        /** The time of the slowest pair, in milliseconds. */
        public int slowestMilliseconds;
    }

    /** All pairs. */
    @Benchmark
    public void allPairs(Found found) {
        for (Classifier first : library.classifiers().values()) {
            for (Classifier second : library.classifiers().values()) {
                if (id(first).compareTo(id(second)) < 0) { // the question turned round is the same search
                    long start = System.nanoTime();
                    find(first, second, found);
                    int milliseconds = (int) TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
                    found.slowestMilliseconds = Math.max(found.slowestMilliseconds, milliseconds);
                }
            }
        }
    }

    private static String id(Classifier classifier) {
        return classifier.law().rulebook().id();
    }

    private void find(Classifier first, Classifier second, Found found) {
        found.pairs++;
        try {
            boolean fewest = finder.find(new DatedLaw(first, DAY), new DatedLaw(second, DAY), kind, open)
                    .fewest();
            found.fewest += fewest ? 1 : 0;
        } catch (TooManyDifferencesException e) {
            found.overBudget++;
        }
    }
}
