package org.distinguo.runtime.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * What a caller sends leaves nothing behind in the packaged service: not in an answer to something else, not in the log, the
 * metrics, health or a file, and not in the heap.
 *
 * <p>In the heap, buffers that are used again for the next request still have bytes of the last one, as long as nobody
 * writes over them. Those are arrays that only a pool holds, of the kinds that {@link #POOLS} lists; every other array
 * with a mark, and every text with a mark, is one that the service kept. The one exception is the request that a waiting worker
 * thread answered last, which is still on the thread's stack: that may be a few of the hundreds of requests, and no more.
 */
@Execution(ExecutionMode.CONCURRENT)
final class NothingKeptIT {

    private static final String MARK = MarkedRequests.MARK.toLowerCase(Locale.ROOT);

    /** The same as the platform writes the first bytes of a connection into its log, in hexadecimal digits. */
    private static final String IN_HEXADECIMAL = "5a71374d61";

    /** How arrays are held that are used again: the buffers of characters and bytes that Jackson recycles for each thread. */
    private static final Set<String> POOLS = Set.of(
            " <- [Ljava.lang.Object;[] <- java.util.concurrent.atomic.AtomicReferenceArray.array"
                    + " <- com.fasterxml.jackson.core.util.BufferRecycler._charBuffers",
            " <- [Ljava.lang.Object;[] <- java.util.concurrent.atomic.AtomicReferenceArray.array"
                    + " <- com.fasterxml.jackson.core.util.BufferRecycler._byteBuffers");

    /** How the request is held that a worker thread answered last: by the thread's own stack, until its next request. */
    private static final List<String> LAST_OF_A_WORKER = List.of(
            "org.jboss.threads.EnhancedQueueExecutor$Task.delegate",
            "io.quarkus.resteasy.reactive.server.runtime.QuarkusResteasyReactiveRequestContext");

    /** The threads that wait; what is kept on purpose or by mistake would be kept of each of the hundreds of requests. */
    private static final int MOST_WAITING = 4;

    private static final Pattern MARKED = Pattern.compile("(?i)" + MarkedRequests.MARK + "[0-9]+");

    private static final int STEPS_TO_A_POOL = 3;
    private static final int STEPS_TO_SHOW = 14;

    private static final int MANY = 4_000;
    private static final int OTHER_REQUESTS = 200;
    private static final int OTHERS_AT_ONCE = 8;

    /** More than the records of a minute. */
    private static final int CONNECTIONS = 100;

    @TempDir
    Path folder;

    @Test
    void noMarkOfAnyRequestIsLeft() throws Exception {
        try (PackagedService service = PackagedService.start(folder)) {
            List<MarkedRequests.Request> requests = MarkedRequests.all();
            assertThat(requests).hasSizeGreaterThan(400);
            List<String> repeated = new ArrayList<>();
            int verdicts = 0;
            int batches = 0;
            List<String> answers = answers(service.port(), requests);
            for (int number = 0; number < requests.size(); number++) {
                String answer = answers.get(number);
                boolean isVerdict = answer.startsWith("HTTP/1.1 200 ") && answer.contains("\"caseReference\":");
                verdicts += isVerdict ? 1 : 0;
                batches += isVerdict && answer.contains("{\"totals\":") ? 1 : 0;
                if (hasMark(isVerdict ? withoutReference(answer) : answer)) {
                    repeated.add(requests.get(number).name() + ": " + excerpt(answer));
                }
            }
            assertThat(repeated).isEmpty();
            assertThat(verdicts).as("valid questions were answered").isGreaterThanOrEqualTo(2);
            assertThat(batches).as("batches were answered to the end").isGreaterThanOrEqualTo(2);
            List<MarkedRequests.Request> plain = requests.stream()
                    .filter(request -> !request.name().startsWith("POST"))
                    .toList();
            List<String> ofThePlatform = answers(service.managementPort(), plain);
            for (int number = 0; number < plain.size(); number++) {
                if (hasMark(ofThePlatform.get(number))) {
                    repeated.add(plain.get(number).name() + ": " + excerpt(ofThePlatform.get(number)));
                }
            }
            assertThat(repeated).as("by health and metrics").isEmpty();
            giveEveryThreadAnotherRequest(service);
            assertNothingKept(service);
        }
    }

    private static List<String> answers(int port, List<MarkedRequests.Request> requests) throws Exception {
        return PackagedService.sendEach(
                port, requests.stream().map(MarkedRequests.Request::bytes).toList());
    }

    /** A thread that waits for work has the last request that it answered on its stack, so each one gets others first. */
    private static void giveEveryThreadAnotherRequest(PackagedService service) throws Exception {
        List<String> paths = List.of("/v1/rulebooks", "/v1/facts", "/v1/rulebooks/un/differences/coe", "/v1/nothing");
        ExecutorService callers = Executors.newFixedThreadPool(OTHERS_AT_ONCE);
        try {
            for (Future<String> answer : callers.invokeAll(IntStream.range(0, OTHER_REQUESTS)
                    .<Callable<String>>mapToObj(number -> () -> get(service.port(), paths.get(number % paths.size())))
                    .toList())) {
                answer.get();
            }
        } finally {
            callers.shutdownNow();
        }
    }

    /** Whoever looks for a fault lets the service and the platform log all that they can. */
    @Test
    void noMarkIsInALogThatSaysEverything() throws Exception {
        try (PackagedService service = PackagedService.start(
                folder, "quarkus.log.level=DEBUG", "quarkus.log.category.\"org.distinguo\".level=DEBUG")) {
            answers(service.port(), MarkedRequests.all());
            assertThat(service.log()).contains("\"level\":\"DEBUG\"");
            assertThat(service.log().lines().filter(NothingKeptIT::marked)).isEmpty();
        }
    }

    @Test
    void logGrowsByABoundedAmountHoweverMuchIsSent() throws Exception {
        try (PackagedService service = PackagedService.start(folder)) {
            byte[] many = ("GET /" + MarkedRequests.MARK.repeat(100) + " HTTP/1.1\r\n\r\n")
                    .repeat(MANY)
                    .getBytes(StandardCharsets.US_ASCII);
            for (int port : new int[] {service.port(), service.managementPort()}) {
                int before = service.log().length();
                PackagedService.send(port, many);
                assertThat(service.log().length() - before).isLessThan(400_000);
            }
            byte[] noSettings = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\nZq7Mark0000".getBytes(StandardCharsets.US_ASCII);
            int before = service.log().length();
            for (int connection = 0; connection < CONNECTIONS; connection++) {
                PackagedService.send(service.managementPort(), noSettings);
            }
            assertThat(service.log().length() - before)
                    .as("the platform logs each of these")
                    .isBetween(1, 400_000);
            assertThat(marked(service.log())).isFalse();
            assertThat(metrics(service)).containsPattern("distinguo_log_records_left_out_total [1-9]");
        }
    }

    private void assertNothingKept(PackagedService service) throws IOException, InterruptedException {
        assertThat(service.log().lines().filter(NothingKeptIT::marked)).isEmpty();
        assertThat(metrics(service).lines().filter(NothingKeptIT::marked)).isEmpty();
        assertThat(marked(get(service.managementPort(), "/q/health"))).isFalse();
        assertThat(filesWithMarks()).isEmpty();
        HeapDump heap = service.heapDump();
        assertThat(heap.names(MARK)).as("names of classes, methods and fields").isEmpty();
        Map<Long, String> arrays = heap.arrays(MARK);
        assertThat(arrays).as("the pools are found, so the search works").isNotEmpty();
        List<String> kept = new ArrayList<>();
        Set<String> last = new HashSet<>();
        Map<Long, String> pools = HolderPath.of(arrays.keySet(), heap, STEPS_TO_A_POOL);
        Set<Long> others = arrays.keySet().stream()
                .filter(array -> !POOLS.contains(pools.get(array)))
                .collect(Collectors.toSet());
        HolderPath.of(others, heap, STEPS_TO_SHOW).forEach((array, path) -> {
            String text = arrays.get(array);
            if (LAST_OF_A_WORKER.stream().anyMatch(path::contains)) {
                MARKED.matcher(text).results().forEach(mark -> last.add(mark.group()));
            } else {
                kept.add(text + path);
            }
        });
        assertThat(kept).as("in the heap").isEmpty();
        assertThat(last).as("requests that waiting threads answered last").hasSizeLessThanOrEqualTo(MOST_WAITING);
    }

    /** Files that the service wrote or could have written; the dump is not its own. */
    private List<Path> filesWithMarks() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> marked(file.toString()) || marked(latin(file)))
                    .toList();
        }
    }

    private static String latin(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String metrics(PackagedService service) throws IOException {
        String metrics = get(service.managementPort(), "/q/metrics");
        assertThat(metrics).contains("distinguo_verdicts_total");
        return metrics;
    }

    private static String get(int port, String path) throws IOException {
        return PackagedService.send(
                port,
                ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
    }

    private static String excerpt(String answer) {
        int at = Math.max(0, answer.toLowerCase(Locale.ROOT).indexOf(MARK) - 100);
        return answer.substring(at, Math.min(answer.length(), at + 200));
    }

    private static String withoutReference(String answer) {
        return answer.replaceAll("\"caseReference\":\"" + MarkedRequests.MARK + "\\d{4}\"", "");
    }

    private static boolean marked(String text) {
        return hasMark(text) || text.contains(IN_HEXADECIMAL);
    }

    private static boolean hasMark(String text) {
        return text.toLowerCase(Locale.ROOT).contains(MARK);
    }
}
