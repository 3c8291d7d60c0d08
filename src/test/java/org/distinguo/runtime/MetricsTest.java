package org.distinguo.runtime;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.distinguo.library.Library;
import org.distinguo.rest.ServicePaths;
import org.distinguo.rest.TestDay;
import org.distinguo.rest.problem.ProblemType;
import org.distinguo.verdict.Classification;
import org.junit.jupiter.api.Test;

/** Verdicts and problems are counted, requests are timed, and every tag comes from a closed set. */
@QuarkusTest
final class MetricsTest {

    private static final String PATH = "/v1/classifications";
    private static final Pattern URI_TAG = Pattern.compile("uri=\"([^\"]*)\"");

    private final Library library;

    @TestHTTPResource(management = true)
    URI management;

    MetricsTest(Library library) {
        this.library = library;
    }

    @Test
    void everyCounterIsThereFromTheStart() {
        String metrics = metrics();
        for (String rulebook : library.classifiers().keySet()) {
            for (Classification classification : Classification.values()) {
                assertThat(metrics)
                        .containsPattern("distinguo_verdicts_total\\{classification=\"" + classification
                                + "\",rulebook=\"" + rulebook + "\"\\}");
            }
        }
        for (ProblemType type : ProblemType.values()) {
            assertThat(metrics).contains("distinguo_problems_total{type=\"" + type.uri() + "\"}");
        }
    }

    @Test
    void everyRulebookShowsHowManyDaysItStillSpeaks() {
        library.classifiers().forEach((id, classifier) -> assertThat(
                        sum("distinguo_rulebook_coverage_days{rulebook=\"" + id + "\"} "))
                .isEqualTo((double) ChronoUnit.DAYS.between(
                        TestDay.TODAY, classifier.law().rulebook().coverage().to())));
    }

    @Test
    void verdictIsCountedOnceByRulebookAndClassification() {
        String series = "distinguo_verdicts_total{classification=\"UNDETERMINED\",rulebook=\"un\"} ";
        double undetermined = sum(series);
        double all = sum("distinguo_verdicts_total{");
        given().contentType("application/json")
                .body("{\"rulebook\": \"un\"}")
                .post(PATH)
                .then()
                .statusCode(200);
        assertThat(sum(series)).isEqualTo(undetermined + 1);
        assertThat(sum("distinguo_verdicts_total{")).isEqualTo(all + 1);
    }

    @Test
    void requestsAreTimedInBuckets() {
        given().contentType("application/json").body("{}").post(PATH);
        String bucket =
                "http_server_requests_seconds_bucket{method=\"POST\",outcome=\"CLIENT_ERROR\",status=\"422\",uri=\"/v1/classifications\",le=\"";
        assertThat(metrics()).contains(bucket + "0.001\"}", bucket + "0.25\"}", bucket + "+Inf\"}");
        assertThat(sum(bucket + "+Inf\"} ")).isPositive();
    }

    @Test
    void pathsAreTemplates() {
        given().get("/v1/rulebooks/un").then().statusCode(200);
        given().get("/v1/rulebooks/us").then().statusCode(200);
        given().get("/v1/made-up").then().statusCode(404);
        Set<String> uris = URI_TAG.matcher(metrics())
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        assertThat(uris).contains("/v1/rulebooks/{id}");
        uris.removeAll(ServicePaths.METHODS.keySet());
        uris.removeAll(Set.of("NOT_FOUND", "REDIRECTION", "UNKNOWN", "root"));
        assertThat(uris).isEmpty();
    }

    private String metrics() {
        return given().get(management.resolve("/q/metrics")).asString();
    }

    private double sum(String start) {
        return metrics()
                .lines()
                .filter(line -> line.startsWith(start))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
