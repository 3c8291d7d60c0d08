package org.distinguo.bench.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Requests in a second on one core, beside an endpoint of the same process that reads the same request and writes the same
 * bytes and does nothing else. The load comes from another core, by turns.
 */
public final class BesideEcho {

    private static final int ROUNDS = 3;
    private static final String CONNECTIONS = "16";
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final List<String> EMPTY = List.of("un", "us", "eu", "uk", "au");
    private static final List<String> EXAMPLES = List.of("marie", "amir", "child", "undetermined");

    private final Service service;
    private final Path folder;
    private final Path script;
    private final Duration load;

    private BesideEcho(Service service, Path folder, Path script, Duration load) {
        this.service = service;
        this.folder = folder;
        this.script = script;
        this.load = load;
    }

    /** What is asked of: the service, Jackson alone, nothing at all. */
    private enum Asked {
        SERVICE,
        ECHO,
        BYTES;

        String path(String name) {
            return switch (this) {
                case SERVICE -> "/v1/classifications";
                case ECHO -> "/echo/" + name;
                case BYTES -> "/echo/bytes/" + name;
            };
        }
    }

    /**
     * A table in Markdown.
     *
     * @param folder where to put what is needed and left
     * @param load how long each load lasts
     * @return its lines
     */
    public static List<String> table(Path folder, Duration load) throws IOException, InterruptedException {
        Path script = folder.resolve("post.lua");
        try (var stream = BesideEcho.class.getResourceAsStream("/http/post.lua")) {
            Files.write(script, Objects.requireNonNull(stream).readAllBytes());
        }
        try (Service service = Service.start(folder.resolve("echo-service.log"), List.of("taskset", "-c", "0"))) {
            return new BesideEcho(service, folder, script, load).measure();
        }
    }

    private List<String> measure() throws IOException, InterruptedException {
        Map<String, String> cases = new LinkedHashMap<>();
        EXAMPLES.forEach(name -> cases.put(name, Bodies.example("classification-" + name)));
        EMPTY.forEach(law ->
                cases.put("empty-" + law, Bodies.question(law, Bodies.noFacts()).toString()));
        Map<String, Integer> sizes = new LinkedHashMap<>();
        for (var one : cases.entrySet()) {
            byte[] answer = service.post(Asked.SERVICE.path(""), one.getValue());
            service.prepare(
                    "/echo/" + one.getKey(), Files.write(folder.resolve(one.getKey() + ".answer.json"), answer));
            sizes.put(one.getKey(), answer.length);
            Files.writeString(body(one.getKey()), one.getValue());
        }
        for (String name : cases.keySet()) {
            for (Asked asked : Asked.values()) {
                rate(asked, name, load); // warms up
            }
        }
        Map<String, Map<Asked, List<Double>>> rates = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (String name : cases.keySet()) {
                for (Asked asked : Asked.values()) {
                    rates.computeIfAbsent(name, key -> new LinkedHashMap<>())
                            .computeIfAbsent(asked, key -> new ArrayList<>())
                            .add(rate(asked, name, load));
                }
            }
        }
        List<String> lines = new ArrayList<>(List.of(
                "| case | bytes of the answer | service, requests/s | echo | bytes | service : echo | service : bytes |",
                "| --- | ---: | ---: | ---: | ---: | ---: | ---: |"));
        rates.forEach((name, found) -> lines.add(row(name, sizes.getOrDefault(name, 0), found)));
        return lines;
    }

    private static String row(String name, int size, Map<Asked, List<Double>> rates) {
        double service = median(rates.getOrDefault(Asked.SERVICE, List.of()));
        double echo = median(rates.getOrDefault(Asked.ECHO, List.of()));
        double bytes = median(rates.getOrDefault(Asked.BYTES, List.of()));
        return String.format(
                Locale.ROOT,
                "| %s | %,d | %,.0f | %,.0f | %,.0f | %.3f | %.3f |",
                name,
                size,
                service,
                echo,
                bytes,
                service / echo,
                service / bytes);
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private Path body(String name) {
        return folder.resolve(name + ".json");
    }

    private double rate(Asked asked, String name, Duration time) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(
                        "taskset",
                        "-c",
                        "1",
                        "wrk",
                        "-t1",
                        "-c" + CONNECTIONS,
                        "-d" + time.toSeconds() + "s",
                        "-s",
                        script.toString(),
                        service.uri(asked.path(name)).toString())
                .redirectErrorStream(true);
        builder.environment().put("BENCH_BODY", body(name).toString());
        service.settle();
        Process process = start(builder);
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher found = RATE.matcher(output);
        if (process.waitFor() != 0 || output.contains("Non-2xx") || !found.find()) {
            throw new IllegalStateException("the load on " + asked + " for " + name + " failed: " + output);
        }
        return Double.parseDouble(found.group(1));
    }

    private static Process start(ProcessBuilder builder) throws IOException {
        try {
            return builder.start();
        } catch (IOException e) {
            throw new IOException("this needs taskset and wrk: apt-get install util-linux wrk", e);
        }
    }
}
