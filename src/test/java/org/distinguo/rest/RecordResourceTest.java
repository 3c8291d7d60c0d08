package org.distinguo.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same operation answers people with a record, where they ask for it. */
@QuarkusTest
final class RecordResourceTest {

    private static final String CASE =
            "{\"rulebook\": \"un\", \"conductDate\": \"2024-03-01\", \"caseReference\": \"K-17\", "
                    + "\"digestSalt\": \"AAAAAAAAAAAAAAAAAAAAAA\", \"facts\": {\"conduct\": {\"recruited\": \"YES\"}}}";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            */*                                   | application/json
            application/json                      | application/json
            application/*                         | application/json
            text/html                             | text/html;charset=UTF-8
            text/plain                            | text/plain;charset=UTF-8
            text/html, application/json;q=0.9     | text/html;charset=UTF-8
            text/html;q=0.5, application/json     | application/json
            text/html;q=0.5, text/plain           | text/plain;charset=UTF-8
            text/html, */*;q=0.8                  | text/html;charset=UTF-8
            text/html;q=0, */*                    | application/json
            application/json;q=0, */*             | text/html;charset=UTF-8
            application/*;q=0, */*;q=0.1          | text/html;charset=UTF-8
            application/json;q=0.0, text/html;q=0, */* | text/plain;charset=UTF-8
            application/json;q=0, text/*;q=0.5, text/plain | text/plain;charset=UTF-8
            */*;q=0, text/html                    | text/html;charset=UTF-8
            image/png, text/plain;q=0.1           | text/plain;charset=UTF-8
            application/json, application/problem+json, text/html, text/plain | application/json
            """)
    void answersInTheFormThatIsWanted(String accept, String type) {
        Response response = post(accept, CASE);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.contentType()).startsWith(type);
        assertThat(response.header("Vary")).isEqualTo("Accept, Accept-Language");
    }

    @Test
    void whoSaysNothingGetsJson() {
        given().contentType("application/json")
                .body(CASE)
                .post("/v1/classifications")
                .then()
                .statusCode(200)
                .contentType(startsWith("application/json"))
                .body("caseReference", equalTo("K-17"));
    }

    @Test
    void recordIsKeptNowhereAndRunsNothing() {
        post("text/html", CASE)
                .then()
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .header("Vary", containsString("Accept"))
                .header("Content-Language", "en")
                .header("Content-Disposition", "inline; filename=\"record.html\"")
                .header("Content-Security-Policy", startsWith("default-src 'none'; style-src 'sha256-"))
                .body(containsString("K-17"), containsString("Digest of the facts"));
        post("text/plain", CASE)
                .then()
                .header("Cache-Control", "no-store")
                .header("Content-Disposition", "inline; filename=\"record.txt\"")
                .header("Content-Security-Policy", startsWith("default-src 'none'"))
                .body(containsString("K-17"));
    }

    @Test
    void whatIsRefusedIsAProblemInAnyForm() {
        post("text/html", "{\"rulebook\": \"un\", \"facts\": {\"conduct\": {\"recruted\": \"YES\"}}}")
                .then()
                .statusCode(422)
                .contentType(startsWith("application/problem+json"))
                .body("type", equalTo("/problems/schema-violation"));
        assertThat(post("text/markdown", CASE).statusCode()).isEqualTo(406);
        assertThat(post("text/html;q=0", CASE).statusCode()).isEqualTo(406);
        assertThat(post("application/json;q=0, text/*;q=0", CASE).statusCode()).isEqualTo(406);
        given().contentType("application/json")
                .accept("text/html")
                .body(CASE)
                .post("/v1/classifications/summaries")
                .then()
                .statusCode(406)
                .body(not(containsString("K-17")));
    }

    private static Response post(String accept, String body) {
        return given().contentType("application/json").accept(accept).body(body).post("/v1/classifications");
    }
}
