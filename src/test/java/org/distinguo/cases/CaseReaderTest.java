package org.distinguo.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.distinguo.facts.Answer;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactId;
import org.distinguo.library.LibraryReader;
import org.distinguo.rulebook.Encounter;
import org.distinguo.rulebook.Rulebook;
import org.distinguo.rulebook.Section;
import org.distinguo.rulebook.Status;
import org.distinguo.source.Diagnostic;
import org.distinguo.source.DiagnosticCode;
import org.distinguo.source.Diagnostics;
import org.distinguo.source.YamlFile;
import org.distinguo.verdict.Classification;
import org.distinguo.verdict.Query;
import org.distinguo.verdict.Standard;
import org.distinguo.verdict.Statuses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A case file is read as it is written, and every fault of one is found and located. */
final class CaseReaderTest {

    private static final FactCatalogue CATALOGUE = LibraryReader.shippedCatalogue();
    private static final Rulebook RULEBOOK =
            LibraryReader.rulebook(Path.of("src", "main", "rulebooks", "un"), CATALOGUE);

    private static final String CASE = """
            cases:
              - case: 'one'
                source: 'own example'
                conduct_date: 2024-03-01
                facts:
                  conduct: {recruited: YES}
                expect:
                  classification: UNDETERMINED
                  findings:
                    trafficking-in-persons: {status: UNDETERMINED}
                  open_questions: []
                because: 'The purpose is not known.'
            """;

    private final Diagnostics diagnostics = new Diagnostics();
    private final CaseReader reader = new CaseReader(RULEBOOK, CATALOGUE, diagnostics);

    @Test
    void everyPartOfACaseIsRead() {
        RulebookCase read = read("""
                        cases:
                          - case: 'all parts'
                            source: 'own example'
                            conduct_date: 2024-03-01
                            decision_date: 2025-04-02
                            standard: ESTABLISHED
                            encounter: HOTLINE
                            screened: [means, debt]
                            facts:
                              person: {ageYears: 17}
                              conduct: {recruited: SUSPECTED, harboured: DECLINED}
                            expect:
                              classification: UNDETERMINED
                              possible: [TRAFFICKING, NEITHER]
                              findings:
                                trafficking-in-persons:
                                  status: {ESTABLISHED: UNDETERMINED, REASONABLE_GROUNDS: MET}
                                  decided_by: [conduct.recruited]
                                  forms: []
                                  elements: {act: MET}
                                migrant-smuggling:
                                  status: NOT_MET
                                  aggravating: {life-or-safety-endangered: NOT_MET}
                              open_questions: [purpose.slavery, purpose.servitude]
                              safeguards: [PRESUME_CHILD]
                              no_safeguards: [ASYLUM_ACCESS]
                            because: 'Every part.'
                        """).get(0);
        Query query = read.query();
        RulebookCase.Expectation expectation = read.expectation();

        assertThat(diagnostics.all()).isEmpty();
        assertThat(List.of(read.name(), read.source(), read.because()))
                .containsExactly("all parts", "own example", "Every part.");
        assertThat(read.place().line()).isEqualTo(2);
        assertThat(query.conductDate()).isEqualTo(LocalDate.of(2024, 3, 1));
        assertThat(query.decisionDate()).isEqualTo(LocalDate.of(2025, 4, 2));
        assertThat(query.standard()).isEqualTo(Standard.ESTABLISHED);
        assertThat(query.encounter()).contains(Encounter.HOTLINE);
        assertThat(query.known().stated().screened()).containsExactly("debt", "means");
        assertThat(query.known().stated().numbers()).containsEntry(new FactId("person", "ageYears"), 17);
        assertThat(query.known().stated().answers())
                .containsEntry(new FactId("conduct", "recruited"), Answer.SUSPECTED)
                .containsEntry(new FactId("conduct", "harboured"), Answer.DECLINED)
                .hasSize(2);
        assertThat(expectation.classification()).isEqualTo(Classification.UNDETERMINED);
        assertThat(expectation.possible()).contains(Set.of(Classification.TRAFFICKING, Classification.NEITHER));
        assertThat(expectation.openQuestions())
                .containsExactly(new FactId("purpose", "servitude"), new FactId("purpose", "slavery"));
        assertThat(expectation.safeguards()).containsExactly("PRESUME_CHILD");
        assertThat(expectation.noSafeguards()).containsExactly("ASYLUM_ACCESS");
        RulebookCase.ExpectedFinding trafficking =
                expectation.findings().getOrDefault("trafficking-in-persons", missing());
        assertThat(trafficking.status()).isEqualTo(new Statuses(Status.UNDETERMINED, Status.MET));
        assertThat(trafficking.decidedBy())
                .hasValueSatisfying(facts -> assertThat(facts).containsExactly(new FactId("conduct", "recruited")));
        assertThat(trafficking.forms()).contains(Set.of());
        assertThat(trafficking.provisions().get(Section.ELEMENTS)).containsOnlyKeys("act");
        RulebookCase.ExpectedFinding smuggling = expectation.findings().getOrDefault("migrant-smuggling", missing());
        assertThat(smuggling.status()).isEqualTo(new Statuses(Status.NOT_MET, Status.NOT_MET));
        assertThat(smuggling.decidedBy()).isEmpty();
        assertThat(smuggling.provisions().get(Section.AGGRAVATING)).containsOnlyKeys("life-or-safety-endangered");
    }

