package org.distinguo.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.config.DecoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An operator can have verdicts packed as well. */
@QuarkusTest
@TestProfile(ServiceWithChoices.class)
final class PackingTest {

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br"})
    void verdictIsPackedAndStillKeptNowhere(String encoding) throws IOException {
        for (String type : List.of("application/json", "text/html", "text/plain")) {
            Response plain = verdict("identity", type);
            Response packed = verdict(encoding, type);
            assertThat(plain.header("Content-Encoding")).isNull();
            assertThat(packed.header("Content-Encoding")).isEqualTo(encoding);
            assertThat(packed.header("Cache-Control")).isEqualTo("no-store");
            assertThat(packed.header("Vary"))
                    .isEqualTo("Accept, Accept-Encoding, Accept-Language")
                    .isEqualTo(plain.header("Vary"));
            assertThat(packed.contentType()).startsWith(type);
            assertThat(Unpacked.of(encoding, packed.asByteArray())).isEqualTo(plain.asByteArray());
            assertThat(packed.asByteArray().length).isLessThan(plain.asByteArray().length / 2);
        }
    }

    @Test
    void whatTheCallerWantsMostIsSent() {
        assertThat(verdict("gzip, br", "*/*").header("Content-Encoding")).isEqualTo("br");
        assertThat(verdict("gzip;q=0.9, br;q=0.8", "*/*").header("Content-Encoding"))
                .isEqualTo("gzip");
        assertThat(verdict("br;q=0, gzip;q=0", "*/*").header("Content-Encoding"))
                .isNull();
    }

    private static Response verdict(String encoding, String type) {
        RequestSpecification request = given().config(RestAssuredConfig.newConfig()
                .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()));
        return request.header("Accept-Encoding", encoding)
                .accept(type)
                .contentType("application/json")
                .body("{\"rulebook\": \"un\", \"decisionDate\": \"2024-01-01\"}")
                .post("/v1/classifications");
    }
}
