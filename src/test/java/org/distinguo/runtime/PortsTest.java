package org.distinguo.runtime;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Callers find the contract on the service's port; health and metrics are for the platform, on a port of their own. */
@QuarkusTest
final class PortsTest {

    @TestHTTPResource("/q/")
    URI service;

    @TestHTTPResource(management = true)
    URI management;

    @Test
    void contractAndItsPageAreForCallers() {
        given().get(service.resolve("openapi")).then().statusCode(200).body(startsWith("---\nopenapi: 3.1"));
        given().get(service.resolve("swagger-ui/")).then().statusCode(200).body(containsString("swagger-ui"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"health/started", "health/live", "health/ready", "metrics"})
    void healthAndMetricsAreForThePlatform(String path) {
        given().get(management.resolve("/q/" + path)).then().statusCode(200);
        given().get(service.resolve(path)).then().statusCode(404);
    }
}
