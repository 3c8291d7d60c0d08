package org.distinguo.runtime;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.distinguo.rest.Contract;
import org.junit.jupiter.api.Test;

/** The alerts and the dashboard ask for metrics that the service has, and every alert has a page that says what to do. */
@QuarkusTest
final class MonitoringTest {

    private static final Path MONITORING = Path.of("k8s/monitoring");
    private static final Path RUNBOOKS = Path.of("src/docs/runbooks");

    /** A name that stands before labels, a range or the end of what is asked for: no function, no label, no text. */
    private static final Pattern METRIC =
            Pattern.compile("\\b((?:distinguo|http|jvm|process|netty|worker|system)_\\w+)\\b");

    private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");

    @TestHTTPResource(management = true)
    URI management;

    @Test
    void everyMetricThatIsAskedForIsThere() {
        given().get("/v1/facts").then().statusCode(200); // requests are timed from the first on
        Set<String> there = given().get(management.resolve("/q/metrics"))
                .asString()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.replaceFirst("[{ ].*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> asked = Stream.concat(rules().map(rule -> rule.path("expr").asText()), panels())
                .flatMap(MonitoringTest::metrics)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(asked).hasSizeGreaterThan(8).isSubsetOf(there);
        assertThat(rules().map(rule -> rule.path("expr").asText())
                        .filter(expression -> metrics(expression).findAny().isEmpty()))
                .as("every alert asks for one")
                .isEmpty();
    }

    @Test
    void everyAlertHasAPageAndEveryPageAnAlert() throws IOException {
        List<String> alerts =
                rules().map(rule -> rule.path("alert").asText()).sorted().toList();
        assertThat(alerts).isNotEmpty().doesNotHaveDuplicates();
        try (Stream<Path> pages = Files.list(RUNBOOKS)) {
            assertThat(pages.map(page -> page.getFileName().toString()).sorted())
                    .isEqualTo(alerts.stream().map(alert -> alert + ".md").toList());
        }
        assertThat(rules()).allSatisfy(rule -> {
            String page = rule.at("/annotations/runbook").asText();
            assertThat(page)
                    .isEqualTo(RUNBOOKS.resolve(rule.path("alert").asText() + ".md")
                            .toString());
            assertThat(Contract.text(Path.of(page)))
                    .startsWith("# " + rule.path("alert").asText() + "\n")
                    .contains("\n## What it means\n", "\n## What to do\n");
            assertThat(rule.at("/labels/severity").asText()).isIn("page", "ticket");
        });
    }

    private static Stream<String> metrics(String expression) {
        return METRIC.matcher(TEXT.matcher(expression).replaceAll("")).results().map(MatchResult::group);
    }

    private static Stream<JsonNode> rules() {
        return Contract.yaml(Contract.text(MONITORING.resolve("prometheusrule.yaml")))
                .at("/spec/groups")
                .valueStream()
                .flatMap(group -> group.path("rules").valueStream());
    }

    private static Stream<String> panels() {
        return Contract.json(Contract.text(MONITORING.resolve("dashboard.json")))
                .path("panels")
                .valueStream()
                .flatMap(panel -> panel.path("targets").valueStream())
                .map(target -> target.path("expr").asText());
    }
}
