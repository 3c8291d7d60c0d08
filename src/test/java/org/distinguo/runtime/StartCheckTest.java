package org.distinguo.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import io.quarkus.vertx.http.runtime.management.ManagementConfig;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A service that could answer nobody does not start. */
final class StartCheckTest {

    @ParameterizedTest
    @CsvSource({
        "quarkus.http.limits.max-body-size, 0, at least 65536",
        "quarkus.http.limits.max-body-size, 65535, at least 65536",
        "quarkus.http.limits.max-header-size, 0, at least 2048",
        "quarkus.http.limits.max-initial-line-length, -5, at least 1024",
        "quarkus.http.limits.max-chunk-size, 0, at least 1",
        "quarkus.http.limits.max-connections, 0, at least 1",
        "quarkus.http.limits.max-header-list-size, 0, at least 2048",
        "quarkus.http.io-threads, 0, at least 1",
        "quarkus.http.read-timeout, 0, at least PT1S",
        "quarkus.http.ssl-port, 65536, at most 65535",
        "quarkus.http.ssl-port, -1, at least 0"
    })
    void valueWithWhichNobodyIsAnsweredIsRefused(String name, String value, String expected) {
        assertThat(refusal(name, value).faults())
                .singleElement()
                .asString()
                .startsWith(name + "=")
                .contains("must be " + expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"99999", "-5"})
    void portThatIsNoneIsRefused(String port) {
        assertThat(refusal("quarkus.management.port", port, "quarkus.management.test-port", port)
                        .faults())
                .singleElement()
                .asString()
                .startsWith("quarkus.management.port=" + port);
        assertThat(refusal("quarkus.http.port", port, "quarkus.http.test-port", port)
                        .faults())
                .singleElement()
                .asString()
                .startsWith("quarkus.http.port=" + port);
    }

    @Test
    void beyondThisMachineNobodyIsServedWithoutAWayToKnowCallers() {
        assertThat(refusal("quarkus.http.host", "0.0.0.0").faults())
                .singleElement()
                .asString()
                .startsWith("quarkus.http.host=0.0.0.0: ")
                .contains("(distinguo.access=loopback)", "`tokens`", "`certificates`", "`open`");
        assertThatCode(() -> check(Map.of("quarkus.http.host", "0.0.0.0", "distinguo.access", "open"), Map.of()))
                .doesNotThrowAnyException();
    }

    @Test
    void onePortForCallersAndForThePlatformIsRefused() {
        assertThat(refusal("quarkus.http.port", "9000", "quarkus.http.test-port", "9001")
                        .faults())
                .singleElement()
                .asString()
                .contains("quarkus.management.port", "quarkus.http.port");
    }

    @ParameterizedTest
    @ValueSource(strings = {"quarkus.http", "quarkus.management"})
    void serviceThatListensNowhereIsRefused(String listener) {
        assertThat(refusal(listener + ".host-enabled", "false").faults())
                .singleElement()
                .asString()
                .startsWith(listener + ".host-enabled=false: ");
        assertThatCode(() -> check(
                        Map.of(listener + ".host-enabled", "false", listener + ".domain-socket-enabled", "true"),
                        Map.of()))
                .doesNotThrowAnyException();
    }

    @Test
    void everyNameThatIsAlmostASettingIsRefusedAtOnce() {
        InvalidSettingsException refused = catchThrowableOfType(
                InvalidSettingsException.class,
                () -> check(Map.of("distingo.foo", "1"), Map.of("DISTINGUO_RULEBOOK_DIRECTORY", "/x")));
        assertThat(refused.faults()).hasSize(2);
        assertThat(refused.faults().get(0)).startsWith("distingo.foo: ");
        assertThat(refused.faults().get(1))
                .isEqualTo("environment variable DISTINGUO_RULEBOOK_DIRECTORY: there is no such setting; did you mean"
                        + " `DISTINGUO_RULEBOOKS_DIRECTORY`?");
    }

    @Test
    void whatThePlatformComesWithIsNotRefused() {
        assertThatCode(() -> check(Map.of(), Map.of("DISTINGUO_SERVICE_HOST", "10.0.0.1")))
                .doesNotThrowAnyException();
    }

    private static InvalidSettingsException refusal(String... namesAndValues) {
        Map<String, String> settings = namesAndValues.length == 2
                ? Map.of(namesAndValues[0], namesAndValues[1])
                : Map.of(namesAndValues[0], namesAndValues[1], namesAndValues[2], namesAndValues[3]);
        return catchThrowableOfType(InvalidSettingsException.class, () -> check(settings, Map.of()));
    }

    private static void check(Map<String, String> settings, Map<String, String> environment) {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .addDefaultInterceptors()
                .withMapping(DistinguoConfig.class)
                .withMapping(VertxHttpConfig.class)
                .withMapping(ManagementConfig.class)
                .withMappingIgnore("quarkus.**")
                .withDefaultValues(Map.of(
                        "java.io.tmpdir",
                        "/tmp",
                        "quarkus.http.host",
                        "127.0.0.1",
                        "quarkus.management.host",
                        "0.0.0.0"))
                .withSources(new PropertiesConfigSource(settings, "test", 400), new EnvConfigSource(environment, 300))
                .build();
        new StartCheck(
                        config,
                        config.getConfigMapping(DistinguoConfig.class),
                        config.getConfigMapping(VertxHttpConfig.class),
                        config.getConfigMapping(ManagementConfig.class),
                        new NoCertificates())
                .check(new StartupEvent());
    }

    /** Nothing is set for encrypted connections. */
    private static final class NoCertificates implements TlsConfigurationRegistry {

        @Override
        public Optional<TlsConfiguration> get(String name) {
            return Optional.empty();
        }

        @Override
        public Optional<TlsConfiguration> getDefault() {
            return Optional.empty();
        }

        @Override
        public void register(String name, TlsConfiguration configuration) {
            throw new UnsupportedOperationException();
        }
    }
}
