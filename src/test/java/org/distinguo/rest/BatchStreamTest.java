package org.distinguo.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.distinguo.Draws;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Batches while they are under way: what flows, how slowly callers read, when they go, and how many there may be at once. */
@QuarkusTest
@TestProfile(ServiceWithChoices.class)
@Timeout(120)
final class BatchStreamTest {

    private static final String LINE = BatchRouteTest.LINE;
    private static final String NUMBERED = LINE.replaceFirst("\\{", "{\"caseReference\": \"%d\", ");
    private static final String HEAD = "POST " + BatchRoute.PATH + "?detail=FULL HTTP/1.1\r\nHost: x\r\nContent-Type: "
            + BatchRoute.NDJSON + "\r\nTransfer-Encoding: chunked\r\n\r\n";

    private static final String NO_PLACE = "HTTP/1.1 503 ";

    /** How often a batch is sent again where there is no place, 50 ms apart. */
    private static final int ATTEMPTS = 40;

    @TestHTTPResource
    URI service;

    @Test
    void answersComeWhileLinesAreSent() throws IOException {
        try (var socket = open()) {
            chunk(socket.getOutputStream(), LINE + "\n" + LINE.substring(0, 20));
            BufferedReader reader = reader(socket);
            assertThat(find(reader, "{\"line\":1,")).isNotEmpty();
            chunk(socket.getOutputStream(), LINE.substring(20) + "\n");
            assertThat(find(reader, "{\"line\":2,\"verdict\"")).isNotEmpty();
            socket.getOutputStream().write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(find(reader, "{\"totals\":{\"lines\":2,")).isNotEmpty();
        }
    }

    /** A caller who waits for a word before it sends, as many do with long bodies. */
    @Test
    void callerIsToldToGoOn() throws IOException {
        try (var socket = new Socket(service.getHost(), service.getPort())) {
            socket.setSoTimeout(20_000);
            write(socket, HEAD.replace("\r\n\r\n", "\r\nExpect: 100-continue\r\n\r\n"));
            assertThat(find(reader(socket), "HTTP/1.1 100 Continue")).isNotEmpty();
        }
    }

    @Test
    void callerWhoReadsSlowlyIsReadSlowlyAndGetsEverything() throws Exception {
        String line = NUMBERED + " ".repeat(20_000) + "\n";
        int number = 2_000; // far more bytes, of lines and of answers, than sockets hold
        var sent = new AtomicLong();
        try (var socket = open()) {
            CompletableFuture<Void> sending = CompletableFuture.runAsync(() -> send(socket, line, number, sent));
            long before = -1;
            for (int look = 0; look < 10 && before != sent.get(); look++) { // until it does not move any more
                before = sent.get();
                TimeUnit.MILLISECONDS.sleep(250);
            }
            assertThat(sent.get()).as("not everything is taken in").isLessThan((long) number * line.length());
            List<String> answers = numbers(socket);
            sending.get(60, TimeUnit.SECONDS);
            assertThat(answers).isEqualTo(upTo(number));
        }
    }

    /** Its answers fill and drain the queue many times. */
    @Test
    void noLineOfALongBatchIsLost() throws Exception {
        int number = Draws.of(5_000);
        try (var socket = open("SUMMARY")) {
            CompletableFuture<Void> sending =
                    CompletableFuture.runAsync(() -> send(socket, NUMBERED + "\n", number, new AtomicLong()));
            List<String> answers = numbers(socket);
            sending.get(60, TimeUnit.SECONDS);
            assertThat(answers).isEqualTo(upTo(number));
        }
    }

    /** The number of each line that was answered, and the reference that it has. */
    private static List<String> numbers(Socket socket) throws IOException {
        return reader(socket)
                .lines()
                .filter(answer -> answer.startsWith("{"))
                .takeWhile(answer -> !answer.startsWith("{\"totals\""))
                .map(answer -> answer.replaceFirst("^\\{\"line\":(\\d+),.*\"caseReference\":\"(\\d+)\".*", "$1 $2"))
                .toList();
    }

    private static List<String> upTo(int number) {
        return IntStream.rangeClosed(1, number)
                .mapToObj(count -> count + " " + count)
                .toList();
    }

