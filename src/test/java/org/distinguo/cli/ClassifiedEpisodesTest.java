package org.distinguo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private final Terminal terminal = new Terminal();

    @TempDir
    Path folder;

    @Test
    void resultInShortSaysWhatTheEpisodesComeTo() {
        assertThat(terminal.run("classify", "un", EXAMPLE.toString())).isEqualTo(ExitCode.FINE);
        assertThat(terminal.text().lines())
                .first()
                .asString()
                .isEqualTo("TRAFFICKING_AND_SMUGGLING (REASONABLE_GROUNDS)");
        assertThat(terminal.text())
                .contains("trafficking: MET, met in episodes 2")
                .contains("smuggling: MET, met in episodes 1")
                .contains("episode 1 (E1): ")
                .contains("episode 2 (E2): TRAFFICKING")
                .contains("SCREEN_FOR_TRAFFICKING")
                .contains("open questions: ");
    }

    @Test
    void jsonIsWhatTheServiceAnswersToTheByte() throws IOException {
        assertThat(terminal.run("classify", "un", EXAMPLE.toString(), "--as", "json"))
                .isEqualTo(ExitCode.FINE);
        Intake intake = Intake.standalone(ShippedLibrary.LIBRARY, Terminal.TODAY);
        EpisodesRequest request = intake.read(Files.readAllBytes(EXAMPLE), EpisodesRequest.class);
        var verdict = intake.classify(request);
        var mapper = WireMapper.standalone();
        assertThat(terminal.bytes())
                .isEqualTo(new EpisodesWriter(mapper, new VerdictWriter(mapper))
                        .write(verdict, request, intake::notice, intake.notice(verdict)));
    }

    @Test
    void caseNeedNotNameTheLaw() throws IOException {
        Path file = Files.writeString(folder.resolve("case.json"), "{\"episodes\": [{}]}");
        assertThat(terminal.run("classify", "un", file.toString())).isEqualTo(ExitCode.FINE);
        assertThat(terminal.text())
                .startsWith("UNDETERMINED (REASONABLE_GROUNDS)")
                .contains("episode 1: UNDETERMINED");
        Files.writeString(file, "{\"episodes\": [{\"facts\": {\"person\": {\"chld\": \"YES\"}}}]}");
        assertThat(terminal.run("classify", "un", file.toString())).isEqualTo(ExitCode.TROUBLE);
        assertThat(terminal.complaints())
                .contains("/episodes/0/facts/person/chld")
                .contains("`child`");
    }

    @ParameterizedTest
    @CsvSource({
        "en, html, ask about each episode by itself",
        "es, text, pregunte por cada episodio por separado",
        "fr, html, interrogez sur chaque épisode séparément",
        "ar, text, اسأل عن كل حادثة على حدة"
    })
    void thereIsNoRecordOfSeveralEpisodes(String language, String form, String told) {
        assertThat(terminal.run("classify", "un", EXAMPLE.toString(), "--as", form, "--language", language))
                .isEqualTo(ExitCode.TROUBLE);
        assertThat(terminal.complaints()).contains(told);
    }

    @ParameterizedTest
    @CsvSource({"SUMMARY, episodesSummary", "FULL, episodes"})
    void batchTakesThem(String detail, String member) throws IOException {
        String line = Files.readString(EXAMPLE).replace("\n", " ");
        Path file = Files.writeString(folder.resolve("cases.ndjson"), "{\"rulebook\": \"un\"}\n" + line + "\n");
        assertThat(terminal.run("classify", "--detail", detail, "--batch", file.toString()))
                .isEqualTo(ExitCode.FINE);
        assertThat(terminal.text().lines().skip(1).findFirst().orElseThrow())
                .startsWith("{\"line\":2,\"" + member + "\":{\"classification\":\"TRAFFICKING_AND_SMUGGLING\"");
        assertThat(terminal.text()).contains("{\"totals\":{\"lines\":2,\"verdicts\":2,\"problems\":0,");
    }

    @Test
    void answersInTheLanguageAskedFor() {
        assertThat(terminal.run("classify", "un", EXAMPLE.toString(), "--language", "fr", "--as", "json"))
                .isEqualTo(ExitCode.FINE);
        assertThat(terminal.text()).contains("\"texts\":{").contains("Traite");
    }
}
