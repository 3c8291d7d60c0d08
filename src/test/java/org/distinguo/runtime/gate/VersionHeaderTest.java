package org.distinguo.runtime.gate;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.distinguo.rest.Contract;
import org.distinguo.rest.ContractVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every answer under {@code /v1} tells the version of the contract. */
@QuarkusTest
final class VersionHeaderTest {

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/rulebooks, 200",
        "GET, /v1/rulebooks/nowhere, 404",
        "GET, /v1/nothing, 404",
        "GET, /v1/facts?colour=red, 422",
        "DELETE, /v1/facts, 405",
        "POST, /v1/classifications, 400",
        "POST, /v1/classifications/batch, 415",
        "OPTIONS, /v1/facts, 204",
        "HEAD, /v1/facts, 200"
    })
    void answerTellsTheVersion(String method, String path, int status) {
        var request = method.equals("POST") && status == 400 ? given().contentType("application/json") : given();
        request.request(method, path).then().statusCode(status).header(ContractVersion.HEADER, ContractVersion.NUMBER);
    }

    @Test
    void whatIsStillTheSameTellsTheVersion() {
        String tag = given().get("/v1/facts").header("ETag");
        given().header("If-None-Match", tag)
                .get("/v1/facts")
                .then()
                .statusCode(304)
                .header(ContractVersion.HEADER, ContractVersion.NUMBER);
    }

    @Test
    void pageOutsideOfTheContractTellsNone() {
        given().get("/problems/").then().header(ContractVersion.HEADER, nullValue());
    }

    @Test
    void contractAndBuildHaveTheVersion() {
        assertThat(Contract.tree().at("/info/version").textValue()).isEqualTo(ContractVersion.NUMBER);
        Matcher version = Pattern.compile("<artifactId>distinguo</artifactId>\\s*<version>([^<]+)</version>")
                .matcher(Contract.text(Path.of("pom.xml")));
        assertThat(version.find()).isTrue();
        assertThat(version.group(1)).isEqualTo(ContractVersion.NUMBER);
    }
}
