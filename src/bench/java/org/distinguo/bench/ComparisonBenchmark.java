package org.distinguo.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.distinguo.comparison.Comparer;
import org.distinguo.comparison.Comparison;
import org.distinguo.library.Library;
import org.distinguo.library.LibraryReader;
import org.distinguo.verdict.DatedLaw;
import org.distinguo.verdict.Query;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The largest comparison that can be asked for: every law on 16 dates, among them all on which one of them changed. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // set up before the first call
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ComparisonBenchmark {

    private Comparer comparer;
    private List<DatedLaw> laws;
    private Walk<Query> cases;
    private Query empty;

    /** Reads the laws, and what is known in the cases of the United Nations' definitions. */
    @Setup
    public void read() {
        Library library = LibraryReader.shipped();
        List<LocalDate> dates = Shipped.dates(library);
        comparer = new Comparer(library.catalogue());
        laws = library.classifiers().values().stream()
                .flatMap(classifier -> dates.stream().map(date -> new DatedLaw(classifier, date)))
                .toList();
        cases = new Walk<>(Shipped.cases(library, "un").stream()
                .map(query -> Shipped.about(query.known()))
                .toList());
        empty = Shipped.empty(library);
    }

    /** The next of the cases. */
    @Benchmark
    public Comparison shippedCase() {
        return comparer.compare(laws, cases.next());
    }

    /** A case of which nothing is known. */
    @Benchmark
    public Comparison emptyCase() {
        return comparer.compare(laws, empty);
    }
}
