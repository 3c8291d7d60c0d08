package org.distinguo.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.distinguo.cases.CaseReader;
import org.distinguo.cases.CaseRunner;
import org.distinguo.cases.RulebookCase;
import org.distinguo.library.Library;
import org.distinguo.library.ShippedLibrary;
import org.distinguo.rulebook.Rulebook;
import org.distinguo.rulebook.RulebookReader;
import org.distinguo.source.Diagnostic;
import org.distinguo.source.DiagnosticCode;
import org.distinguo.source.Diagnostics;
import org.distinguo.source.YamlFile;
import org.distinguo.verdict.Classifier;
import org.distinguo.verdict.Law;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** That a check tells usual mistakes, one cause once, what it would do to a person, and the case that objects. */
@Execution(ExecutionMode.CONCURRENT)
final class RulebookCheckTest {

    private static final Library LIBRARY = ShippedLibrary.LIBRARY;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final String SOUND = """
            rulebook: xx
            title: 'X'
            summary: 'X.'
            version: '1.0.0'
            reviewed: true
            instruments:
              code: {title: 'Code', source: 'Gazette'}
            coverage: {from: 2012-01-01, to: 2027-12-31, reviewed_on: 2026-11-24}
            conditions:
              means: {any_of: [means.force, means.abuseOfPower]}
            offences:
              trafficking:
                kind: TRAFFICKING
                title: 'T'
                cite: 'code s. 1'
                elements:
                  act: {cite: 'code s. 1', text: 'Act.', any_of: [conduct.recruited, conduct.harboured]}
                  means:
                    cite: 'code s. 1'
                    text: 'Means.'
                    any_of: [{use: means}, means.abduction]
                    lifted_when: {cite: 'code s. 1', text: 'A child.', fact: person.child}
                  purpose: {cite: 'code s. 1', text: 'Purpose.', fact: purpose.forcedLabour}
              smuggling:
                kind: SMUGGLING
                title: 'S'
                cite: 'code s. 2'
                elements:
                  entry: {cite: 'code s. 2', text: 'Entry.', all_of: [facilitation.entryProcured, movement.entryIrregular]}
                  who: {cite: 'code s. 2', text: 'A foreigner.', none_of: [person.national]}
            irrelevant:
              - {facts: [circumstances.consentedToExploitation], to: [TRAFFICKING], cite: 'code s. 1', reason: 'No effect.'}
            safeguards:
              - code: SCREEN_FOR_TRAFFICKING
                cite: 'code s. 3'
                because: 'Ask.'
                when:
                  any_of:
                    - {encounter: [SMUGGLING_OPERATION]}
                    - {kind: SMUGGLING, status: [MET, UNDETERMINED]}
                    - {kind: TRAFFICKING, status: [UNDETERMINED]}
              - code: NRM_REFERRAL
                cite: 'code s. 4'
                because: 'Help.'
                when: {always: true}
              - {code: CHILD_PROTECTION, cite: 'code s. 5', because: 'Help.', when: {always: true}}
              - {code: NON_PUNISHMENT_REVIEW, cite: 'code s. 6', because: 'Look.', when: {always: true}}
            """;
    private static final String CASES = """
            cases:
              - case: 'taken over the border'
                source: 'own example'
                conduct_date: 2024-03-01
                screened: [conduct, means, control, purpose, exploitation, debt, movement, facilitation]
                facts:
                  person: {child: NO, national: NO}
                  movement: {entryIrregular: YES}
                  facilitation: {entryProcured: YES}
                expect:
                  classification: SMUGGLING
                  findings:
                    smuggling: {status: MET}
                  open_questions: []
                because: 'Section 2.'
              - case: 'crossed alone'
                source: 'own example'
                conduct_date: 2024-03-01
                screened: [conduct, means, control, purpose, exploitation, debt, movement, facilitation]
                facts:
                  person: {child: NO, national: NO}
                  movement: {entryIrregular: YES}
                expect:
                  classification: NEITHER
                  findings:
                    smuggling: {status: NOT_MET}
                  open_questions: []
                because: 'Section 2.'
            """;

    private final Diagnostics diagnostics = new Diagnostics();

    @Test
    void soundRulebookHasNoFault() {
        RulebookCheck.Result result = check(SOUND);
        assertThat(diagnostics.all()).isEmpty();
        assertThat(result.proposals()).isEmpty();
    }

