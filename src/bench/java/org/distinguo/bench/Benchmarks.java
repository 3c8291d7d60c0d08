package org.distinguo.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.distinguo.bench.beside.EngineBenchmark;
import org.distinguo.bench.beside.Rightness;
import org.openjdk.jmh.runner.RunnerException;

/** Measures what it is told to and prints tables in Markdown. Run in the root of the project: see src/bench/README.md. */
public final class Benchmarks {

    private static final Path FOLDER = Path.of("target/bench/results");

    private static final Map<String, Class<?>> ENGINE = Map.of(
            "verdict", VerdictBenchmark.class,
            "status", StatusBenchmark.class,
            "what-if", WhatIfBenchmark.class,
            "comparison", ComparisonBenchmark.class,
            "proof", ProofBenchmark.class,
            "difference", DifferenceBenchmark.class,
            "beside-engines", EngineBenchmark.class);

    private static final List<String> PARTS =
            List.of("verdict", "status", "what-if", "comparison", "proof", "difference", "beside-engines");

    private Benchmarks() {}

    /**
     * Measures.
     *
     * @param arguments {@code full} or {@code short}; and {@code all}, or parts with commas between them
     */
    @SuppressWarnings("SystemOut") // what it is for
    public static void main(String[] arguments) throws IOException, RunnerException {
        Length length = Length.of(arguments[0]);
        List<String> parts = arguments[1].equals("all") ? PARTS : List.of(arguments[1].split(","));
        List<String> unknown = new ArrayList<>(parts);
        unknown.removeAll(PARTS);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("-Dbench.parts= is all, or some of " + PARTS + ", not " + unknown);
        }
        Files.createDirectories(FOLDER);
        var engine = new EngineBenchmarks(length, FOLDER);
        for (String part : PARTS) {
            if (parts.contains(part)) {
                List<String> rows = engine.rows(ENGINE.get(part));
                rows.forEach(System.out::println);
                if (part.equals("beside-engines")) {
                    Rightness.table(length.situations()).forEach(System.out::println);
                }
            }
        }
    }
}
