package org.distinguo.runtime.gate;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages of the contract take in their query, which the platform answers and would pass over. */
@QuarkusTest
final class OpenApiQueryCheckTest {

    @ParameterizedTest
    @ValueSource(strings = {"/q/openapi", "/q/openapi.json", "/q/openapi.yaml", "/q/openapi.yml"})
    void everyViolationIsTold(String page) {
        Response answer = given().get(page + "?format=xml&formt=json&secret-name=1");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.jsonPath().getString("type")).endsWith("/problems/schema-violation");
        assertThat(answer.jsonPath().<String>getList("violations.code"))
                .containsExactlyInAnyOrder("NOT_ALLOWED", "UNKNOWN_PROPERTY", "UNKNOWN_PROPERTY");
        assertThat(answer.jsonPath().<String>getList("violations.didYouMean")).contains("format");
        assertThat(answer.asString()).doesNotContain("secret-name");
        assertThat(given().head(page + "?formt=json").statusCode()).isEqualTo(422);
    }

    @ParameterizedTest
    @CsvSource({"json, application/json", "JSON, application/json", "yaml, application/yaml", "YAML, application/yaml"})
    void formatIsTaken(String format, String type) {
        Response answer = given().get("/q/openapi?format=" + format);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(List.of(answer.contentType().split(";"))).contains(type);
    }
}
