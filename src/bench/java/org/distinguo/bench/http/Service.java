package org.distinguo.bench.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged service as a process of its own, on free ports of the loopback address; ended when closed. */
final class Service implements AutoCloseable {

    private static final Path JAR = Path.of("target/bench/quarkus-app/quarkus-run.jar");
    private static final Pattern LISTENING = Pattern.compile("Listening on: (http://127\\.0\\.0\\.1:\\d+)");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long PAUSE_MILLISECONDS = 50;
    private static final long END_SECONDS = 30;
    private static final long WINDOW_MILLISECONDS = 100;
    private static final long IDLE_MILLISECONDS = 10; // the clock of a process ticks once in so long
    private static final int IDLE_WINDOWS = 2;

    private final Process process;
    private final URI uri;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    private Service(Process process, URI uri) {
        this.process = process;
        this.uri = uri;
    }

    /**
     * Starts the service and waits until it listens.
     *
     * @param log the file that receives what it prints
     * @param before what stands before the command, such as the tool that keeps it on one core
     * @return the service
     */
    static Service start(Path log, List<String> before) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(before);
        command.addAll(
                List.of(ProcessHandle.current().info().command().orElse("java"), "-Xmx512m", "-jar", JAR.toString()));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
        builder.environment().put("QUARKUS_HTTP_PORT", "0");
        builder.environment().put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        builder.environment().put("QUARKUS_MANAGEMENT_PORT", "0");
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy)); // also where the measurement is broken off
        Instant end = Instant.now().plus(PATIENCE);
        while (process.isAlive() && Instant.now().isBefore(end)) {
            Matcher listening = LISTENING.matcher(Files.readString(log));
            if (listening.find()) {
                return new Service(process, URI.create(listening.group(1)));
            }
            Thread.sleep(PAUSE_MILLISECONDS);
        }
        process.destroy();
        throw new IllegalStateException("the service did not start; see " + log);
    }

    URI uri(String path) {
        return uri.resolve(path);
    }

    /** The processor time of the whole process since its start. */
    Duration processorTime() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    /** Waits until the service does nothing any more: what a load left behind is not to burden the next. */
    void settle() throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        Duration before = processorTime();
        int idle = 0;
        while (idle < IDLE_WINDOWS && Instant.now().isBefore(end)) {
            Thread.sleep(WINDOW_MILLISECONDS);
            Duration now = processorTime();
            idle = now.minus(before).toMillis() <= IDLE_MILLISECONDS ? idle + 1 : 0;
            before = now;
        }
    }

    byte[] get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(path)).GET(), 200);
    }

    byte[] post(String path, String body) throws IOException, InterruptedException {
        return send(json(path).POST(BodyPublishers.ofString(body)), 200);
    }

    /** Lets the service read a prepared answer from a file. */
    void prepare(String path, Path answer) throws IOException, InterruptedException {
        String file = answer.toAbsolutePath().toString();
        send(HttpRequest.newBuilder(uri(path)).header("Prepared-In", file).PUT(BodyPublishers.noBody()), 204);
    }

    private HttpRequest.Builder json(String path) {
        return HttpRequest.newBuilder(uri(path)).header("Content-Type", "application/json");
    }

    private byte[] send(HttpRequest.Builder request, int expected) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = client.send(request.timeout(PATIENCE).build(), BodyHandlers.ofByteArray());
        if (response.statusCode() != expected) {
            throw new IllegalStateException(
                    response.request().method() + " " + response.uri().getPath() + " gave " + response.statusCode()
                            + ", not " + expected + ": " + new String(response.body(), UTF_8));
        }
        return response.body();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
