package org.distinguo.runtime;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.distinguo.library.Library;
import org.distinguo.rest.Observer;
import org.distinguo.rest.problem.ProblemType;
import org.distinguo.verdict.Classification;

/**
 * Counts verdicts and problems, and shows how long each rulebook still speaks. Every tag comes from a closed set, and every
 * meter is there from the start.
 */
@Singleton
final class Meters implements Observer {

    private final Map<String, Counter> verdicts = new HashMap<>();
    private final Map<ProblemType, Counter> problems = new EnumMap<>(ProblemType.class);

    Meters(MeterRegistry registry, Library library, CoverageEnds ends) {
        for (String rulebook : library.editions().keySet()) {
            Gauge.builder("distinguo.rulebook.coverage.days", () -> ends.daysLeft(rulebook))
                    .description("Days until the last day of the rulebook's coverage; negative once it has passed.")
                    .tag("rulebook", rulebook)
                    .register(registry);
            for (Classification classification : Classification.values()) {
                verdicts.put(
                        key(rulebook, classification.name()),
                        Counter.builder("distinguo.verdicts")
                                .description("Verdicts given.")
                                .tag("rulebook", rulebook)
                                .tag("classification", classification.name())
                                .register(registry));
            }
        }
        for (ProblemType type : ProblemType.values()) {
            problems.put(
                    type,
                    Counter.builder("distinguo.problems")
                            .description("Requests refused or failed.")
                            .tag("type", type.uri())
                            .register(registry));
        }
    }

    @Override
    public void answered(String rulebook, String classification) {
        Counter counter = verdicts.get(key(rulebook, classification));
        if (counter != null) {
            counter.increment();
        }
    }

    @Override
    public void refused(ProblemType type) {
        Counter counter = problems.get(type);
        if (counter != null) {
            counter.increment();
        }
    }

    private static String key(String rulebook, String classification) {
        return rulebook + '/' + classification;
    }
}