    @Test
    void consentMustBeDeclaredIrrelevant() {
        check(SOUND.replace("consentedToExploitation", "consentedToWork"));
        assertThat(diagnostics.all()).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo(DiagnosticCode.CONSENT_NOT_DISREGARDED);
            assertThat(fault.message()).contains("is not declared irrelevant to `trafficking`");
        });
    }

    @Test
    void codeThatLooksLikeASharedOneIsReported() {
        String more = "  - {code: %s, cite: 'code s. 7', because: 'Help.', when: {always: true}}\n";
        for (String code : List.of("REFER_TO_VICTIMS_SUPPORT", "COMPENSATON", "PERIOD_RECOVERY")) {
            check(SOUND + more.formatted(code));
        }
        assertThat(diagnostics.all())
                .hasSize(3)
                .extracting(Diagnostic::code)
                .containsOnly(DiagnosticCode.CODE_NEAR_SHARED);
        assertThat(diagnostics.all())
                .extracting(Diagnostic::help)
                .anyMatch(help -> help.contains("write `COMPENSATION`"));
        check(SOUND + more.formatted("LEGAL_AID"));
        assertThat(diagnostics.all()).hasSize(3);
    }

    @Test
    void datesThatCannotBeRightAreReported() {
        check(SOUND.replace("reviewed_on: 2026-11-24", "reviewed_on: 2026-11-30"));
        check(SOUND.replace("to: 2027-12-31", "to: 2031-11-25"));
        check(SOUND.replace("source: 'Gazette'", "source: 'Gazette', quoted_from: 'as printed'")
                .replace("text: 'Act.'", "text: 'Act.', quote: {words: 'acts', compared_on: 2026-11-30}"));
        assertThat(diagnostics.all())
                .extracting(Diagnostic::message)
                .containsExactly(
                        "`reviewed_on` is 2026-11-30, and today is 2026-11-28",
                        "the coverage goes on until 2031-11-25, more than 5 years after the law was read (2026-11-24)",
                        "the quotation `acts` was compared with its text on 2026-11-30, and today is 2026-11-28");
    }

    @Test
    void alternativeThatStandsTwiceIsReported() {
        check(SOUND.replace("[{use: means}, means.abduction]", "[{use: means}, means.force]"));
        check(SOUND.replace("[conduct.recruited, conduct.harboured]", "[conduct.recruited, conduct.recruited]"));
        check(SOUND.replace("movement.entryIrregular]", "movement.entryIrregular, movement.entryIrregular]"));
        assertThat(diagnostics.all())
                .extracting(Diagnostic::code, Diagnostic::line)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(DiagnosticCode.DUPLICATE_ALTERNATIVE, 17),
                        org.assertj.core.api.Assertions.tuple(DiagnosticCode.DUPLICATE_ALTERNATIVE, 21),
                        org.assertj.core.api.Assertions.tuple(DiagnosticCode.DUPLICATE_ALTERNATIVE, 29));
    }

    @Test
    void alternativeThatIsDatedMayStandTwice() {
        check(SOUND.replace(
                "[conduct.recruited, conduct.harboured]",
                "[conduct.harboured, {fact: conduct.recruited, until: 2015-01-01, cite: 'code s. 1'}, "
                        + "{fact: conduct.recruited, from: 2015-01-01, cite: 'code s. 2'}]"));
        assertThat(diagnostics.all()).isEmpty();
    }

    @Test
    void causeIsToldOnceBeforeTheCasesThatFailWithIt() {
        RulebookCheck.Result result = check(SOUND.replace("all_of: [facilitation", "any_of: [facilitation"));
        assertThat(diagnostics.all()).hasSize(2);
        assertThat(diagnostics.all().get(0)).satisfies(fault -> {
            assertThat(fault.code()).isEqualTo(DiagnosticCode.PROOF_FAILED);
            assertThat(fault.message()).contains("as one who crossed alone, would count as smuggled");
        });
        assertThat(diagnostics.all().get(1)).satisfies(fault -> {
            assertThat(fault.code()).isEqualTo(DiagnosticCode.CASE_FAILED);
            assertThat(fault.message())
                    .isEqualTo(
                            "1 case fails with the proof of `smuggling`, the first is `crossed alone` (cases/a.yaml, "
                                    + "line 16)");
        });
        assertThat(result.proposals()).singleElement().satisfies(text -> assertThat(text)
                .contains("classification: NEITHER")
                .contains("smuggling: {status: NOT_MET}")
                .contains("movement: {entryIrregular: YES}"));
    }

    /** A quotation that was compared after the review looks like a day to come on the day of the review. */
    @Test
    void mistakeOfTheRulebookItselfNoticesNoFaultInIt() {
        String compared = SOUND.replace("source: 'Gazette'}", "source: 'Gazette', quoted_from: 'Gazette'}")
                .replace(
                        "act: {cite: 'code s. 1', text: 'Act.'",
                        "act: {cite: 'code s. 1', quote: {words: 'recruits', compared_on: 2026-11-28}, text: 'Act.'");
        assertThat(compared).isNotEqualTo(SOUND);
        RulebookCheck.MutationScore score = of(compared).mutationScore();
        assertThat(score.noticed())
                .isLessThan(score.faults())
                .isEqualTo(of(SOUND).mutationScore().noticed());
    }

    @Test
    void unnoticedFaultSaysWhatItDoesToAPersonAndProposesTheCase() {
        RulebookCheck check = of(SOUND);
        assertThat(check.mutationScore().unnoticed())
                .filteredOn(mutant -> mutant.fault().contains("`means.abduction` is left out"))
                .singleElement()
                .satisfies(mutant -> assertThat(check.proposal(mutant)).hasValueSatisfying(text -> assertThat(text)
                        .contains("abduction")
                        .contains("would not count as trafficked, and no case objects; this one would:")
                        .contains("means: {abduction: YES}")
                        .contains("classification: TRAFFICKING")));
    }

    @Test
    void proposedCaseHoldsWhenItIsCopied() {
        RulebookCheck check = of(SOUND);
        List<Mutant> unnoticed = check.mutationScore().unnoticed();
        assertThat(unnoticed).isNotEmpty();
        for (Mutant mutant : unnoticed) {
            check.proposal(mutant).ifPresent(text -> {
                String yaml = "cases:\n" + text.substring(text.indexOf('\n') + 1) + "\n";
                Rulebook rulebook = rulebook(SOUND);
                List<RulebookCase> cases = read(yaml, rulebook);
                new RulebookCheck(Law.of(rulebook, LIBRARY.catalogue()), cases, LIBRARY.safeguards(), LIBRARY.phrases())
                        .run(TODAY, diagnostics);
                assertThat(diagnostics.all()).as(text).isEmpty();
            });
        }
    }

    @Test
    void proposedCaseNoticesItsFault() {
        String graver = SOUND.replace("    kind: SMUGGLING\n", "    kind: SMUGGLING\n    from: 2014-01-01\n")
                        .replace(
                                "irrelevant:\n",
                                "    aggravating:\n      danger: {cite: 'code s. 2', text: 'Danger.', "
                                        + "any_of: [facilitation.livesEndangered, facilitation.degradingTreatment]}\n"
                                        + "irrelevant:\n")
                        .replace(
                                "    elements:\n      act:",
                                "    forms: {FORCED_LABOUR: {any_of: [purpose.forcedLabour, exploitation.forcedLabour]}}\n"
                                        + "    elements:\n      act:")
                + "  - {code: LEGAL_AID, cite: 'code s. 7', because: 'Help.', when: {encounter: [POLICE, SHELTER]}}\n";
        RulebookCheck check = of(graver);
        Rulebook rulebook = rulebook(graver);
        List<String> noticed = new ArrayList<>();
        for (Mutant mutant : check.mutationScore().unnoticed()) {
            check.proposal(mutant).ifPresent(text -> {
                List<RulebookCase> cases = read("cases:\n" + text.substring(text.indexOf('\n') + 1) + "\n", rulebook);
                assertThat(failing(cases, rulebook)).as(text).isEmpty();
                assertThat(failing(cases, mutant.rulebook()))
                        .as(mutant.fault() + text)
                        .isNotEmpty();
                noticed.add(mutant.fault());
            });
        }
        assertThat(noticed)
                .contains(
                        "`facilitation.livesEndangered` is left out in `smuggling.danger`",
                        "the form is left out in `trafficking.FORCED_LABOUR`",
                        "POLICE of `encounter` is left out in `safeguards.LEGAL_AID`");
    }

    private static List<Diagnostic> failing(List<RulebookCase> cases, Rulebook rulebook) {
        var faults = new Diagnostics();
        var runner = new CaseRunner(new Classifier(Law.of(rulebook, LIBRARY.catalogue()), LIBRARY.phrases()), faults);
        assertThat(cases).isNotEmpty();
        cases.forEach(runner::run);
        return faults.all();
    }

    private RulebookCheck.Result check(String text) {
        return of(text).run(TODAY, diagnostics);
    }

    private RulebookCheck of(String text) {
        Rulebook rulebook = rulebook(text);
        return new RulebookCheck(
                Law.of(rulebook, LIBRARY.catalogue()), read(CASES, rulebook), LIBRARY.safeguards(), LIBRARY.phrases());
    }

    private List<RulebookCase> read(String cases, Rulebook rulebook) {
        return new CaseReader(rulebook, LIBRARY.catalogue(), diagnostics)
                .read(new YamlFile("cases/a.yaml", cases.getBytes(StandardCharsets.UTF_8)));
    }

    private static Rulebook rulebook(String text) {
        return RulebookReader.read(
                "xx", new YamlFile("rulebook.yaml", text.getBytes(StandardCharsets.UTF_8)), LIBRARY.catalogue());
    }
}
