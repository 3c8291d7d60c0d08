package org.distinguo.bench.beside;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.distinguo.rulebook.Status;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The statuses of the three elements and of the offence, from answers to statuses, by one engine. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // set up before the first call
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class EngineBenchmark {

    private static final int SITUATIONS = 1_000;

    /** The engine. */
    @Param
    public Engines engine = Engines.DISTINGUO;

    private Engine ready;
    private List<Situation> complete;
    private List<Situation> incomplete;
    private int at;

    /** Sets the engine up. */
    @Setup
    public void setUp() {
        ready = engine.setUp();
        complete = Situation.complete(SITUATIONS);
        incomplete = Situation.incomplete(SITUATIONS);
    }

    /** A situation of which everything is known. */
    @Benchmark
    public List<Status> completeFacts() {
        return ready.decide(complete.get(next()));
    }

    /** A situation of which a third is not known. */
    @Benchmark
    public List<Status> incompleteFacts() {
        return ready.decide(incomplete.get(next()));
    }

    private int next() {
        at = (at + 1) % SITUATIONS;
        return at;
    }
}
