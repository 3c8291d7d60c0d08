package org.distinguo.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.distinguo.rulebook.Offence;
import org.distinguo.verdict.Classifier;
import org.distinguo.verdict.Query;
import org.distinguo.verdict.Verdict;
import org.distinguo.whatif.Alternative;
import org.distinguo.whatif.WhatIf;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * The smallest changes of answers, up to the greatest number that is searched, that change the classification or one
 * finding, over all of them on all cases of a law; with the verdicts on what was found.
 */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // set up before the first call
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class WhatIfBenchmark {

    private Classifier classifier;
    private WhatIf whatIf;
    private Walk<Asked> all;

    /** A case, and the finding that is to change; empty for the classification. */
    private record Asked(Verdict now, Optional<String> offence) {}

    /** Gives the verdict on every case. */
    @Setup
    public void read(ShippedLaw shipped) {
        classifier = shipped.classifier();
        whatIf = new WhatIf(shipped.library.catalogue());
        List<Asked> asked = new ArrayList<>();
        for (Query query : shipped.cases()) {
            Verdict now = classifier.classifyWithoutQuestions(query);
            asked.add(new Asked(now, Optional.empty()));
            for (Offence offence : classifier.law().rulebook().offences()) {
                asked.add(new Asked(now, Optional.of(offence.id())));
            }
        }
        all = new Walk<>(asked);
    }

    /** The next search. */
    @Benchmark
    public List<Alternative> smallestChanges() {
        Asked asked = all.next();
        return whatIf.smallest(classifier, asked.now(), asked.offence(), WhatIf.LARGEST);
    }
}
