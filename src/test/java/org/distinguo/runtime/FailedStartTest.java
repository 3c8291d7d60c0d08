package org.distinguo.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.QuarkusBindException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.UnknownHostException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.distinguo.source.DiagnosticCode;
import org.distinguo.source.Diagnostics;
import org.distinguo.source.InvalidSourceException;
import org.distinguo.source.Place;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;

/** Whatever a start fails of, one line says what is wrong and where. */
final class FailedStartTest {

    private static final Config CONFIG = new SmallRyeConfigBuilder()
            .withSources(new PropertiesConfigSource(
                    Map.of(
                            "quarkus.http.host", "0.0.0.0",
                            "quarkus.http.port", "8080",
                            "quarkus.http.ssl-port", "8443",
                            "quarkus.http.ssl.certificate.files", "/etc/a.pem,/etc/b.pem",
                            "quarkus.management.host", "here",
                            "quarkus.management.port", "9000",
                            "java.io.tmpdir", "/proc/tmp"),
                    "test",
                    1))
            .build();

    private final FailedStart failedStart = new FailedStart(() -> CONFIG, new RefusedSettings(Map.of(), Map.of()));

    @Test
    void namesThePortThatCallersCannotBeServedOn() {
        assertThat(line(http(new QuarkusBindException("0.0.0.0", 8080, new BindException("Address already in use")))))
                .isEqualTo("not started: callers cannot be served on 0.0.0.0:8080 (quarkus.http.host,"
                        + " quarkus.http.port): Address already in use");
        assertThat(line(http(new QuarkusBindException("0.0.0.0", 8443, new BindException("Permission denied")))))
                .isEqualTo("not started: callers cannot be served on 0.0.0.0:8443 (quarkus.http.host,"
                        + " quarkus.http.ssl-port): Permission denied");
        assertThat(line(http(new UnknownHostException("nowhere: Name or service not known"))))
                .contains("quarkus.http.host", "Name or service not known");
    }

    @Test
    void namesThePortOfThePlatformThatIsTaken() {
        Throwable taken = new IllegalStateException(
                "Unable to start the management interface on here:9000", new BindException("Address already in use"));
        assertThat(line(http(taken)))
                .isEqualTo("not started: health and metrics cannot be served on here:9000 (quarkus.management.host,"
                        + " quarkus.management.port): Address already in use");
    }

    @Test
    void namesTheTemporaryFolderThatCannotBeWrittenTo() {
        for (String file : List.of("/proc/tmp/vertx-cache/1", "/proc/tmp", "/proc")) {
            assertThat(line(start(new IllegalStateException("Unable to create", new NoSuchFileException(file)))))
                    .isEqualTo("not started: the temporary folder `/proc/tmp` (java.io.tmpdir) cannot be written to: `"
                            + file + "`: there is no such file or folder");
        }
    }

    @Test
    void namesTheSettingOfAFileThatIsMissing() {
        assertThat(line(start(new NoSuchFileException("/etc/b.pem"))))
                .isEqualTo("not started: `/etc/b.pem`: there is no such file or folder"
                        + " (quarkus.http.ssl.certificate.files)");
    }

    @Test
    void saysWhatThePlatformSaysOfAKeyStore() {
        assertThat(line(start(new IllegalStateException(
                        "Unable to load P12 key store 'callers', verify the password.",
                        new IOException("keystore password was incorrect")))))
                .isEqualTo("not started: Unable to load P12 key store 'callers', verify the password:"
                        + " keystore password was incorrect");
    }

    @Test
    void namesTheExceptionOfAnyOtherCauseOnOneLine() {
        assertThat(line(start(new IllegalArgumentException("one\n\tand another"))))
                .isEqualTo("not started: java.lang.IllegalArgumentException: one and another");
        assertThat(line(new StackOverflowError())).isEqualTo("not started: java.lang.StackOverflowError");
        assertThat(line(new UncheckedIOException(new IOException("disk full"))))
                .contains("java.io.IOException: disk full");
    }

    @Test
    void namesWhatIsGivenWhereThePlatformDoesNotSayWhichValueItRefused() {
        Config given = new SmallRyeConfigBuilder()
                .withSources(
                        new PropertiesConfigSource(
                                Map.of("quarkus.a", "1", "distinguo.b", "2", "user.name", "x"), "given", 400),
                        new PropertiesConfigSource(Map.of("quarkus.c", "3"), "shipped", 250))
                .build();
        var withGiven = new FailedStart(() -> given, new RefusedSettings(Map.of(), Map.of()));
        assertThat(withGiven.lines(start(new IllegalArgumentException("must be > 0"))))
                .containsExactly("not started: java.lang.IllegalArgumentException: must be > 0"
                        + " (the value of one of these may be the cause: distinguo.b, quarkus.a)");
        assertThat(withGiven.lines(start(new IllegalArgumentException("quarkus.a must be > 0"))))
                .containsExactly("not started: java.lang.IllegalArgumentException: quarkus.a must be > 0");
    }

    @Test
    void saysTheCauseWhereTheSettingsCannotBeRead() {
        var withoutSettings = new FailedStart(
                () -> {
                    throw new IllegalStateException("no settings");
                },
                new RefusedSettings(Map.of(), Map.of()));
        assertThat(withoutSettings.lines(http(new BindException("Address already in use"))))
                .containsExactly("not started: java.net.BindException: Address already in use");
    }

    @Test
    void listsEachFaultOfTheLaw() {
        var diagnostics = new Diagnostics();
        diagnostics.report(DiagnosticCode.UNKNOWN_KEY, new Place("xx/rulebook.yaml", 2, 1), "unknown key `a`", "help");
        diagnostics.report(DiagnosticCode.MISSING_KEY, new Place("xx/rulebook.yaml", 3, 1), "missing", "help");
        assertThat(failedStart.lines(
                        start(new IllegalStateException("bean", new InvalidSourceException(diagnostics.all())))))
                .containsExactly(
                        "not started: xx/rulebook.yaml:2:1: UNKNOWN_KEY: unknown key `a`; help",
                        "not started: xx/rulebook.yaml:3:1: MISSING_KEY: missing; help");
    }

    @Test
    void listsEachSettingWithWhichNobodyWouldBeServed() {
        assertThat(failedStart.lines(start(new InvalidSettingsException(List.of("a=1: must be 2", "b=3: must be 4")))))
                .containsExactly("not started: a=1: must be 2", "not started: b=3: must be 4");
    }

    private String line(Throwable failure) {
        List<String> lines = failedStart.lines(failure);
        assertThat(lines).hasSize(1);
        return lines.get(0);
    }

    private static Throwable http(Throwable cause) {
        return start(new RuntimeException("Unable to start HTTP server", new ExecutionException(cause)));
    }

    private static Throwable start(Throwable cause) {
        return new RuntimeException("Failed to start quarkus", cause);
    }
}
