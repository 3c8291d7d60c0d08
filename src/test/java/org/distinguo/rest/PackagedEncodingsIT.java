package org.distinguo.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.distinguo.runtime.kept.PackagedService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The packaged service packs with Brotli where its library can be loaded, and answers all the same where it cannot. */
@Execution(ExecutionMode.CONCURRENT)
final class PackagedEncodingsIT {

    private static final String WARNING = "answers are not packed with Brotli (br)";
    private static final String NO_LIBRARY = "brotli4j.library.path=/no/such/libbrotli.so";
    private static final int LONGEST_SECONDS = 30;

    @TempDir
    Path folder;

    @Test
    void callerGetsWhatItWantsMost() throws Exception {
        try (PackagedService service = PackagedService.start(folder, "distinguo.answers.packed=all")) {
            assertThat(encoding(service, "GET", "br, gzip")).isEqualTo("br");
            assertThat(encoding(service, "GET", "br;q=0.5, gzip")).isEqualTo("gzip");
            assertThat(encoding(service, "GET", "br;q=0")).isEqualTo("none");
            assertThat(encoding(service, "HEAD", "br")).isEqualTo("br");
            assertThat(encoding(service, "POST", "br")).isEqualTo("br");
            assertThat(service.log()).doesNotContain(WARNING, "native-access", "restricted method");
        }
    }

    @Test
    void withoutTheLibraryTheServiceSaysSoOnceAndPacksWithGzip() throws Exception {
        try (PackagedService service = PackagedService.start(folder, NO_LIBRARY, "distinguo.answers.packed=all")) {
            for (String method : new String[] {"GET", "HEAD", "POST"}) {
                assertThat(encoding(service, method, "br, gzip")).isEqualTo("gzip");
                assertThat(encoding(service, method, "*")).isEqualTo("gzip");
                assertThat(encoding(service, method, "br")).isEqualTo("none");
            }
            assertThat(logOnceItContains(service, WARNING))
                    .containsOnlyOnce(WARNING)
                    .contains("UnsatisfiedLinkError", "/no/such/libbrotli.so", "distinguo.answers.encodings=gzip");
        }
    }

    @Test
    void temporaryFolderThatTakesNothingIsNoReasonNotToServe() throws Exception {
        Path noFolder = Files.writeString(folder.resolve("file"), "");
        try (PackagedService service = PackagedService.start(
                folder, "java.io.tmpdir=" + noFolder, "vertx.cacheDirBase=" + folder.resolve("tmp"))) {
            assertThat(encoding(service, "GET", "br, gzip")).isEqualTo("gzip");
            assertThat(logOnceItContains(service, WARNING)).containsOnlyOnce(WARNING);
        }
    }

    @Test
    void operatorSwitchesEncodingsOff() throws Exception {
        try (PackagedService service = PackagedService.start(folder, NO_LIBRARY, "distinguo.answers.encodings=gzip")) {
            assertThat(encoding(service, "GET", "br, gzip;q=0.1")).isEqualTo("gzip");
            assertThat(encoding(service, "GET", "br")).isEqualTo("none");
            assertThat(service.log()).doesNotContain("Brotli");
        }
    }

    private static String encoding(PackagedService service, String method, String accepted) throws IOException {
        String head = method.equals("POST")
                ? "POST /v1/classifications HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: 17\r\n"
                : method + " /v1/facts HTTP/1.1\r\n";
        String request = head + "Host: x\r\nConnection: close\r\nAccept-Encoding: " + accepted + "\r\n\r\n"
                + (method.equals("POST") ? "{\"rulebook\":\"un\"}" : "");
        String answer = "";
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
        while (answer.isEmpty()
                && System.nanoTime() < deadline) { // the first request may have to wait for the law to be read
            answer = PackagedService.send(service.port(), request.getBytes(StandardCharsets.US_ASCII));
        }
        assertThat(answer).startsWith("HTTP/1.1 200 ").containsIgnoringCase("\r\nVary: ");
        String headers = answer.substring(0, answer.indexOf("\r\n\r\n")).toLowerCase(Locale.ROOT);
        assertThat(headers.lines().filter(line -> line.startsWith("vary: ")))
                .singleElement()
                .asString()
                .contains("accept-encoding");
        return headers.lines()
                .filter(line -> line.startsWith("content-encoding: "))
                .map(line -> line.substring("content-encoding: ".length()))
                .findFirst()
                .orElse("none");
    }

    /** The library is loaded beside the start. */
    private static String logOnceItContains(PackagedService service, String words) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
        while (!service.log().contains(words) && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return service.log();
    }
}
