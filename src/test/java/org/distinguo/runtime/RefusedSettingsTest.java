package org.distinguo.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.ConfigValidationException.Problem;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the platform refuses is said in the words of whoever set it. */
final class RefusedSettingsTest {

    @Test
    void saysWhatWasExpectedAndWhereItWasSet() {
        Map<String, String> written = Map.of("distinguo.requests.in-flight", "lots");
        assertThat(new RefusedSettings(written, Map.of()).sentences(refusal(written)))
                .containsExactly("distinguo.requests.in-flight=lots (system property): Expected an integer value, got"
                        + " \"lots\"");
        assertThat(new RefusedSettings(Map.of(), Map.of("DISTINGUO_REQUESTS_IN_FLIGHT", "lots"))
                        .sentences(refusal(written)))
                .singleElement()
                .asString()
                .contains("(environment variable DISTINGUO_REQUESTS_IN_FLIGHT)");
        assertThat(sentences(refusal(written))).singleElement().asString().contains("(configuration file)");
    }

    @Test
    void saysThatAValueIsEmpty() {
        assertThat(sentences(refusal(Map.of("distinguo.requests.in-flight", ""))))
                .containsExactly("distinguo.requests.in-flight (configuration file): the value is empty");
    }

    @Test
    void namesTheNearestSettingAndTheFile() {
        assertThat(sentences(refusal(Map.of("distinguo.rulebook.directory", "/x"))))
                .containsExactly("distinguo.rulebook.directory (test): there is no such setting; did you"
                        + " mean `distinguo.rulebooks.directory`?");
        assertThat(sentences(of("SRCFG00050: distinguo.foo in PropertiesConfigSource[source=file:/a b/c.properties]:7"
                        + " does not map to any root")))
                .containsExactly("distinguo.foo (/a b/c.properties:7): there is no such setting; there are"
                        + " `distinguo.access`, `distinguo.answers.encodings`, `distinguo.answers.packed`,"
                        + " `distinguo.batches.at-once`,"
                        + " `distinguo.batches.patience-seconds`, `distinguo.contact.email`,"
                        + " `distinguo.contact.name`, `distinguo.contact.url`, `distinguo.languages.directory`,"
                        + " `distinguo.languages.unreviewed`, `distinguo.mappings.directory`,"
                        + " `distinguo.requests.deadline`, `distinguo.requests.in-flight`,"
                        + " `distinguo.requests.in-flight-per-caller`, `distinguo.rulebooks.directory`,"
                        + " `distinguo.swagger-ui`");
    }

    @Test
    void saysWhatIsOutOfRange() {
        ConfigValidationException zero = of("distinguo.requests.in-flight must be greater than or equal to 1");
        assertThat(new RefusedSettings(Map.of(), Map.of("DISTINGUO_REQUESTS_IN_FLIGHT", "0")).sentences(zero))
                .containsExactly("distinguo.requests.in-flight=0 (environment variable DISTINGUO_REQUESTS_IN_FLIGHT):"
                        + " must be greater than or equal to 1");
    }

    @Test
    void addsWhatWouldBeRightWhereThePlatformDoesNot() {
        String before = "java.lang.IllegalArgumentException: SRCFG00039: The config property a.b with the config value"
                + " \"x\" threw an Exception whilst being converted ";
        assertThat(sentences(of(before + "Invalid duration: x", before + "Unknown level \"x\"")))
                .containsExactly(
                        "a.b=x (configuration file): Invalid duration: x; write it as `10s`, `5m` or `PT10S`",
                        "a.b=x (configuration file): Unknown level \"x\"; use `OFF`, `ERROR`, `WARN`, `INFO`, `DEBUG` or"
                                + " `TRACE`");
    }

    @Test
    void keepsTheWordsOfWhatItDoesNotKnow() {
        assertThat(sentences(of("java.util.NoSuchElementException: SRCFG00014: a.b is\n\trequired")))
                .containsExactly("a.b is required");
    }

    private static List<String> sentences(ConfigValidationException refused) {
        return new RefusedSettings(Map.of(), Map.of()).sentences(refused);
    }

    private static ConfigValidationException of(String... messages) {
        Problem[] problems = new Problem[messages.length];
        for (int number = 0; number < messages.length; number++) {
            problems[number] = new Problem(messages[number]);
        }
        return new ConfigValidationException(problems);
    }

    /** What the platform itself says. */
    private static ConfigValidationException refusal(Map<String, String> written) {
        var config = new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(written, "test", 1))
                .withConverter(Duration.class, 200, new DurationConverter())
                .build();
        return catchThrowableOfType(
                ConfigValidationException.class,
                () -> ConfigMappings.registerConfigMappings(
                        config, Set.of(ConfigClass.configClass(DistinguoConfig.class))));
    }
}