    @Test
    void callerWhoStopsReadingOrSendingIsCutOff() throws IOException {
        try (var socket = open()) {
            chunk(socket.getOutputStream(), LINE + "\n{");
            List<String> all = reader(socket).lines().toList(); // until the service closes the connection
            assertThat(all).anyMatch(line -> line.startsWith("{\"line\":1,"));
            assertThat(all).noneMatch(line -> line.contains("totals"));
        }
    }

    @Test
    void placesAreBoundedAndGivenBackWhenTheCallerGoes() throws Exception {
        assertThat(answeredOnceThereIsAPlace())
                .startsWith("HTTP/1.1 200 "); // the first verdict of a service takes longest
        for (int round = 0; round < 3; round++) {
            try (var one = underWay();
                    var other = underWay()) {
                assertThat(headOfOneMore())
                        .anyMatch(line -> line.startsWith(NO_PLACE))
                        .anyMatch(line -> line.equalsIgnoreCase("Retry-After: 10"));
                for (Running batch : List.of(one, other)) { // whoever has a place keeps it
                    chunk(batch.socket().getOutputStream(), LINE + "\n");
                    assertThat(find(batch.answers(), "{\"line\":2,")).isNotEmpty();
                }
            }
            assertThat(answeredOnceThereIsAPlace()).startsWith("HTTP/1.1 200 ");
        }
    }

    /** A batch under way and what was not read yet of its answers. */
    private record Running(Socket socket, BufferedReader answers) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    /**
     * A batch that has a place and an answer to its first line. A place is given back a moment after its caller has gone, and one
     * place that is back says nothing of the other, so a refused batch is sent again.
     */
    private Running underWay() throws Exception {
        for (int attempt = 0; ; attempt++) {
            Socket socket = open();
            chunk(socket.getOutputStream(), LINE + "\n");
            BufferedReader reader = reader(socket);
            String status = reader.readLine();
            if (status.startsWith("HTTP/1.1 200 ")) {
                assertThat(find(reader, "{\"line\":1,")).isNotEmpty();
                return new Running(socket, reader);
            }
            socket.close();
            assertThat(status).startsWith(NO_PLACE);
            assertThat(attempt).as("the places that were given back").isLessThan(ATTEMPTS);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    /** The status line of the first batch that is not refused for want of a place. */
    private String answeredOnceThereIsAPlace() throws Exception {
        String status = headOfOneMore().get(0);
        for (int attempt = 0; attempt < ATTEMPTS && status.startsWith(NO_PLACE); attempt++) {
            TimeUnit.MILLISECONDS.sleep(50);
            status = headOfOneMore().get(0);
        }
        return status;
    }

    /**
     * The status line and the headers of the answer to one more batch. It is sent over a socket: REST Assured takes seconds to get
     * ready, and the other batches would be cut off meanwhile.
     */
    private List<String> headOfOneMore() throws IOException {
        try (var socket = open()) {
            chunk(socket.getOutputStream(), LINE + "\n");
            write(socket, "0\r\n\r\n");
            return reader(socket).lines().takeWhile(line -> !line.isEmpty()).toList();
        }
    }

    private Socket open() throws IOException {
        return open("FULL");
    }

    private Socket open(String detail) throws IOException {
        var socket = new Socket(service.getHost(), service.getPort());
        socket.setSoTimeout(20_000);
        write(socket, HEAD.replace("FULL", detail));
        return socket;
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    private static void send(Socket socket, String line, int number, AtomicLong sent) {
        try {
            OutputStream out = socket.getOutputStream();
            for (int count = 1; count <= number; count++) {
                chunk(out, String.format(Locale.ROOT, line, count));
                sent.addAndGet(line.length());
            }
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
        } catch (IOException e) {
            throw new IllegalStateException("the caller sends all", e);
        }
    }

    private static void chunk(OutputStream out, String text) throws IOException {
        chunk(out, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void chunk(OutputStream out, byte[] bytes) throws IOException {
        byte[] length = (Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        byte[] whole = Arrays.copyOf(length, length.length + bytes.length + 2);
        System.arraycopy(bytes, 0, whole, length.length, bytes.length);
        whole[whole.length - 2] = '\r';
        whole[whole.length - 1] = '\n';
        out.write(whole);
        out.flush();
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    /** The next line that begins so. */
    private static String find(BufferedReader reader, String beginning) throws IOException {
        String line = reader.readLine();
        while (line != null && !line.startsWith(beginning)) {
            line = reader.readLine();
        }
        return line == null ? "" : line;
    }
}
