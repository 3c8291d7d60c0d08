package org.distinguo.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.distinguo.library.Library;
import org.distinguo.library.LibraryReader;
import org.distinguo.rulebook.Status;
import org.distinguo.verdict.Classifier;
import org.distinguo.verdict.Criterion;
import org.distinguo.verdict.LawOnDay;
import org.distinguo.verdict.Query;
import org.distinguo.verdict.Valuation;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The exact status of one offence on one case and nothing else, over all offences in force and all cases of all laws. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // set up before the first call
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class StatusBenchmark {

    private Walk<Asked> all;

    /** An offence and a case. */
    private record Asked(Criterion offence, Valuation valuation) {

        Status status() {
            return offence.status(valuation);
        }
    }

    /** Pairs every offence with every case of its law. */
    @Setup
    public void read() {
        Library library = LibraryReader.shipped();
        List<Asked> asked = new ArrayList<>();
        library.classifiers().forEach((id, classifier) -> Shipped.cases(library, id)
                .forEach(query -> asked.addAll(asked(classifier, query))));
        all = new Walk<>(asked);
    }

    private static List<Asked> asked(Classifier classifier, Query query) {
        LawOnDay day = classifier.law().on(query.conductDate(), query.part());
        Valuation valuation = Valuation.of(query.known(), query.standard(), day.openQuestions());
        return day.offences().stream()
                .filter(LawOnDay.CompiledOffence::inForce)
                .map(offence -> new Asked(offence.criterion(), valuation))
                .toList();
    }

    /** The next of the pairs. */
    @Benchmark
    public Status offence() {
        return all.next().status();
    }
}
