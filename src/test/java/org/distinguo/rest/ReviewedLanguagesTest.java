package org.distinguo.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** That nobody gets an unreviewed text where the operator does not say so: what is shipped is English then, openly. */
@QuarkusTest
final class ReviewedLanguagesTest {

    @Test
    void anUnreviewedTextIsNotServed() throws IOException {
        String body = Files.readString(Path.of("openapi/examples/classification-marie.request.json"));
        Response english = given().contentType("application/json").body(body).post("/v1/classifications");
        Response asked = given().contentType("application/json")
                .header("Accept-Language", "es, fr;q=0.5")
                .body(body)
                .post("/v1/classifications");
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.asByteArray()).isEqualTo(english.asByteArray());
        assertThat(asked.header("Content-Language")).isEqualTo("en");
        assertThat(asked.header("Vary")).isEqualTo("Accept, Accept-Language");
    }
}
