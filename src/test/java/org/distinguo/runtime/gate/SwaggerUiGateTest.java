package org.distinguo.runtime.gate;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who sees Swagger UI, and what browsers are told of every answer. */
@QuarkusTest
final class SwaggerUiGateTest {

    private static final String PAGE = "/q/swagger-ui/";

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "localhost:8080", "127.0.0.1:8080", "[::1]:8080"})
    void browserOnTheMachineSeesIt(String host) {
        given().header("Host", host).get(PAGE).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"distinguo.example", "localhost.example:8080", "127.0.0.1.example"})
    void whoAsksForTheServiceByAnotherNameDoesNot(String host) {
        for (String file : new String[] {"", "index.html", "swagger-ui-bundle.js"}) {
            Response answer = given().header("Host", host).get(PAGE + file);
            assertThat(answer.statusCode()).as(file).isEqualTo(404);
            assertThat(answer.jsonPath().getString("detail")).contains("distinguo.swagger-ui");
        }
        assertThat(given().header("Host", host)
                        .redirects()
                        .follow(false)
                        .get("/q/swagger-ui")
                        .statusCode())
                .isEqualTo(404);
        assertThat(given().header("Host", host).get("/q/openapi").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/facts", "/v1/nothing", "/problems/not-found", "/q/openapi", PAGE, "/v1/rulebooks?x=1"})
    void everyAnswerTellsBrowsersWhatNotToDo(String path) {
        Response answer = given().accept("*/*").get(path);
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'", "frame-ancestors 'none'");
        assertThat(answer.header("Strict-Transport-Security"))
                .as("of an answer without TLS it says nothing")
                .isNull();
    }
}
