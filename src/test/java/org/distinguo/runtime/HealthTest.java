package org.distinguo.runtime;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import org.distinguo.library.Library;
import org.junit.jupiter.api.Test;

/** Whoever runs the service sees at the readiness probe which reading of which law answers. */
@QuarkusTest
final class HealthTest {

    private final Library library;

    @TestHTTPResource(management = true)
    URI management;

    HealthTest(Library library) {
        this.library = library;
    }

    @Test
    void readinessNamesEachRulebookWithVersionAndDigest() {
        Map<String, String> expected = new TreeMap<>();
        library.classifiers()
                .forEach((id, classifier) -> expected.put(
                        id,
                        classifier.law().rulebook().version() + " "
                                + classifier.law().rulebook().digest()));
        JsonPath health = given().get(management.resolve("/q/health/ready")).jsonPath();
        assertThat(health.getString("status")).isEqualTo("UP");
        assertThat(health.getMap("checks.find { it.name == 'rulebooks' }.data", String.class, String.class))
                .isEqualTo(expected)
                .isNotEmpty();
    }

    @Test
    void livenessAsksNothingOfTheLaw() {
        JsonPath health = given().get(management.resolve("/q/health/live")).jsonPath();
        assertThat(health.getString("status")).isEqualTo("UP");
        assertThat(health.getList("checks.name", String.class)).doesNotContain("rulebooks");
    }
}
