package org.distinguo.bench;

import java.util.concurrent.TimeUnit;
import org.distinguo.library.Library;
import org.distinguo.library.LibraryReader;
import org.distinguo.proof.RulebookProofs;
import org.distinguo.verdict.Classifier;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Everything that is proved about the shipped rulebooks, once. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
public class ProofBenchmark {

    private final Library library = LibraryReader.shipped();

    /** What came of it. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Proved {

        /** Claims that were decided. */
        public int claims;
    }

    /** All rulebooks. */
    @Benchmark
    public void allRulebooks(Proved proved) {
        for (Classifier classifier : library.classifiers().values()) {
            proved.claims += RulebookProofs.prove(classifier.law(), library.safeguards())
                    .claims()
                    .size();
        }
    }
}
