package org.distinguo.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.distinguo.rest.batch.BatchClassifier;
import org.distinguo.rest.batch.BatchDetail;
import org.distinguo.rest.batch.BatchLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Batches over HTTP: what is answered, and what is refused as a whole. {@link BatchStreamTest} has what flows meanwhile. */
@QuarkusTest
final class BatchRouteTest {

    static final String LINE = "{\"rulebook\": \"coe\", \"decisionDate\": \"2025-06-02\", "
            + "\"facts\": {\"conduct\": {\"received\": \"YES\"}}}";
    private static final int MEBIBYTE = 1 << 20;

    @Test
    void answersEachLineInOrderAndThenTheTotals() {
        Response response = post(LINE + "\n\r\n{\r\n" + LINE, "");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.contentType()).isEqualTo(BatchRoute.NDJSON);
        assertThat(response.header("Cache-Control")).isEqualTo("no-store");
        assertThat(response.asString().lines())
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("{\"line\":1,\"summary\":"),
                        second -> assertThat(second).startsWith("{\"line\":3,\"problem\":"),
                        third -> assertThat(third).startsWith("{\"line\":4,\"summary\":"),
                        last -> assertThat(last).startsWith("{\"totals\":{\"lines\":4,\"verdicts\":2,\"problems\":1,"));
    }

    @Test
    void lineIsToTheByteWhatTheCommandLineAndASingleRequestSay() {
        String summary =
                post(LINE, "?detail=SUMMARY").asString().lines().findFirst().orElseThrow();
        String full = post(LINE, "?detail=FULL").asString().lines().findFirst().orElseThrow();
        assertThat(summary).isEqualTo("{\"line\":1,\"summary\":" + single("/summaries") + "}");
        assertThat(full).isEqualTo("{\"line\":1,\"verdict\":" + single("") + "}");
        var standalone = new ByteArrayOutputStream();
        BatchClassifier.standalone(Clock.systemUTC())
                .begin(BatchDetail.FULL)
                .answer(BatchLine.of(1, LINE.getBytes(StandardCharsets.UTF_8)), standalone);
        assertThat(standalone.toString(StandardCharsets.UTF_8)).isEqualTo(full + "\n");
    }

    @Test
    void byteOrderMarkBeforeTheFirstLineIsPassedOver() {
        assertThat(post("\ufeff" + LINE + "\n\ufeff" + LINE, "").asString().lines())
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("{\"line\":1,\"summary\":"),
                        second -> assertThat(second)
                                .startsWith("{\"line\":2,\"problem\":")
                                .contains("byte order mark"),
                        last -> assertThat(last).startsWith("{\"totals\":"));
    }

    private static String single(String path) {
        return given().contentType("application/json")
                .body(LINE)
                .post("/v1/classifications" + path)
                .asString();
    }

    @Test
    void bodyWithoutLinesHasTotals() {
        assertThat(given().contentType(BatchRoute.NDJSON).post(BatchRoute.PATH).asString())
                .startsWith("{\"totals\":{\"lines\":0,");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "?detail=LONG   | application/x-ndjson | */*                            | 422",
                "?detial=FULL   | application/x-ndjson | */*                            | 422",
                "?detail=FULL&detail=FULL | application/x-ndjson | */*                  | 422",
                "''             | application/json     | */*                            | 415",
                "''             | text/plain           | */*                            | 415",
                "''             | application/x-ndjson | application/json               | 406",
                "''             | application/x-ndjson | */*, application/x-ndjson;q=0   | 406",
                "''             | application/x-ndjson | application/*                  | 200",
                "''             | application/x-ndjson; charset=utf-8 | application/x-ndjson | 200"
            })
    void refusesTheBatchAsAWhole(String query, String type, String accepted, int status) {
        Response response = given().contentType(type)
                .header("Accept", accepted)
                .body(LINE.getBytes(StandardCharsets.UTF_8))
                .post(BatchRoute.PATH + query);
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat("Accept, Accept-Language".equals(response.header("Vary"))).isEqualTo(status == 406);
        if (status != 200) {
            assertThat(response.contentType()).isEqualTo("application/problem+json");
            assertThat(response.header("Link")).contains("rel=\"type\"");
            assertThat(Contract.judge("Problem").faults(Contract.json(response.asString())))
                    .isEmpty();
        }
    }

    @Test
    void packedLinesAreRefused() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(LINE.getBytes(StandardCharsets.UTF_8));
        }
        Response response = given().contentType(BatchRoute.NDJSON)
                .header("Content-Encoding", "gzip")
                .body(packed.toByteArray())
                .post(BatchRoute.PATH);
        assertThat(response.statusCode()).isEqualTo(415);
        assertThat(response.header("Accept-Encoding")).isEqualTo("identity");
    }

    @Test
    void otherMethodsAreNotAllowed() {
        assertThat(given().get(BatchRoute.PATH).statusCode()).isEqualTo(405);
        assertThat(given().options(BatchRoute.PATH).header("Allow")).isEqualTo("POST, OPTIONS");
    }

    /** Empty lines have no answers, for this caller reads none before it has sent everything. */
    @Test
    void oneBodyMayBeLongerThanThoseOfOtherRequests() {
        String body = "\n".repeat(3 * MEBIBYTE) + "x".repeat(MEBIBYTE) + "\n" + LINE;
        List<String> lines = post(body, "").asString().lines().toList();
        assertThat(lines.get(lines.size() - 1)).contains("\"problems\":1,");
        assertThat(lines.get(lines.size() - 2)).contains("\"summary\":");
        assertThat(lines.get(lines.size() - 3)).contains("/problems/too-large");
    }

    static Response post(String lines, String query) {
        return given().contentType(BatchRoute.NDJSON)
                .body(lines.getBytes(StandardCharsets.UTF_8))
                .post(BatchRoute.PATH + query);
    }
}
