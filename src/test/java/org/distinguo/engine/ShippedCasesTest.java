package org.distinguo.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.distinguo.Draws;
import org.distinguo.cases.CaseFolder;
import org.distinguo.cases.CaseRunner;
import org.distinguo.cases.RulebookCase;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactCatalogueReader;
import org.distinguo.intake.Intake;
import org.distinguo.intake.request.ClassificationRequest;
import org.distinguo.library.Library;
import org.distinguo.rest.wire.VerdictWriter;
import org.distinguo.rest.wire.WireMapper;
import org.distinguo.rulebook.Rulebook;
import org.distinguo.rulebook.RulebookReader;
import org.distinguo.rulebook.SafeguardCatalogueReader;
import org.distinguo.source.Diagnostics;
import org.distinguo.source.YamlFile;
import org.distinguo.verdict.Classifier;
import org.distinguo.verdict.Law;
import org.distinguo.verdict.Notice;
import org.distinguo.verdict.Phrases;
import org.distinguo.verdict.Verdict;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The engine from the files to the verdict, on what is shipped. Each test reads everything anew and keeps nothing, so that a
 * fault that is planted in the engine ({@code .ci/mutation}) is there from the first file on, and gone with the next test.
 */
@Execution(ExecutionMode.CONCURRENT)
final class ShippedCasesTest {

    private static final Path RULEBOOKS = Path.of("src/main/rulebooks");
    private static final Path EXAMPLES = Path.of("openapi/examples");

    static List<String> rulebooks() throws IOException {
        try (Stream<Path> folders = Files.list(RULEBOOKS)) {
            List<String> all = folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted(Comparator.reverseOrder())
                    .toList();
            return some(all);
        }
    }

    static List<String> examples() {
        return some(List.of("undetermined", "both", "amir", "child", "marie", "rescue"));
    }

    /**
     * Half in a build, in which other tests look at all; the first two while faults are planted, since each fault that is not found
     * meets them all.
     */
    private static List<String> some(List<String> all) {
        return all.subList(0, Math.min(all.size(), Math.max(2, Draws.of(all.size()))));
    }

    @ParameterizedTest
    @MethodSource("rulebooks")
    void everyCaseComesOutAsWritten(String id) throws IOException {
        FactCatalogue catalogue = FactCatalogueReader.read(common("facts.yaml"));
        Classifier classifier = classifier(id, catalogue);
        var faults = new Diagnostics();
        List<RulebookCase> cases =
                CaseFolder.read(RULEBOOKS.resolve(id), classifier.law().rulebook(), catalogue, faults);
        cases.forEach(new CaseRunner(classifier, faults)::run);
        assertThat(cases).hasSizeGreaterThan(50);
        assertThat(faults.all()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyWordOfAVerdictIsThatOfTheExample(String name) throws IOException {
        byte[] body = Files.readAllBytes(EXAMPLES.resolve("classification-" + name + ".request.json"));
        var mapper = new ObjectMapper();
        Intake intake = intake(mapper.readTree(body).get("rulebook").asText());
        ClassificationRequest request = intake.read(body, ClassificationRequest.class);
        Verdict verdict = intake.classify(request);
        byte[] answer = new VerdictWriter(WireMapper.standalone())
                .write(verdict, request.caseReference(), request.digestSalt(), intake.notice(verdict));
        byte[] example = Files.readAllBytes(EXAMPLES.resolve("classification-" + name + ".response.json"));
        assertThat(mapper.readTree(answer)).isEqualTo(mapper.readTree(example));
    }

    private static Intake intake(String id) throws IOException {
        FactCatalogue catalogue = FactCatalogueReader.read(common("facts.yaml"));
        var library = new Library(
                catalogue,
                SafeguardCatalogueReader.read(common("safeguards.yaml")),
                Phrases.read(common("phrases.yaml")),
                Notice.read(common("notice.yaml")),
                new TreeMap<>(Map.of(id, classifier(id, catalogue))));
        return Intake.standalone(library, Clock.fixed(Instant.parse("2026-12-01T12:00:00Z"), ZoneOffset.UTC));
    }

    private static Classifier classifier(String id, FactCatalogue catalogue) throws IOException {
        Path file = RULEBOOKS.resolve(id).resolve("rulebook.yaml");
        Rulebook rulebook = RulebookReader.read(id, new YamlFile(file.toString(), Files.readAllBytes(file)), catalogue);
        return new Classifier(Law.of(rulebook, catalogue), Phrases.read(common("phrases.yaml")));
    }

    private static YamlFile common(String name) throws IOException {
        return new YamlFile(name, Files.readAllBytes(Path.of("src/main/catalogue", name)));
    }
}
