package org.distinguo.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.util.Statistics;

/** Runs benchmarks of JMH, each in a virtual machine of its own, and writes what came of them as a table. */
final class EngineBenchmarks {

    private static final String HEAP = "-Xmx512m";

    /** The collector of the container. */
    private static final String COLLECTOR = "-XX:+UseSerialGC";

    private static final double MICROSECONDS_IN_MILLISECOND = 1e3;

    private final Length length;
    private final Path folder;

    EngineBenchmarks(Length length, Path folder) {
        this.length = length;
        this.folder = folder;
    }

    /** The rows of the table for the benchmarks of one class. */
    List<String> rows(Class<?> benchmarks) throws RunnerException {
        List<String> rows = new ArrayList<>();
        for (RunResult result : run(benchmarks)) {
            rows.add(row(result));
        }
        return rows;
    }

    static List<String> header() {
        return List.of("| what | of | elapsed | processor | |", "| --- | --- | ---: | ---: | --- |");
    }

    private Collection<RunResult> run(Class<?> benchmarks) throws RunnerException {
        String name = benchmarks.getSimpleName();
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("\\." + name + "\\.")
                .forks(1)
                .jvmArgs(HEAP, COLLECTOR)
                .addProfiler(ProcessorTime.class)
                .shouldFailOnError(true)
                .output(folder.resolve(name + ".log").toString())
                .resultFormat(ResultFormatType.JSON)
                .result(folder.resolve(name + ".json").toString());
        boolean once =
                List.of(benchmarks.getAnnotation(BenchmarkMode.class).value()).contains(Mode.SingleShotTime);
        if (once) {
            options.warmupIterations(0).measurementIterations(1);
            if (length.brief()) {
                options.param("open", "false"); // the other half takes twice as long
            }
        } else {
            options.warmupIterations(length.warmUps())
                    .warmupTime(TimeValue.seconds(1))
                    .measurementIterations(length.iterations())
                    .measurementTime(TimeValue.milliseconds(length.iteration().toMillis()));
        }
        return new Runner(options.build()).run();
    }

    private static String row(RunResult run) {
        Result<?> result = run.getPrimaryResult();
        Map<String, String> parameters = new TreeMap<>();
        run.getParams()
                .getParamsKeys()
                .forEach(key -> parameters.put(key, run.getParams().getParam(key)));
        String of = parameters.entrySet().stream()
                .map(one -> one.getKey() + " " + one.getValue())
                .collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s | %s |",
                run.getParams().getBenchmark().replaceFirst(".*\\.(\\w+)Benchmark\\.", "$1."),
                of,
                elapsed(result, run.getParams().getMode()),
                processor(run),
                remarks(run));
    }

    private static String elapsed(Result<?> result, Mode mode) {
        String unit = result.getScoreUnit().replace("/op", "");
        if (mode == Mode.SampleTime) {
            Statistics samples = result.getStatistics();
            return String.format(
                    Locale.ROOT,
                    "p50 %s, p99 %s, max %s %s",
                    number(samples.getPercentile(50)),
                    number(samples.getPercentile(99)),
                    number(samples.getMax()),
                    unit);
        }
        return number(result.getScore())
                + (Double.isNaN(result.getScoreError()) ? "" : " ± " + number(result.getScoreError()))
                + " " + unit;
    }

    /** By sample, reading the clock costs more than a short operation does; what is done once has its setting up in it. */
    private static String processor(RunResult run) {
        Result<?> result = run.getSecondaryResults().get(ProcessorTime.LABEL);
        Mode mode = run.getParams().getMode();
        if (result == null || mode == Mode.SingleShotTime || (mode == Mode.SampleTime && result.getScore() < 1)) {
            return "";
        }
        double milliseconds = result.getScore();
        return milliseconds < 1
                ? number(milliseconds * MICROSECONDS_IN_MILLISECOND) + " us"
                : number(milliseconds) + " ms";
    }

    private static String remarks(RunResult run) {
        List<String> counters = new ArrayList<>();
        for (String label : new TreeSet<>(run.getSecondaryResults().keySet())) {
            if (!label.equals(ProcessorTime.LABEL) && run.getParams().getMode() == Mode.SingleShotTime) {
                Result<?> counter =
                        Objects.requireNonNull(run.getSecondaryResults().get(label));
                counters.add(label + " " + Math.round(counter.getScore()));
            }
        }
        return String.join(", ", counters);
    }

    static String number(double value) {
        int digits = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3;
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }
}
