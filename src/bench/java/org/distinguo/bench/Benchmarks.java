package org.distinguo.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.distinguo.bench.beside.EngineBenchmark;
import org.distinguo.bench.beside.Rightness;
import org.distinguo.bench.http.BesideEcho;
import org.distinguo.bench.http.CostliestRequests;
import org.distinguo.interview.InterviewQuality;
import org.openjdk.jmh.runner.RunnerException;

/** Measures what it is told to and prints tables in Markdown. Run in the root of the project: see src/bench/README.md. */
public final class Benchmarks {

    private static final Path FOLDER = Path.of("target/bench/results");
    private static final String ALL = "all";

    private static final List<String> PARTS = List.of(
            "verdict",
            "status",
            "what-if",
            "comparison",
            "proofs",
            "differences",
            "interviews",
            "writing",
            "engines",
            "echo",
            "costliest",
            "cost");

    private final Length length;
    private final EngineBenchmarks engine;

    private Benchmarks(Length length) {
        this.length = length;
        this.engine = new EngineBenchmarks(length, FOLDER);
    }

    /**
     * Measures; ends with 1 where a request costs more than it may, or Distinguo is not exact.
     *
     * @param arguments {@code full} or {@code short}; and {@code all}, or parts with commas between them
     */
    public static void main(String[] arguments) throws IOException, InterruptedException, RunnerException {
        List<String> parts = arguments[1].equals(ALL) ? PARTS : List.of(arguments[1].split(","));
        List<String> unknown = new ArrayList<>(parts);
        unknown.removeAll(PARTS);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("-Dbench.parts= is all, or some of " + PARTS + ", not " + unknown);
        }
        Files.createDirectories(FOLDER);
        var benchmarks = new Benchmarks(Length.of(arguments[0]));
        boolean fine = true;
        for (String part : PARTS) {
            fine &= !parts.contains(part) || benchmarks.measure(part);
        }
        System.exit(fine ? 0 : 1);
    }

    private boolean measure(String part) throws IOException, InterruptedException, RunnerException {
        long start = System.nanoTime();
        boolean fine = true;
        print(List.of("", "### " + part, ""));
        switch (part) {
            case "verdict" -> jmh(VerdictBenchmark.class);
            case "status" -> jmh(StatusBenchmark.class);
            case "what-if" -> jmh(WhatIfBenchmark.class);
            case "comparison" -> jmh(ComparisonBenchmark.class);
            case "proofs" -> jmh(ProofBenchmark.class);
            case "differences" -> jmh(DifferenceBenchmark.class);
            case "interviews" -> {
                InterviewQuality.Found found = InterviewQuality.measure(length.interviews());
                print(found.lines());
                fine = found.fine();
            }
            case "writing" -> print(WritingShare.table(length.iteration()));
            case "engines" -> {
                jmh(EngineBenchmark.class);
                Rightness.Found found = Rightness.of(length.situations());
                print(found.lines());
                fine = found.exact();
            }
            case "echo" -> print(BesideEcho.table(FOLDER, length.load()));
            case "costliest" -> {
                CostliestRequests.Found found = CostliestRequests.measure(FOLDER, length.load());
                print(found.lines());
                fine = found.withinLimit();
            }
            case "cost" -> print(CostCurves.measure(FOLDER, length.picture()));
            default -> throw new IllegalStateException(part);
        }
        print(List.of("", "Took " + (System.nanoTime() - start) / 1_000_000_000 + " s."));
        return fine;
    }

    private void jmh(Class<?> benchmarks) throws RunnerException {
        print(EngineBenchmarks.header());
        print(engine.rows(benchmarks));
        print(List.of(""));
    }

    @SuppressWarnings("SystemOut") // what it is for
    private static void print(List<String> lines) {
        lines.forEach(System.out::println);
    }
}
