package org.distinguo.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

/** An operator whose gateway packs can have the service pack nothing. */
@QuarkusTest
@TestProfile(ServiceWithLimits.class)
final class PackingOffTest {

    @Test
    void lawIsSentAsItIsAndHasItsTag() {
        Response law = given().header("Accept-Encoding", "br, gzip").get("/v1/facts");
        assertThat(law.statusCode()).isEqualTo(200);
        assertThat(law.header("Content-Encoding")).isNull();
        assertThat(law.header("Vary")).isEqualTo("Accept-Language");
        assertThat(law.header("ETag")).matches("\"sha-256:[0-9a-f]{64}\"");
    }
}
