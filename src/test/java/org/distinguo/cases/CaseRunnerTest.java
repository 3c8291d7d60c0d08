package org.distinguo.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.distinguo.library.Library;
import org.distinguo.library.ShippedLibrary;
import org.distinguo.rulebook.Rulebook;
import org.distinguo.rulebook.RulebookReader;
import org.distinguo.source.Diagnostic;
import org.distinguo.source.Diagnostics;
import org.distinguo.source.YamlFile;
import org.distinguo.verdict.Classifier;
import org.distinguo.verdict.Law;
import org.junit.jupiter.api.Test;

/** What comes out otherwise is said in the words of the file, at the expectation that it fails. */
final class CaseRunnerTest {

    private static final Library LIBRARY = ShippedLibrary.LIBRARY;
    private static final Rulebook RULEBOOK = RulebookReader.read(
            "small", new YamlFile("small/rulebook.yaml", """
                    rulebook: small
                    title: 'Small'
                    summary: 'One offence before 2016, another since.'
                    version: '1.0.0'
                    reviewed: true
                    instruments:
                      code: {title: 'Code', source: 'Gazette'}
                    coverage: {from: 2010-01-01, to: 2027-12-31, reviewed_on: 2026-11-24}
                    offences:
                      old:
                        kind: TRAFFICKING
                        title: 'Old'
                        cite: 'code s. 1'
                        until: 2016-10-15
                        elements:
                          purpose: {cite: 'code s. 1', text: 'Slavery.', fact: purpose.slavery}
                      new:
                        kind: TRAFFICKING
                        title: 'New'
                        cite: 'code s. 2'
                        from: 2016-10-15
                        elements:
                          purpose: {cite: 'code s. 2', text: 'Servitude.', fact: purpose.servitude}
                        aggravating:
                          ransom: {cite: 'code s. 3', text: 'Ransom.', until: 2020-01-01, fact: facilitation.heldForRansom}
                        not_assessed: ['intent']
                    safeguards:
                      - code: SCREEN_FOR_TRAFFICKING
                        cite: 'code s. 6'
                        because: 'Screening.'
                        when:
                          any_of:
                            - {encounter: [SMUGGLING_OPERATION]}
                            - {kind: SMUGGLING, status: [MET, UNDETERMINED]}
                            - {kind: TRAFFICKING, status: [UNDETERMINED]}
                    """.getBytes(StandardCharsets.UTF_8)), LIBRARY.catalogue());

    private final Diagnostics diagnostics = new Diagnostics();
    private final CaseCoverage coverage = new CaseCoverage(RULEBOOK, Set.of());

    @Test
    void statusIsGivenInTheWordsOfTheFileAtItsPlace() {
        run("purpose: {servitude: SUSPECTED}", "TRAFFICKING", "new: {status: MET, elements: {purpose: NOT_MET}}");
        assertThat(diagnostics.all())
                .extracting(Diagnostic::line, Diagnostic::column, Diagnostic::message)
                .contains(tuple(
                        10,
                        23,
                        "case `one`: `new` is UNDETERMINED established and MET on reasonable grounds, expected MET"))
                .contains(
                        tuple(
                                10,
                                48,
                                "case `one`: `new.purpose` is UNDETERMINED established and MET on reasonable grounds, expected NOT_MET"));
        assertThat(diagnostics.all().get(0).help())
                .contains("write {ESTABLISHED: UNDETERMINED, REASONABLE_GROUNDS: MET}");
    }

    @Test
    void offenceThatIsNotInForceCannotBeMet() {
        run("purpose: {slavery: YES, servitude: YES}", "TRAFFICKING", "old: {status: MET}");
        assertThat(diagnostics.all()).singleElement().satisfies(fault -> assertThat(fault.message())
                .isEqualTo("case `one`: `old` is not in force on 2024-03-01 (until 2016-10-15)"));
    }

    @Test
    void offenceCanBeExpectedNotToBeInForce() {
        run("purpose: {servitude: YES}", "TRAFFICKING", "old: {in_force: false}");
        assertThat(diagnostics.all()).isEmpty();
        run("purpose: {servitude: YES}", "TRAFFICKING", "new: {in_force: false}");
        assertThat(diagnostics.all()).singleElement().satisfies(fault -> assertThat(fault.message())
                .isEqualTo("case `one`: `new` is in force on 2024-03-01 (from 2016-10-15)"));
    }

    @Test
    void provisionCanBeExpectedNotToBeInForce() {
        run("purpose: {servitude: YES}", "TRAFFICKING", "new: {status: MET, not_in_force: [ransom]}");
        assertThat(diagnostics.all()).isEmpty();
        run("purpose: {servitude: YES}", "TRAFFICKING", "new: {status: MET, not_in_force: [purpose]}");
        assertThat(diagnostics.all()).singleElement().satisfies(fault -> assertThat(fault.message())
                .isEqualTo("case `one`: `new.purpose` is in force on 2024-03-01"));
    }

    @Test
    void whatIsNotAssessedCanBeHeldOnTo() {
        run("purpose: {servitude: YES}", "TRAFFICKING", "new: {status: MET, not_assessed: ['intent']}");
        assertThat(diagnostics.all()).isEmpty();
        run("purpose: {servitude: YES}", "TRAFFICKING", "new: {status: MET, not_assessed: ['jurisdiction']}");
        assertThat(diagnostics.all()).singleElement().satisfies(fault -> assertThat(fault.message())
                .isEqualTo("case `one`: `new` does not list as not assessed: jurisdiction"));
    }

    @Test
    void classificationSaysThroughWhichOffenceAndListsSayWhatDiffers() {
        run("purpose: {servitude: YES}", "NEITHER", "new: {status: MET, decided_by: [purpose.slavery]}");
        assertThat(diagnostics.all())
                .extracting(Diagnostic::message)
                .containsExactlyInAnyOrder(
                        "case `one`: `classification` is TRAFFICKING through `new` (rulebook, line 17), expected NEITHER",
                        "case `one`: `new.decided_by`: the verdict's list lacks purpose.slavery, which the case has, and "
                                + "the case's list lacks purpose.servitude, which the verdict has");
    }

    @Test
    void caseOfAnotherDateShowsNothingOfAnOffence() {
        run("purpose: {servitude: NO}", "NEITHER", "new: {status: NOT_MET}");
        assertThat(coverage.missing())
                .contains("no case fails old", "no case fails old.purpose")
                .doesNotContain("no case fails new");
    }

    private void run(String facts, String classification, String finding) {
        var file = new YamlFile(
                "cases/one.yaml", """
                cases:
                  - case: 'one'
                    source: 'own example'
                    conduct_date: 2024-03-01
                    facts:
                      %s
                    expect:
                      classification: %s
                      findings:
                        %s
                      open_questions: []
                    because: 'It is so.'
                """.formatted(facts, classification, finding).getBytes(StandardCharsets.UTF_8));
        List<RulebookCase> cases = new CaseReader(RULEBOOK, LIBRARY.catalogue(), diagnostics).read(file);
        assertThat(cases).hasSize(1);
        var runner =
                new CaseRunner(new Classifier(Law.of(RULEBOOK, LIBRARY.catalogue()), LIBRARY.phrases()), diagnostics);
        cases.forEach(one -> runner.run(one).ifPresent(coverage::count));
    }
}
