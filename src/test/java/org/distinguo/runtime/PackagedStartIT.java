package org.distinguo.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.distinguo.cli.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The packaged jar ends with one line that says why, where it cannot serve or a command is not understood. */
@Execution(ExecutionMode.CONCURRENT)
final class PackagedStartIT {

    private static final Path JAR =
            Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath();
    private static final long LONGEST_SECONDS = 120;

    /** A port of 0 is any that is free. */
    private static final List<String> FREE_PORTS =
            List.of("-Dquarkus.http.port=0", "-Dquarkus.management.port=0", "-Dquarkus.http.host=127.0.0.1");

    /** What newer JVMs say themselves, before the service runs. */
    private static final String JVM_WARNING = "WARNING: java.io.tmpdir directory does not exist";

    @TempDir
    Path folder;

    private record Ended(int exitCode, List<String> out, List<String> err) {}

    @ParameterizedTest
    @CsvSource({"quarkus.http.port, callers", "quarkus.management.port, health and metrics"})
    void portInUseIsNamed(String setting, String served) throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ended ended = start(
                    List.of("-D" + setting + "=" + taken.getLocalPort(), "-Dquarkus.management.host=127.0.0.1"),
                    Map.of());
            assertNotStarted(
                    ended, "not started: " + served + " cannot be served on 127.0.0.1:" + taken.getLocalPort());
            assertThat(ended.err().get(0)).contains(setting);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "distinguo.requests.in-flight=0          | =0 (system property): must be greater than or equal to 1",
                "distinguo.requests.in-flight=lots       | =lots (system property): Expected an integer value",
                "distinguo.languages.unreviewed=maybe    | =maybe (system property): must be `true` or `false`",
                "distinguo.rulebooks.directory=/nothing  | must be a folder that can be read",
                "distinguo.rulebook.directory=/nothing   | did you mean `distinguo.rulebooks.directory`?",
                "distinguo.contact.email=nobody          | =nobody (system property): must be a well-formed email address",
                "distinguo.contact.url=help.example      | =help.example (system property): must be a valid URL",
                "quarkus.http.host=0.0.0.0               | set distinguo.access to `tokens`",
                "distinguo.access=Open                   | must be `loopback`, `open`, `tokens`, `certificates`",
                "distinguo.access=tokens                 | set mp.jwt.verify.publickey.location",
                "distinguo.access=certificates           | quarkus.tls.callers.trust-store",
                "quarkus.http.limits.max-body-size=0     | =0: must be at least 65536",
                "quarkus.http.io-threads=0               | =0: must be at least 1",
                "quarkus.thread-pool.max-threads=0       | workerPoolSize must be > 0 (the value of one of these may",
                "quarkus.management.port=99999           | =99999: must be at most 65535",
                "quarkus.log.level=LOUD                  | Unknown level",
                "java.io.tmpdir=/proc/nothing            | the temporary folder `/proc/nothing`"
            })
    void badSettingIsNamed(String setting, String fault) throws Exception {
        Ended ended = start(List.of("-D" + setting), Map.of());
        assertNotStarted(ended, "not started: ");
        assertThat(ended.err().get(0))
                .contains(setting.substring(0, setting.indexOf('=')))
                .contains(fault);
    }

    @Test
    void missingKeyStoreIsNamed() throws Exception {
        assertNotStarted(
                start(
                        List.of(
                                "-Dquarkus.http.tls-configuration-name=callers",
                                "-Dquarkus.tls.callers.key-store.p12.path=/nothing.p12",
                                "-Dquarkus.tls.callers.key-store.p12.password=x"),
                        Map.of()),
                "not started: Invalid P12 key store configuration for certificate 'callers'");
    }

    @Test
    void environmentVariableThatIsAlmostASettingIsNamed() throws Exception {
        assertNotStarted(
                start(List.of(), Map.of("DISTINGUO_RULEBOOK_DIRECTORY", "/nothing", "DISTINGUO_SERVICE_PORT", "80")),
                "not started: environment variable DISTINGUO_RULEBOOK_DIRECTORY: there is no such setting; did you mean"
                        + " `DISTINGUO_RULEBOOKS_DIRECTORY`?");
    }

    @Test
    void brokenEscapeInAFileIsNamedByItsLine() throws Exception {
        Path settings = Files.createDirectory(folder.resolve("config")).resolve("application.properties");
        Files.writeString(
                settings, "# a note on C:\\users\n\\u0064istinguo.access=loopback\nquarkus.http.host=C:\\users\n");
        assertNotStarted(start(List.of(), Map.of()), "not started: config/application.properties:3: `\\u` must be");
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 64})
    void heapThatIsTooSmallIsTold(int mebibytes) throws Exception {
        Ended ended = start(List.of("-Xmx" + mebibytes + "m"), Map.of());
        assertThat(ended.exitCode()).isEqualTo(ExitCode.NOT_STARTED);
        assertThat(ended.err())
                .anySatisfy(line -> assertThat(line).startsWith("not started: ").contains("-Xmx"));
    }

    @Test
    void faultOfARulebookIsListedByFileAndLine() throws Exception {
        Path law = Files.createDirectory(folder.resolve("un")).resolve("rulebook.yaml");
        Files.writeString(law, "rulebook: [un\n");
        Ended ended = start(List.of("-Ddistinguo.rulebooks.directory=" + folder), Map.of());
        assertNotStarted(ended, "not started: " + law + ":");
        assertThat(ended.err().get(0)).contains("MALFORMED_YAML");
    }

    @Test
    void misspeltCommandStartsNoServer() throws Exception {
        Ended ended = run(List.of("-jar", JAR.toString(), "chek", "my-rulebooks"), Map.of());
        assertThat(ended.exitCode()).isEqualTo(ExitCode.TROUBLE);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err())
                .startsWith("Unknown command: `chek`", "Did you mean `check`?")
                .anySatisfy(line -> assertThat(line).startsWith("Usage: distinguo"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "--version", "help"})
    void helpAndVersionStartNoServer(String word) throws Exception {
        Ended ended = run(List.of("-jar", JAR.toString(), word), Map.of());
        assertThat(ended.exitCode()).isEqualTo(ExitCode.FINE);
        assertThat(ended.err()).isEmpty();
        assertThat(ended.out().get(0)).matches("(Usage: distinguo .*|distinguo \\d.*)");
    }

    private static void assertNotStarted(Ended ended, String beginning) {
        assertThat(ended.exitCode()).isEqualTo(ExitCode.NOT_STARTED);
        assertThat(ended.err()).singleElement().asString().startsWith(beginning);
    }

    private Ended start(List<String> settings, Map<String, String> environment) throws Exception {
        List<String> words = new ArrayList<>(FREE_PORTS);
        words.addAll(settings);
        words.addAll(List.of("-jar", JAR.toString()));
        return run(words, environment);
    }

    private Ended run(List<String> words, Map<String, String> environment) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:TieredStopAtLevel=1"); // it does not run for long
        command.addAll(words);
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().remove("JDK_JAVA_OPTIONS");
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            assertThat(process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS))
                    .as("ended by itself: %s", words)
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
        List<String> said = Files.readAllLines(err).stream()
                .filter(line -> !line.equals(JVM_WARNING))
                .toList();
        return new Ended(process.exitValue(), Files.readAllLines(out), said);
    }
}
