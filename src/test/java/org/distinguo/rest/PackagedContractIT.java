package org.distinguo.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The packaged service hands out the contract as the build wrote it. */
@QuarkusIntegrationTest
final class PackagedContractIT {

    @Test
    void contractIsTheCommittedOne() {
        String contract = given().get("/q/openapi")
                .then()
                .statusCode(200)
                .contentType("application/yaml")
                .extract()
                .asString();
        assertThat(Contract.yaml(contract)).isEqualTo(Contract.tree());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/openapi?format=json", "/q/openapi.json"})
    void contractAsJsonIsWhatTheBuildWrote(String path) {
        String contract = given().get(path)
                .then()
                .statusCode(200)
                .contentType("application/json")
                .extract()
                .asString();
        assertThat(contract).isEqualTo(Contract.text(Path.of("target/openapi/openapi.json")));
    }
}
