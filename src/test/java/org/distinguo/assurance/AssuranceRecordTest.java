package org.distinguo.assurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.distinguo.cases.CaseFolder;
import org.distinguo.cases.RulebookCase;
import org.distinguo.library.Library;
import org.distinguo.library.LibraryReader;
import org.distinguo.library.ShippedLibrary;
import org.distinguo.rulebook.Rulebook;
import org.distinguo.source.Diagnostic;
import org.distinguo.source.DiagnosticCode;
import org.distinguo.source.Diagnostics;
import org.distinguo.source.InvalidSourceException;
import org.distinguo.source.YamlFile;
import org.distinguo.verdict.Law;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The records beside the shipped rulebooks say what a check of these very rulebooks comes to. */
@Execution(ExecutionMode.CONCURRENT)
final class AssuranceRecordTest {

    private static final Path RULEBOOKS = Path.of("src/main/rulebooks");
    private static final Library LIBRARY = ShippedLibrary.LIBRARY;

    @TestFactory
    Stream<DynamicTest> recordIsThatOfACheckToday() {
        return eachRulebook((id, law) -> {
            List<RulebookPart> parts = partsOf(id);
            assertThat(RulebookPart.changes(recordOf(id).parts(), parts))
                    .as(
                            "%s/%s/rulebook.yaml says something else than was assured; where this is meant, read the "
                                    + "change once more, and run: java -jar target/quarkus-app/quarkus-run.jar assure %s/%s",
                            RULEBOOKS, id, RULEBOOKS, id)
                    .isEmpty();
            AssuranceRecord.Mutation recorded = recordOf(id).mutation().orElseThrow();
            isCurrent(
                    id,
                    law,
                    check -> new RulebookCheck.MutationScore(recorded.seeded(), recorded.noticed(), List.of()));
        });
    }

    /** Takes minutes, and runs apart from the others: see the step {@code seeded-faults} of the checks. */
    @Tag("seeded-faults")
    @TestFactory
    Stream<DynamicTest> seededFaultsAreThoseOfTheRecord() {
        return eachRulebook((id, law) -> isCurrent(id, law, RulebookCheck::mutationScore));
    }

    private static Stream<DynamicTest> eachRulebook(BiConsumer<String, Law> test) {
        return LIBRARY.classifiers().entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey(),
                        () -> test.accept(entry.getKey(), entry.getValue().law())));
    }

    private static void isCurrent(
            String id, Law law, Function<RulebookCheck, RulebookCheck.MutationScore> seededFaults) {
        var diagnostics = new Diagnostics();
        List<RulebookCase> cases =
                CaseFolder.read(RULEBOOKS.resolve(id), law.rulebook(), LIBRARY.catalogue(), diagnostics);
        var check = new RulebookCheck(law, cases, LIBRARY.safeguards(), LIBRARY.phrases());
        AssuranceRecord record = recordOf(id);
        AssuranceRecord today = AssuranceShelf.inFull(
                law.rulebook(),
                LIBRARY,
                record.checkedOn(),
                check.run(diagnostics),
                seededFaults.apply(check),
                partsOf(id));
        assertThat(diagnostics.all()).isEmpty();
        assertThat(record)
                .as("write it anew: java -jar target/quarkus-app/quarkus-run.jar assure src/main/rulebooks")
                .isEqualTo(today);
    }

    @TestFactory
    Stream<DynamicTest> everySeededFaultIsNoticed() {
        return LIBRARY.classifiers().keySet().stream()
                .map(id -> DynamicTest.dynamicTest(id, () -> {
                    AssuranceRecord.Mutation mutation = recordOf(id).mutation().orElseThrow();
                    assertThat(mutation.seeded()).isGreaterThan(50);
                    assertThat(mutation.noticed()).isEqualTo(mutation.seeded());
                }));
    }

    @Test
    void recordIsWrittenAndReadAlike() {
        AssuranceRecord record = recordOf("un");
        assertThat(AssuranceRecord.read(
                        new YamlFile("copy.yaml", record.asYaml().getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(record);
    }

    @Test
    void whatIsNoNumberIsReportedWithItsPlace() {
        String broken = recordOf("un")
                .asYaml()
                .replaceFirst("(?m)^states: .*", "states: many")
                .replaceFirst("(?m)^cases: .*", "cases: 99999999999")
                .replaceFirst("(?m)^faults_noticed: .*", "faults_noticed: [1]")
                .replaceFirst("(?m)^  EXACT: .*", "  EXACT: -1");
        assertThatThrownBy(() ->
                        AssuranceRecord.read(new YamlFile("broken.yaml", broken.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOfSatisfying(InvalidSourceException.class, faults -> assertThat(faults.diagnostics())
                        .extracting(Diagnostic::code)
                        .containsExactly(
                                DiagnosticCode.INVALID_VALUE,
                                DiagnosticCode.INVALID_VALUE,
                                DiagnosticCode.INVALID_VALUE,
                                DiagnosticCode.WRONG_SHAPE));
    }

    @Test
    void recordOfAnotherReadingIsWorthNothing() {
        Rulebook un = LIBRARY.classifier("un").orElseThrow().law().rulebook();
        assertThat(recordOf("un").isAbout(un, LIBRARY)).isTrue();
        assertThat(recordOf("us").isAbout(un, LIBRARY)).isFalse();
    }

    @Test
    void recordIsWorthNothingOnceACatalogueIsAnother() {
        Rulebook un = LIBRARY.classifier("un").orElseThrow().law().rulebook();
        String written = recordOf("un").asYaml();
        for (String key : List.of("rulebook_digest", "catalogue_digest", "safeguards_digest")) {
            String changed = written.replaceFirst("(?m)^" + key + ": .*", key + ": 'sha-256:0'");
            assertThat(changed).isNotEqualTo(written);
            assertThat(AssuranceRecord.read(new YamlFile("copy.yaml", changed.getBytes(StandardCharsets.UTF_8)))
                            .isAbout(un, LIBRARY))
                    .as(key)
                    .isFalse();
        }
    }

    @Test
    void buildProvedEveryShippedRulebook() {
        assertThat(LibraryReader.record((rulebook, library) ->
                                AssuranceShelf.ofBuild(rulebook, library).isPresent())
                        .editions()
                        .keySet())
                .as("write the records anew: java -jar target/quarkus-app/quarkus-run.jar assure src/main/rulebooks")
                .isEqualTo(LIBRARY.editions().keySet());
    }

    private static List<RulebookPart> partsOf(String id) {
        return LibraryReader.shippedFile(id, LibraryReader.FILE)
                .map(RulebookPart::of)
                .orElseThrow();
    }

    private static AssuranceRecord recordOf(String id) {
        return LibraryReader.shippedFile(id, AssuranceShelf.FILE)
                .map(AssuranceRecord::read)
                .orElseThrow();
    }
}
