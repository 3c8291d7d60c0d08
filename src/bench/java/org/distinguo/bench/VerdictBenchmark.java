package org.distinguo.bench;

import java.util.concurrent.TimeUnit;
import org.distinguo.facts.KnownFacts;
import org.distinguo.verdict.Classifier;
import org.distinguo.verdict.Query;
import org.distinguo.verdict.Verdict;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** A whole verdict, with its reasons and its open questions, each of them looked at. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // set up before the first call
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class VerdictBenchmark {

    private Classifier classifier;
    private Walk<Query> cases;
    private Query empty;

    /** Reads the law and its cases. */
    @Setup
    public void read(ShippedLaw shipped) {
        classifier = shipped.classifier();
        cases = new Walk<>(shipped.cases());
        empty = Shipped.empty(shipped.library);
    }

    /** The next of the cases beside the rulebook. */
    @Benchmark
    public void shippedCase(Blackhole hole) {
        look(classifier.classify(cases.next()), hole);
    }

    /** A case of which nothing is known. */
    @Benchmark
    public void emptyCase(Blackhole hole) {
        look(classifier.classify(empty), hole);
    }

    /** What comes before every verdict: closing the stated answers of the next case. */
    @Benchmark
    public KnownFacts closedAnswers() {
        KnownFacts known = cases.next().known();
        return KnownFacts.of(known.catalogue(), known.stated());
    }

    /** Reads every part, so that nothing can be put off until somebody asks. */
    private static void look(Verdict verdict, Blackhole hole) {
        hole.consume(verdict.classification());
        hole.consume(verdict.possibleClassifications());
        verdict.findings().forEach(finding -> {
            hole.consume(finding.status());
            finding.elements().forEach(ground -> {
                hole.consume(ground.decidedBy());
                hole.consume(ground.open());
                hole.consume(ground.explanation());
            });
        });
        verdict.safeguards().forEach(hole::consume);
        verdict.openQuestions().forEach(question -> hole.consume(question.canDecide()));
    }
}
