package org.distinguo.rest.deprecation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.distinguo.rest.ServiceWithChoices;
import org.junit.jupiter.api.Test;

/** What the data marks is told in the headers of every answer about it, and of no other. */
@QuarkusTest
@TestProfile(ServiceWithChoices.class)
final class DeprecationHeadersTest {

    private static final String CASE = "{\"rulebook\": \"%s\", \"decisionDate\": \"2025-06-02\"}";

    @Test
    void anOperationIsTold() {
        Response response = given().get("/v1/facts");
        assertThat(response.header("Deprecation")).isEqualTo("@1798761600");
        assertThat(response.header("Sunset")).isEqualTo("Sat, 1 Jan 2028 00:00:00 GMT");
        assertThat(response.headers().getValues("Link")).contains("<https://example.org/facts>; rel=\"deprecation\"");
    }

    @Test
    void aRulebookIsToldByItsPathAndByABodyThatNamesIt() {
        for (Response response : new Response[] {
            given().get("/v1/rulebooks/un"),
            given().get("/v1/rulebooks/us/differences/un?kind=SMUGGLING"),
            post("/v1/classifications", CASE.formatted("un")),
            post("/v1/what-if", CASE.formatted("un")),
            post("/v1/comparisons", "{\"rulebooks\": [\"us\", \"un\"], \"decisionDate\": \"2025-06-02\"}")
        }) {
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.header("Deprecation")).isEqualTo("@1801440000");
            assertThat(response.header("Sunset")).isEqualTo("Fri, 31 Dec 2027 00:00:00 GMT");
        }
    }

    @Test
    void nothingElseIsTold() {
        for (Response response : new Response[] {
            given().get("/v1/rulebooks"),
            given().get("/v1/rulebooks/us"),
            given().get("/v1/nothing"),
            post("/v1/classifications", CASE.formatted("us")),
            post("/v1/classifications", "{")
        }) {
            assertThat(response.header("Deprecation")).isNull();
            assertThat(response.header("Sunset")).isNull();
        }
    }

    private static Response post(String path, String body) {
        return given().contentType("application/json").body(body).post(path);
    }
}