    @Test
    void whatIsLeftOutHasADefault() {
        Query query = read(CASE).get(0).query();

        assertThat(query.decisionDate()).isEqualTo(query.conductDate());
        assertThat(query.standard()).isEqualTo(Standard.REASONABLE_GROUNDS);
        assertThat(query.encounter()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void aFaultIsFoundWhereItIs(String fault, String from, String to, DiagnosticCode code, int line, int column) {
        List<RulebookCase> read = read(CASE.replace(from, to));

        assertThat(diagnostics.all())
                .as(fault)
                .extracting(Diagnostic::code, Diagnostic::file, Diagnostic::line, Diagnostic::column)
                .containsExactly(tuple(code, "one.yaml", line, column));
        assertThat(read).as("a case with a fault does not run").isEmpty();
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of("no name", "case: 'one'", "case: ''", DiagnosticCode.WRONG_SHAPE, 2, 11),
                Arguments.of("no source", "    source: 'own example'\n", "", DiagnosticCode.MISSING_KEY, 2, 5),
                Arguments.of(
                        "no reason",
                        "    because: 'The purpose is not known.'\n",
                        "",
                        DiagnosticCode.MISSING_KEY,
                        2,
                        5),
                Arguments.of("no date", "2024-03-01", "March", DiagnosticCode.INVALID_VALUE, 4, 19),
                Arguments.of(
                        "conduct after the decision",
                        "facts:",
                        "decision_date: 2024-02-29\n    facts:",
                        DiagnosticCode.INVALID_VALUE,
                        5,
                        20),
                Arguments.of(
                        "unknown standard", "facts:", "standard: X\n    facts:", DiagnosticCode.INVALID_VALUE, 5, 15),
                Arguments.of(
                        "unknown setting", "facts:", "encounter: X\n    facts:", DiagnosticCode.INVALID_VALUE, 5, 16),
                Arguments.of(
                        "unknown part of the State",
                        "facts:",
                        "part_of_state: north\n    facts:",
                        DiagnosticCode.UNKNOWN_REFERENCE,
                        5,
                        20),
                Arguments.of(
                        "unknown group", "facts:", "screened: [x]\n    facts:", DiagnosticCode.UNKNOWN_FACT, 5, 16),
                Arguments.of("unknown fact", "recruited:", "recruted:", DiagnosticCode.UNKNOWN_FACT, 6, 17),
                Arguments.of("unknown answer", "YES", "MAYBE", DiagnosticCode.INVALID_VALUE, 6, 28),
                Arguments.of(
                        "no number",
                        "conduct: {recruited: YES",
                        "person: {ageYears: YES",
                        DiagnosticCode.INVALID_VALUE,
                        6,
                        26),
                Arguments.of(
                        "impossible age",
                        "conduct: {recruited: YES",
                        "person: {ageYears: 121",
                        DiagnosticCode.INVALID_VALUE,
                        6,
                        26),
                Arguments.of(
                        "contradiction",
                        "conduct: {recruited: YES",
                        "person: {child: NO, under14: YES",
                        DiagnosticCode.INVALID_VALUE,
                        2,
                        5),
                Arguments.of(
                        "unknown word",
                        ": UNDETERMINED\n      f",
                        ": PERHAPS\n      f",
                        DiagnosticCode.INVALID_VALUE,
                        8,
                        23),
                Arguments.of(
                        "unknown offence",
                        "trafficking-in-persons",
                        "trafficking-in-person",
                        DiagnosticCode.UNKNOWN_REFERENCE,
                        10,
                        9),
                Arguments.of(
                        "unknown status",
                        "{status: UNDETERMINED}",
                        "{status: OPEN}",
                        DiagnosticCode.INVALID_VALUE,
                        10,
                        42),
                Arguments.of("no status", "{status: UNDETERMINED}", "{forms: []}", DiagnosticCode.MISSING_KEY, 10, 33),
                Arguments.of(
                        "unknown element",
                        "{status: UNDETERMINED}",
                        "{status: UNDETERMINED, elements: {acts: MET}}",
                        DiagnosticCode.UNKNOWN_REFERENCE,
                        10,
                        67),
                Arguments.of(
                        "unknown form",
                        "{status: UNDETERMINED}",
                        "{status: UNDETERMINED, forms: [SLAVERI]}",
                        DiagnosticCode.UNKNOWN_REFERENCE,
                        10,
                        64),
                Arguments.of(
                        "status of what is not in force",
                        "{status: UNDETERMINED}",
                        "{in_force: false, status: NOT_MET}",
                        DiagnosticCode.UNKNOWN_KEY,
                        10,
                        51),
                Arguments.of(
                        "unknown duty",
                        "open_questions: []",
                        "open_questions: []\n      safeguards: [PRESUME_CHILDREN]",
                        DiagnosticCode.UNKNOWN_REFERENCE,
                        12,
                        20),
                Arguments.of(
                        "unknown duty that must not be due",
                        "open_questions: []",
                        "open_questions: []\n      no_safeguards: [NOTHING]",
                        DiagnosticCode.UNKNOWN_REFERENCE,
                        12,
                        23),
                Arguments.of(
                        "open questions left out", "      open_questions: []\n", "", DiagnosticCode.MISSING_KEY, 8, 7),
                Arguments.of(
                        "unknown open question",
                        "open_questions: []",
                        "open_questions: [conduct.recruted]",
                        DiagnosticCode.UNKNOWN_FACT,
                        11,
                        24),
                Arguments.of(
                        "no id", "open_questions: []", "open_questions: [conduct]", DiagnosticCode.INVALID_ID, 11, 24),
                Arguments.of(
                        "unknown key",
                        "open_questions: []",
                        "open_questions: []\n      classifikation: X",
                        DiagnosticCode.UNKNOWN_KEY,
                        12,
                        7));
    }

    @Test
    void theSameNameIsRefusedInAnotherFile() {
        reader.read(file("first.yaml", CASE));
        reader.read(file("second.yaml", CASE));

        assertThat(diagnostics.all())
                .extracting(Diagnostic::code, Diagnostic::file, Diagnostic::line)
                .containsExactly(tuple(DiagnosticCode.DUPLICATE_ID, "second.yaml", 2));
    }

    @Test
    void aFaultInOneFileDoesNotHideThoseOfTheNext() {
        reader.read(file("first.yaml", CASE.replace("recruited", "recruted")));
        reader.read(file("second.yaml", CASE.replace("'one'", "'two'").replace("YES", "MAYBE")));

        assertThat(diagnostics.all())
                .extracting(Diagnostic::code, Diagnostic::file)
                .containsExactly(
                        tuple(DiagnosticCode.UNKNOWN_FACT, "first.yaml"),
                        tuple(DiagnosticCode.INVALID_VALUE, "second.yaml"));
    }

    @Test
    void aFaultyCaseLeavesTheOthersOfItsFile() {
        String second = CASE.replace("cases:\n", "").replace("'one'", "'two'");

        assertThat(read(CASE.replace("recruited", "recruted") + second))
                .extracting(RulebookCase::name)
                .containsExactly("two");
    }

    private List<RulebookCase> read(String text) {
        return reader.read(file("one.yaml", text));
    }

    private static YamlFile file(String name, String text) {
        return new YamlFile(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static RulebookCase.ExpectedFinding missing() {
        return new RulebookCase.ExpectedFinding(
                Optional.empty(),
                RulebookCase.both(Status.UNDETERMINED),
                Optional.empty(),
                Optional.empty(),
                java.util.Map.of(),
                java.util.Set.of(),
                java.util.Set.of());
    }
}
