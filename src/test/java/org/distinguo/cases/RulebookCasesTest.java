package org.distinguo.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.library.LibraryReader;
import org.distinguo.library.ShippedLibrary;
import org.distinguo.proof.RulebookProofs;
import org.distinguo.rulebook.Rulebook;
import org.distinguo.source.Diagnostic;
import org.distinguo.source.Diagnostics;
import org.distinguo.source.YamlFile;
import org.distinguo.verdict.Classifier;
import org.distinguo.verdict.Law;
import org.distinguo.verdict.Phrases;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Every case beside a shipped rulebook comes out as written, and every provision is shown from both sides. */
@Execution(ExecutionMode.CONCURRENT)
final class RulebookCasesTest {

    private static final Path RULEBOOKS = Path.of("src", "main", "rulebooks");
    private static final FactCatalogue CATALOGUE = LibraryReader.shippedCatalogue();
    private static final Phrases PHRASES =
            Phrases.read(new YamlFile("phrases.yaml", bytes(Path.of("src", "main", "catalogue", "phrases.yaml"))));

    @TestFactory
    List<DynamicContainer> everyCaseComesOutAsWritten() {
        return LibraryReader.folders(RULEBOOKS).stream()
                .map(RulebookCasesTest::rulebook)
                .toList();
    }

    @Test
    void everyShippedRulebookHasItsCasesHere() {
        assertThat(LibraryReader.folders(RULEBOOKS).stream()
                        .map(folder -> String.valueOf(folder.getFileName()))
                        .toList())
                .as("folders in %s", RULEBOOKS)
                .containsExactlyElementsOf(ShippedLibrary.LIBRARY.classifiers().keySet());
    }

    private static DynamicContainer rulebook(Path folder) {
        Rulebook rulebook = LibraryReader.rulebook(folder, CATALOGUE);
        var faults = new Diagnostics();
        var reader = new CaseReader(rulebook, CATALOGUE, faults);
        var classifier = new Classifier(Law.of(rulebook, CATALOGUE), PHRASES);
        List<DynamicNode> nodes = new ArrayList<>();
        List<RulebookCase> all = new ArrayList<>();
        List<Path> files = caseFiles(folder);
        nodes.add(dynamicTest(
                "has cases", () -> assertThat(all).as("cases in " + folder).isNotEmpty()));
        for (Path file : files) {
            List<RulebookCase> cases = reader.read(new YamlFile(file.toString(), bytes(file)));
            all.addAll(cases);
            nodes.add(dynamicTest(file.getFileName() + " has no fault", () -> {
                assertThat(faults.all().stream().filter(fault -> fault.file().equals(file.toString())))
                        .isEmpty();
                assertThat(cases).as("cases in " + file).isNotEmpty();
            }));
            cases.forEach(one -> nodes.add(dynamicTest(
                    one.name(), () -> assertThat(run(classifier, one)).isEmpty())));
        }
        nodes.add(dynamicTest(
                "shows every provision met and not met",
                () -> assertThat(missing(rulebook, classifier, all)).isEmpty()));
        return dynamicContainer(rulebook.id(), nodes);
    }

    private static List<Diagnostic> run(Classifier classifier, RulebookCase oneCase) {
        var diagnostics = new Diagnostics();
        new CaseRunner(classifier, diagnostics).run(oneCase);
        return diagnostics.all();
    }

    private static List<String> missing(Rulebook rulebook, Classifier classifier, List<RulebookCase> cases) {
        var coverage = new CaseCoverage(
                rulebook,
                RulebookProofs.prove(classifier.law(), LibraryReader.shippedSafeguards())
                        .leftOpen());
        var runner = new CaseRunner(classifier, new Diagnostics());
        cases.forEach(one -> runner.run(one).ifPresent(coverage::count));
        return coverage.missing();
    }

    private static List<Path> caseFiles(Path folder) {
        try (Stream<Path> files = Files.list(folder.resolve("cases"))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
