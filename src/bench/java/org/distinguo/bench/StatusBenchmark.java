package org.distinguo.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.distinguo.library.Library;
import org.distinguo.library.LibraryReader;
import org.distinguo.logic.Criterion;
import org.distinguo.logic.Evaluation;
import org.distinguo.logic.Valuation;
import org.distinguo.verdict.Classifier;
import org.distinguo.verdict.LawPeriod;
import org.distinguo.verdict.Query;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * The exact statuses of offences and nothing else, over all offences in force and all cases of all laws. What is prepared
 * once for each case is divided among its offences.
 */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // set up before the first call
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class StatusBenchmark {

    private static final int OFFENCES = 200;

    private Walk<Asked> all;

    /** A case and the offences that are in force for it. */
    private record Asked(LawPeriod period, Valuation valuation, List<Criterion> offences) {}

    /** Reads every case of every law. */
    @Setup
    public void read() {
        Library library = LibraryReader.shipped();
        List<Asked> asked = new ArrayList<>();
        library.classifiers().forEach((id, classifier) -> Shipped.cases(library, id)
                .forEach(query -> asked.add(asked(classifier, query))));
        all = new Walk<>(asked);
    }

    private static Asked asked(Classifier classifier, Query query) {
        LawPeriod period = classifier.law().on(query.conductDate(), query.part());
        return new Asked(
                period,
                query.standard().valuation(query.known()),
                period.offences().stream()
                        .filter(LawPeriod.CompiledOffence::inForce)
                        .map(LawPeriod.CompiledOffence::criterion)
                        .toList());
    }

    /** The next offences, case by case. */
    @Benchmark
    @OperationsPerInvocation(OFFENCES)
    public int offences() {
        int met = 0;
        for (int asked = 0; asked < OFFENCES; ) {
            Asked one = all.next();
            Evaluation evaluation = one.period().evaluate(one.valuation());
            for (Criterion offence : one.offences()) {
                met += evaluation.truth(offence).ordinal();
                asked++;
            }
        }
        return met;
    }
}
