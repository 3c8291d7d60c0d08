package org.distinguo.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.distinguo.rest.problem.ProblemType;

/** Problems as callers get them, and as the service counts them. */
final class ToldProblems {

    private static final String PATH = "/v1/classifications";
    private static final String JSON = "application/json";

    private final URI management;

    ToldProblems(URI management) {
        this.management = management;
    }

    /**
     * The problem that a call gets: of its status and media type, in the form of the contract, without words of the code, and
     * counted once.
     */
    JsonNode problem(ProblemType type, Supplier<Response> call) {
        return problem(type, type.status(), call);
    }

    /** The same with another status than the usual one of its kind. */
    JsonNode problem(ProblemType type, int status, Supplier<Response> call) {
        double before = counted(type);
        Response response = call.get();
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.contentType()).isEqualTo("application/problem+json");
        JsonNode problem = Contract.json(response.asString());
        assertThat(problem.get("type").asText()).isEqualTo(type.uri());
        assertThat(problem.get("title").asText()).isEqualTo(type.title());
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("detail").asText()).isNotBlank();
        assertThat(problem.has("errorId")).isFalse();
        assertThat(Contract.judge("Problem").faults(problem)).isEmpty();
        assertThat(response.asString())
                .doesNotContain("Exception", "org.distinguo", "java.", "jackson", "quarkus", "vertx", "\\tat ");
        assertThat(counted(type)).as("counted").isEqualTo(before + 1);
        return problem;
    }

    /** What is answered to a body that is posted to be classified. */
    static Response post(String body) {
        return given().contentType(JSON)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post(PATH);
    }

    /** How many problems of a kind the service has counted so far. */
    double counted(ProblemType type) {
        String series = "distinguo_problems_total{type=\"" + type.uri() + "\"} ";
        return given().get(management.resolve("/q/metrics"))
                .asString()
                .lines()
                .filter(line -> line.startsWith(series))
                .mapToDouble(line -> Double.parseDouble(line.substring(series.length())))
                .sum();
    }

    /** That a problem tells these violations: each with its place, code and message, and what was meant. */
    static void assertViolations(JsonNode problem, List<List<String>> violations) {
        List<List<String>> found = problem.get("violations")
                .valueStream()
                .map(violation -> List.of(
                        violation.get("pointer").asText(),
                        violation.get("code").asText(),
                        violation.get("message").asText(),
                        violation.path("didYouMean").asText("")))
                .toList();
        assertThat(found).containsExactlyInAnyOrderElementsOf(violations);
    }
}
