package org.distinguo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.distinguo.intake.Intake;
import org.distinguo.intake.request.EpisodesRequest;
import org.distinguo.library.ShippedLibrary;
import org.distinguo.rest.wire.EpisodesWriter;
import org.distinguo.rest.wire.VerdictWriter;
import org.distinguo.rest.wire.WireMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cases of several episodes on the command line. */
@Execution(ExecutionMode.CONCURRENT)
final class ClassifiedEpisodesTest {

    private static final Path EXAMPLE = Path.of("openapi/examples/episodes-smuggled-then-exploited.request.json");
    private static final Clock TODAY = Clock.fixed(Instant.parse("2026-12-01T08:00:00Z"), ZoneOffset.UTC);

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    private int run(String... arguments) {
        printed.reset();
        var out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return new Commands(new ByteArrayInputStream(new byte[0]), out, out, TODAY).run(arguments);
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void resultInShortSaysWhatTheEpisodesComeTo() {
        assertThat(run("classify", "un", EXAMPLE.toString())).isEqualTo(ExitCode.FINE);
        assertThat(text().lines()).first().asString().isEqualTo("TRAFFICKING_AND_SMUGGLING (REASONABLE_GROUNDS)");
        assertThat(text())
                .contains("trafficking: MET, met in episodes 2")
                .contains("smuggling: MET, met in episodes 1")
                .contains("episode 1 (E1): ")
                .contains("episode 2 (E2): TRAFFICKING")
                .contains("SCREEN_FOR_TRAFFICKING")
                .contains("open questions: ");
    }

    @Test
    void jsonIsWhatTheServiceAnswersToTheByte() throws IOException {
        assertThat(run("classify", "un", EXAMPLE.toString(), "--as", "json")).isEqualTo(ExitCode.FINE);
        Intake intake = Intake.standalone(ShippedLibrary.LIBRARY, TODAY);
        EpisodesRequest request = intake.read(Files.readAllBytes(EXAMPLE), EpisodesRequest.class);
        var verdict = intake.classify(request);
        var mapper = WireMapper.standalone();
        assertThat(printed.toByteArray())
                .isEqualTo(new EpisodesWriter(mapper, new VerdictWriter(mapper))
                        .write(verdict, request, intake::notice, intake.notice(verdict)));
    }

    @Test
    void caseNeedNotNameTheLaw() throws IOException {
        Path file = Files.writeString(folder.resolve("case.json"), "{\"episodes\": [{}]}");
        assertThat(run("classify", "un", file.toString())).isEqualTo(ExitCode.FINE);
        assertThat(text()).startsWith("UNDETERMINED (REASONABLE_GROUNDS)").contains("episode 1: UNDETERMINED");
        Files.writeString(file, "{\"episodes\": [{\"facts\": {\"person\": {\"chld\": \"YES\"}}}]}");
        assertThat(run("classify", "un", file.toString())).isEqualTo(ExitCode.TROUBLE);
        assertThat(text()).contains("/episodes/0/facts/person/chld").contains("`child`");
    }

    @ParameterizedTest
    @CsvSource({
        "en, html, ask about each episode by itself",
        "es, text, pregunte por cada episodio por separado",
        "fr, html, interrogez sur chaque épisode séparément",
        "ar, text, اسأل عن كل حادثة على حدة"
    })
    void thereIsNoRecordOfSeveralEpisodes(String language, String form, String told) {
        assertThat(run("classify", "un", EXAMPLE.toString(), "--as", form, "--language", language))
                .isEqualTo(ExitCode.TROUBLE);
        assertThat(text()).contains(told);
    }

    @ParameterizedTest
    @CsvSource({"SUMMARY, episodesSummary", "FULL, episodes"})
    void batchTakesThem(String detail, String member) throws IOException {
        String line = Files.readString(EXAMPLE).replace("\n", " ");
        Path file = Files.writeString(folder.resolve("cases.ndjson"), "{\"rulebook\": \"un\"}\n" + line + "\n");
        assertThat(run("classify", "--detail", detail, "--batch", file.toString()))
                .isEqualTo(ExitCode.FINE);
        assertThat(text().lines().skip(1).findFirst().orElseThrow())
                .startsWith("{\"line\":2,\"" + member + "\":{\"classification\":\"TRAFFICKING_AND_SMUGGLING\"");
        assertThat(text()).contains("{\"totals\":{\"lines\":2,\"verdicts\":2,\"problems\":0,");
    }

    @Test
    void answersInTheLanguageAskedFor() {
        assertThat(run("classify", "un", EXAMPLE.toString(), "--language", "fr", "--as", "json"))
                .isEqualTo(ExitCode.FINE);
        assertThat(text()).contains("\"texts\":{").contains("Traite");
    }
}
