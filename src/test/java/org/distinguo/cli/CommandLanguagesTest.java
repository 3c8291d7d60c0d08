package org.distinguo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the commands print in another language than English. */
@Execution(ExecutionMode.CONCURRENT)
final class CommandLanguagesTest {

    private final Terminal terminal = new Terminal();

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | did you mean `recruited`? | the case asks for the rulebook `unn`",
                "es | ¿quiso decir `recruited`? | el caso pide el compendio de normas `unn`",
                "fr | vouliez-vous dire `recruited` ? | le cas demande le recueil de règles `unn`",
                "ar | هل تقصد `recruited`؟ | تطلب القضية كتاب القواعد `unn`"
            })
    void aRefusalIsInTheLanguage(String language, String near, String word) throws IOException {
        Path faulty = write("{\"rulebook\":\"un\",\"standard\":\"x\",\"facts\":{\"conduct\":{\"recruted\":\"YES\"}}}");
        assertThat(terminal.run("classify", "--language", language, "un", faulty.toString()))
                .isEqualTo(ExitCode.TROUBLE);
        assertThat(terminal.complaints()).contains(near, "- /facts/conduct/recruted: ", "- /standard: ");
        assertThat(terminal.complaints()).containsOnlyOnce("`recruited`");
        if (!language.equals("en")) {
            assertThat(terminal.complaints()).doesNotContain("did you mean", "things", "unknown fact", "the text is");
        }
        terminal.clearComplaints();
        assertThat(terminal.run(
                        "classify",
                        "--language",
                        language,
                        "un",
                        write("{\"rulebook\":\"unn\"}").toString()))
                .isEqualTo(ExitCode.TROUBLE);
        assertThat(terminal.complaints()).contains(word);
        assertThat(terminal.text()).isEmpty();
    }

    @Test
    void aRecordIsRefusedInTheLanguageAsWell() throws IOException {
        Path list = write("[1]");
        assertThat(terminal.run("convert", "htcds-2", list.toString())).isEqualTo(ExitCode.TROUBLE);
        assertThat(terminal.complaints()).contains("the body is no record", "this is not an object");
        terminal.clearComplaints();
        assertThat(terminal.run("convert", "--language", "es", "htcds-2", list.toString()))
                .isEqualTo(ExitCode.TROUBLE);
        assertThat(terminal.complaints()).contains("- : esto no es un objeto").doesNotContain("body", "object\n");
    }

    @Test
    void aRecordIsConvertedInTheLanguage() throws IOException {
        Path record = write("{\"vic_TypeOfExploitation\":\"Other\",\"prs_First_Nam\":\"x\"}");
        assertThat(terminal.run("convert", "htcds-2", record.toString())).isEqualTo(ExitCode.FINE);
        String english = terminal.text();
        terminal.clear();
        assertThat(terminal.run("convert", "--language", "fr", "htcds-2", record.toString()))
                .isEqualTo(ExitCode.FINE);
        assertThat(terminal.text())
                .contains("AMBIGUOUS - ", "vouliez-vous dire `prs_FirstName` ?")
                .isNotEqualTo(english);
        assertThat(terminal.text().chars()).noneMatch(letter -> letter >= 0xFDD0 && letter <= 0xFDEF);
    }

    @Test
    void auditsAndDifferencesAreInTheLanguage() {
        assertThat(terminal.run("audit", "--language", "es", "htcds-2", "un")).isEqualTo(ExitCode.FINE);
        assertThat(terminal.text())
                .startsWith("# ")
                .doesNotContain("What the form can settle", "Smuggling of migrants");
        assertThat(terminal.text().chars()).noneMatch(letter -> letter >= 0xFDD0 && letter <= 0xFDEF);
        terminal.clear();
        assertThat(terminal.run("diff", "--language", "es", "un", "coe")).isEqualTo(ExitCode.FAULTS);
        assertThat(terminal.text()).contains("TRAFFICKING: ").doesNotContain(" is met", "YES to");
        assertThat(terminal.text().chars()).noneMatch(letter -> letter >= 0xFDD0 && letter <= 0xFDEF);
    }

    @Test
    void theRulebookOfAFolderIsReadInItsOwnWords() throws IOException {
        Path own = Files.createDirectories(folder.resolve("own").resolve("un"));
        Files.writeString(
                own.resolve("rulebook.yaml"),
                Files.readString(Path.of("src/main/rulebooks/un/rulebook.yaml"))
                        .replaceFirst("(?m)^version: .*$", "version: '99.0.0'"));
        Path oneCase = write("{\"rulebook\":\"un\"}");
        assertThat(terminal.run("classify", "--language", "es", own.toString(), oneCase.toString(), "--as", "json"))
                .isEqualTo(ExitCode.FINE);
        assertThat(terminal.text()).contains("99.0.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"classify un x.json", "convert htcds-2 x.json", "audit htcds-2 un", "diff un us"})
    void aLanguageWithoutTextsIsRefused(String command) {
        assertThat(terminal.run((command + " --language xx").split(" "))).isEqualTo(ExitCode.TROUBLE);
        assertThat(terminal.complaints()).startsWith("there are no texts in `xx`; there are en, es, fr, ar");
        assertThat(terminal.text()).isEmpty();
    }

    @Test
    void whatHasNoTextsInOtherLanguagesTakesNoLanguage() {
        for (String command : List.of("recheck x --after-date 2026-01-01", "check x", "assure x")) {
            terminal.clearComplaints();
            assertThat(terminal.run((command + " --language es").split(" "))).isEqualTo(ExitCode.TROUBLE);
            assertThat(terminal.complaints()).contains("Unknown option");
        }
    }

    private Path write(String json) throws IOException {
        return Files.writeString(folder.resolve("sent.json"), json);
    }

    @ParameterizedTest
    @CsvSource({
        "en, send each record by itself, It was not read",
        "es, envíe cada registro por separado, No se leyó",
        "fr, envoyez chaque fiche séparément, été lu",
        "ar, أرسل كل سجل على حدة, ولم يُقرأ"
    })
    void severalPeopleAndObjectsForValuesAreToldInTheLanguage(String language, String several, String unread)
            throws IOException {
        Path record = Files.writeString(
                folder.resolve("record.json"),
                "{\"x\": {\"vic_AgeWhenTrafficked\": 17}, \"y\": {\"vic_AgeWhenTrafficked\": 30}}");
        assertThat(terminal.run("convert", "--language", language, "htcds-2", record.toString()))
                .isEqualTo(ExitCode.TROUBLE);
        assertThat(terminal.complaints()).contains(several);
        Files.writeString(record, "{\"vic_AgeWhenTrafficked\": {\"value\": 17}}");
        assertThat(terminal.run("convert", "--language", language, "htcds-2", record.toString()))
                .isEqualTo(ExitCode.FINE);
        assertThat(terminal.text()).contains("vic_AgeWhenTrafficked: AMBIGUOUS").contains(unread);
    }
}
