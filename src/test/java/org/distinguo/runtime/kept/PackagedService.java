package org.distinguo.runtime.kept;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged jar in a process of its own, on free loopback ports, with a folder of its own for everything it writes. */
public final class PackagedService implements AutoCloseable {

    private static final Path JAR =
            Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath();
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin");
    private static final Pattern PORTS = Pattern.compile(
            "Listening on: http://127\\.0\\.0\\.1:(\\d+)\\. Management interface listening on http://127\\.0\\.0\\.1:(\\d+)");
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final int LONGEST_ANSWER_MILLISECONDS = 1_500;
    private static final int MOMENT_MILLISECONDS = 300;

    private final Path folder;
    private final Process process;
    private final int port;
    private final int managementPort;

    private PackagedService(Path folder, Process process, Matcher ports) {
        this.folder = folder;
        this.process = process;
        this.port = Integer.parseInt(ports.group(1));
        this.managementPort = Integer.parseInt(ports.group(2));
    }

    /**
     * Starts it; everything that it writes, its log as well, is in the folder afterwards.
     *
     * @param settings what to set besides, as {@code name=value}
     */
    public static PackagedService start(Path folder, String... settings) throws IOException, InterruptedException {
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        List<String> command = new ArrayList<>(List.of(
                JAVA.resolve("java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1", // it does not run for long, and several run at once
                "-Djava.io.tmpdir=" + temporary,
                "-Dquarkus.http.host=127.0.0.1",
                "-Dquarkus.http.port=0",
                "-Dquarkus.management.host=127.0.0.1",
                "-Dquarkus.management.port=0"));
        for (String setting : settings) {
            command.add("-D" + setting);
        }
        command.addAll(List.of("-jar", JAR.toString()));
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log(folder).toFile());
        builder.environment().remove("JDK_JAVA_OPTIONS");
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        Process process = builder.start();
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (process.isAlive() && System.nanoTime() < deadline) {
            Matcher ports = PORTS.matcher(Files.readString(log(folder)));
            if (ports.find()) {
                return new PackagedService(folder, process, ports);
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        process.destroyForcibly();
        throw new IllegalStateException("it did not start: " + Files.readString(log(folder)));
    }

    public int port() {
        return port;
    }

    int managementPort() {
        return managementPort;
    }

    /** What it has logged so far, and what it printed. */
    public String log() throws IOException {
        return Files.readString(log(folder));
    }

    private static Path log(Path folder) {
        return folder.resolve("log.txt");
    }

    /** Sends bytes on a connection of their own and reads what comes back until the end, or for a second and a half. */
    public static String send(int port, byte[] bytes) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(LONGEST_ANSWER_MILLISECONDS);
            List<String> answer = new ArrayList<>();
            byte[] part = new byte[65_536];
            try {
                socket.getOutputStream().write(bytes);
                int length = socket.getInputStream().read(part);
                while (length >= 0) {
                    answer.add(new String(part, 0, length, StandardCharsets.ISO_8859_1));
                    length = socket.getInputStream().read(part);
                }
            } catch (SocketTimeoutException | SocketException e) {
                answer.add(""); // it waits for more, or has hung up on what is no request
            }
            return String.join("", answer);
        }
    }

    /**
     * Sends one request after the other, each as {@link #send} does. Where no end of an answer comes within a moment, as to what
     * is no whole request, it is waited for while the next are sent.
     *
     * @return the answers, in the order of the requests
     */
    static List<String> sendEach(int port, List<byte[]> requests) throws Exception {
        ExecutorService connections = Executors.newCachedThreadPool();
        try {
            List<Future<String>> answers = new ArrayList<>();
            for (byte[] request : requests) {
                Future<String> answer = connections.submit(() -> send(port, request));
                answers.add(answer);
                try {
                    answer.get(MOMENT_MILLISECONDS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    // waited for below
                }
            }
            List<String> all = new ArrayList<>();
            for (Future<String> answer : answers) {
                all.add(answer.get());
            }
            return all;
        } finally {
            connections.shutdownNow();
        }
    }

    /** A dump of what is alive in its heap; the JVM collects the rest before. */
    HeapDump heapDump() throws IOException, InterruptedException {
        Path file = folder.resolve("heap.hprof");
        Process jcmd = new ProcessBuilder(
                        JAVA.resolve("jcmd").toString(), String.valueOf(process.pid()), "GC.heap_dump", file.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!jcmd.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS) || jcmd.exitValue() != 0) {
            throw new IllegalStateException("no heap dump");
        }
        HeapDump dump = HeapDump.open(file);
        Files.delete(file);
        return dump;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
