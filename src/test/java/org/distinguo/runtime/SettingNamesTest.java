package org.distinguo.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings are called the same in code, files and pages, and a slip in a name does not pass in silence. */
final class SettingNamesTest {

    private static final Pattern PROPERTY = Pattern.compile("(?<![\\w./-])distinguo\\.[a-z][a-z-]*\\.[a-z][a-z.-]*");
    private static final Pattern VARIABLE = Pattern.compile("DISTINGUO_[A-Z_]+");

    @Test
    void tableOfTheReadmeNamesEverySettingAndItsEnvironmentVariable() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        assertThat(SettingNames.all()).isNotEmpty().allSatisfy(name -> assertThat(readme)
                .contains("| `" + name + "` | `" + SettingNames.variable(name) + "` |"));
    }

    @Test
    void everySettingThatAFileNamesExists() throws IOException {
        Set<String> properties = new TreeSet<>();
        Set<String> variables = new TreeSet<>();
        for (String file : List.of(
                "README.md",
                "SECURITY.md",
                "CHANGELOG.md",
                "Dockerfile",
                "k8s/base/deployment.yaml",
                "src/main/resources/application.properties")) {
            String text = Files.readString(Path.of(file));
            PROPERTY.matcher(text).results().map(MatchResult::group).forEach(properties::add);
            VARIABLE.matcher(text).results().map(MatchResult::group).forEach(variables::add);
        }
        assertThat(properties).isNotEmpty().isSubsetOf(SettingNames.all());
        assertThat(variables)
                .isNotEmpty()
                .isSubsetOf(
                        SettingNames.all().stream().map(SettingNames::variable).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "DISTINGUO_RULEBOOK_DIRECTORY, DISTINGUO_RULEBOOKS_DIRECTORY",
        "DISTINGUO_RULEBOOKS, DISTINGUO_RULEBOOKS_DIRECTORY",
        "distinguo_rulebooks_dir, DISTINGUO_RULEBOOKS_DIRECTORY",
        "DISTINGUO_REQUESTS_INFLIGHT, DISTINGUO_REQUESTS_IN_FLIGHT",
        "DISTINGUO_IN_FLIGHT, DISTINGUO_REQUESTS_IN_FLIGHT",
        "DISTINGUO_ACESS, DISTINGUO_ACCESS",
        "_PROD_DISTINGUO_REQUEST_IN_FLIGHT, DISTINGUO_REQUESTS_IN_FLIGHT"
    })
    void environmentVariableThatIsNearASettingIsNoSetting(String written, String meant) {
        assertThat(SettingNames.misspeltVariables(List.of(written)).values())
                .containsExactly("there is no such setting; did you mean `" + meant + "`?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DISTINGUO_RULEBOOKS_DIRECTORY",
                "distinguo_requests_in_flight",
                "distinguo.requests.in-flight",
                "_PROD_DISTINGUO_REQUESTS_IN_FLIGHT",
                "DISTINGUO_SERVICE_HOST",
                "DISTINGUO_SERVICE_PORT_HTTP",
                "DISTINGUO_PORT",
                "DISTINGUO_PORT_8080_TCP_ADDR",
                "DISTINGUO_REQUESTS_SERVICE_PORT",
                "DISTINGUO_RULEBOOKS_PORT",
                "DISTINGUO_HOME",
                "DISTINGUO_VERSION",
                "PATH"
            })
    void environmentVariablesOfOthersAreLeftAlone(String variable) {
        assertThat(SettingNames.misspeltVariables(List.of(variable))).isEmpty();
    }

    @Test
    void nameThatBeginsAlmostLikeASettingIsNone() {
        assertThat(SettingNames.misspelt(List.of("distingo.requests.in-flight", "quarkus.http.port", "java.home", "a")))
                .containsOnlyKeys("distingo.requests.in-flight")
                .containsValue("there is no such setting; did you mean `distinguo.requests.in-flight`?");
    }
}
