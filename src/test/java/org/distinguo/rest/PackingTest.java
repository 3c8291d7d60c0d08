package org.distinguo.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.config.DecoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** An operator can have verdicts packed as well. */
@QuarkusTest
@TestProfile(ServiceWithChoices.class)
final class PackingTest {

    @Test
    void verdictIsPackedAndStillKeptNowhere() throws IOException {
        String plain = verdict("identity").asString();
        Response packed = verdict("gzip");
        assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(packed.header("Cache-Control")).isEqualTo("no-store");
        assertThat(packed.contentType()).startsWith("application/json");
        assertThat(new String(
                        new GZIPInputStream(new ByteArrayInputStream(packed.asByteArray())).readAllBytes(),
                        StandardCharsets.UTF_8))
                .isEqualTo(plain)
                .contains("\"classification\"");
    }

    private static Response verdict(String encoding) {
        RequestSpecification request = given().config(RestAssuredConfig.newConfig()
                .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()));
        return request.header("Accept-Encoding", encoding)
                .contentType("application/json")
                .body("{\"rulebook\": \"un\", \"decisionDate\": \"2024-01-01\"}")
                .post("/v1/classifications");
    }
}
