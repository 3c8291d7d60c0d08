import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

/**
 * Starts two services by turns and prints how long each took until it was ready and until its first answer, as a table in
 * Markdown. Reads the processor time of a service from {@code /proc}, where there is one.
 *
 * <p>Arguments: the {@code java} command, the jar of the service, the jar of the bare one, and how often to start each.
 */
final class StartTimes {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long PAUSE_MILLISECONDS = 5;
    private static final int TICKS_A_SECOND = 100; // USER_HZ, the same on every Linux
    private static final int USER_TIME = 11; // counted from the field after the command's name
    private static final int SYSTEM_TIME = 12;

    private static final String HELLO = "GET /hello HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    private static final String CASE = "{\"rulebook\":\"un\",\"facts\":{\"means\":{\"force\":\"YES\"}}}";
    private static final String VERDICT =
            "POST /v1/classifications HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    + "Content-Type: application/json\r\nContent-Length: " + CASE.length() + "\r\n\r\n" + CASE;
    private static final String READINESS =
            "GET /q/health/ready HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

    /** Milliseconds, elapsed and of processor time, until ready and until the first answer. */
    private record Start(double ready, double processorReady, double answer, double processorAnswer) {}

    private StartTimes() {}

    public static void main(String... arguments) throws Exception {
        String java = arguments[0];
        Path service = Path.of(arguments[1]);
        Path bare = Path.of(arguments[2]);
        int times = Integer.parseInt(arguments[3]);
        // The first start of each only brings the files into memory.
        start(java, bare, HELLO);
        start(java, service, VERDICT);
        List<Start> ofBare = new ArrayList<>();
        List<Start> ofService = new ArrayList<>();
        for (int turn = 0; turn < times; turn++) {
            ofBare.add(start(java, bare, HELLO));
            ofService.add(start(java, service, VERDICT));
        }
        System.out.println("| JDK, " + times + " starts of each | bare | service | ratio |");
        System.out.println("| --- | --- | --- | --- |");
        String release = release(java);
        row(release + ", ready", ofBare, ofService, Start::ready);
        row(release + ", processor time until ready", ofBare, ofService, Start::processorReady);
        row(release + ", first answer", ofBare, ofService, Start::answer);
        row(release + ", processor time until the first answer", ofBare, ofService, Start::processorAnswer);
    }

    private static void row(String name, List<Start> ofBare, List<Start> ofService, ToDoubleFunction<Start> measured) {
        double[] bare = ofBare.stream().mapToDouble(measured).toArray();
        double[] service = ofService.stream().mapToDouble(measured).toArray();
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %s | %.2f |%n",
                name,
                column(bare),
                column(service),
                median(service) / median(bare));
    }

    private static String column(double[] milliseconds) {
        double[] sorted = milliseconds.clone();
        Arrays.sort(sorted);
        return String.format(
                Locale.ROOT, "%.0f ms (%.0f to %.0f)", median(sorted), sorted[0], sorted[sorted.length - 1]);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static Start start(String java, Path jar, String request) throws IOException, InterruptedException {
        int port = freePort();
        int managementPort = freePort();
        Path log = Files.createTempFile("start", ".log");
        long began = System.nanoTime();
        Process process = new ProcessBuilder(
                        java,
                        "-Dquarkus.http.host=127.0.0.1",
                        "-Dquarkus.http.port=" + port,
                        "-Dquarkus.management.host=127.0.0.1",
                        "-Dquarkus.management.port=" + managementPort,
                        "-jar",
                        jar.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            double ready = untilAnswered(managementPort, READINESS, began, process, log);
            double processor = processorTime(process.pid());
            double answer = untilAnswered(port, request, began, process, log);
            return new Start(ready, processor, answer, processorTime(process.pid()));
        } finally {
            process.destroy();
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            Files.delete(log);
        }
    }

    private static double untilAnswered(int port, String request, long began, Process process, Path log)
            throws IOException, InterruptedException {
        while (!isAnswered(port, request)) {
            if (!process.isAlive() || System.nanoTime() - began > PATIENCE.toNanos()) {
                throw new IllegalStateException("no answer:\n" + request + "\n" + Files.readString(log));
            }
            Thread.sleep(PAUSE_MILLISECONDS);
        }
        return (System.nanoTime() - began) / 1e6;
    }

    /** A plain socket: an HTTP client of this process would take processor time from the service. */
    private static boolean isAnswered(int port, String request) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            try (InputStream answer = socket.getInputStream()) {
                return new String(answer.readAllBytes(), StandardCharsets.UTF_8).startsWith("HTTP/1.1 200");
            }
        } catch (SocketException e) {
            return false; // nobody listens yet
        }
    }

    private static double processorTime(long process) throws IOException {
        Path file = Path.of("/proc", Long.toString(process), "stat");
        if (!Files.isReadable(file)) {
            return Double.NaN;
        }
        String line = Files.readString(file);
        String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
        long ticks = Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[SYSTEM_TIME]);
        return ticks * 1000.0 / TICKS_A_SECOND;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String release(String java) throws IOException {
        Process process =
                new ProcessBuilder(java, "-version").redirectErrorStream(true).start();
        try (InputStream answer = process.getInputStream()) {
            String text = new String(answer.readAllBytes(), StandardCharsets.UTF_8);
            return text.substring(text.indexOf('"') + 1, text.indexOf('"', text.indexOf('"') + 1));
        }
    }
}
