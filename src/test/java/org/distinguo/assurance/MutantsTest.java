package org.distinguo.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.distinguo.cases.CaseReader;
import org.distinguo.cases.RulebookCase;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.library.Library;
import org.distinguo.library.ShippedLibrary;
import org.distinguo.rulebook.Rulebook;
import org.distinguo.rulebook.RulebookReader;
import org.distinguo.source.Diagnostics;
import org.distinguo.source.YamlFile;
import org.distinguo.verdict.Law;
import org.junit.jupiter.api.Test;

/** That faults are seeded in duties, forms and irrelevances as well, and that a case or a proof can notice each kind. */
final class MutantsTest {

    private static final Library LIBRARY = ShippedLibrary.LIBRARY;
    private static final FactCatalogue CATALOGUE = LIBRARY.catalogue();

    private static final String HEAD = """
            rulebook: xx
            title: 'X'
            summary: 'X.'
            version: '1.0.0'
            reviewed: true
            instruments: {code: {title: 'Code', source: 'Gazette'}}
            coverage: {from: 2012-01-01, to: 2027-12-31, reviewed_on: 2026-11-24}
            parts: {north: 'the North', south: 'the South', west: 'the West'}
            offences:
              trafficking:
                kind: TRAFFICKING
                parts: [north]
                title: 'T'
                cite: 'code s. 1'
                elements: {purpose: {cite: 'code s. 1', text: 'Purpose.', any_of: [purpose.forcedLabour, purpose.commercialSex]}}
                forms:
                  FORCED_LABOUR: purpose.forcedLabour
                  SEXUAL_EXPLOITATION: {any_of: [purpose.commercialSex, purpose.otherSexualExploitation]}
            irrelevant:
              - {facts: [circumstances.wagesPaid, person.national], until: 2020-01-01, cite: 'code s. 2', reason: 'None.'}
              - {facts: [circumstances.consentedToExploitation], to: [TRAFFICKING], cite: 'code s. 2', reason: 'None.'}
            safeguards:
              - code: SCREEN_FOR_TRAFFICKING
                cite: 'code s. 9'
                because: 'Ask.'
                when:
                  any_of:
                    - {encounter: [SMUGGLING_OPERATION]}
                    - {kind: SMUGGLING, status: [MET, UNDETERMINED]}
                    - {kind: TRAFFICKING, status: [UNDETERMINED]}
              - code: HELP
                cite: 'code s. 10'
                because: 'Help.'
                from: 2015-01-01
                parts: [north, west]
                when:
                  all_of:
                    - any_of:
                        - {kind: TRAFFICKING, status: [MET, UNDETERMINED], standard: REASONABLE_GROUNDS}
                        - {grounds: {any_of: [means.force, means.abduction]}}
                    - {none_of: [{fact: person.national, answer: [YES, SUSPECTED]}]}
                    - {encounter: [POLICE, BORDER]}
            guarantees_not_given:
              - {guarantee: MEANS_REQUIRED_FOR_ADULT, offences: [trafficking], cite: 'code s. 1', reason: 'None.'}
            """;

    private static Rulebook rulebook() {
        return RulebookReader.read("xx", file("rulebook.yaml", HEAD), CATALOGUE);
    }

    private static YamlFile file(String name, String text) {
        return new YamlFile(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> faults(String part) {
        return Mutants.of(rulebook()).stream()
                .map(Mutant::fault)
                .filter(fault -> fault.endsWith(" in `" + part + "`"))
                .map(fault -> fault.replace(" in `" + part + "`", ""))
                .toList();
    }

    @Test
    void everythingThatADutyHangsOnIsSeededWithFaults() {
        assertThat(faults("safeguards.HELP"))
                .containsExactlyInAnyOrder(
                        "the safeguard is left out",
                        "the dates are lost",
                        "`from` is a day early",
                        "`from` is a day late",
                        "`parts` is left out",
                        "`north` of `parts` is left out",
                        "`west` of `parts` is left out",
                        "`any_of` stands for `all_of` over the list that begins with `kind: TRAFFICKING`",
                        "the list that begins with `kind: TRAFFICKING` is left out",
                        "`kind: TRAFFICKING` is left out",
                        "MET of `kind: TRAFFICKING` is left out",
                        "UNDETERMINED of `kind: TRAFFICKING` is left out",
                        "`standard` of `kind: TRAFFICKING` is left out",
                        "`grounds` on line 40 is left out",
                        "`all_of` stands for `any_of` over `kind: TRAFFICKING`",
                        "`means.force` is left out",
                        "`means.abduction` is left out",
                        "`all_of` stands for `any_of`",
                        "the list that begins with `fact: person.national` is left out",
                        "`any_of` stands for `none_of`",
                        "YES of `fact: person.national` is left out",
                        "SUSPECTED of `fact: person.national` is left out",
                        "`encounter` is left out",
                        "POLICE of `encounter` is left out",
                        "BORDER of `encounter` is left out");
    }

    @Test
    void theLawOfSomePartsIsTakenForThatOfAll() {
        assertThat(faults("trafficking")).contains("`parts` is left out");
        assertThat(Mutants.of(rulebook()).stream()
                        .filter(mutant -> mutant.fault().equals("`parts` is left out in `trafficking`"))
                        .map(mutant -> mutant.rulebook().offences().get(0).parts()))
                .containsExactly(List.of());
        assertThat(Mutants.of(rulebook()).stream()
                        .filter(mutant -> mutant.fault().equals("`north` of `parts` is left out in `safeguards.HELP`"))
                        .map(mutant -> mutant.rulebook().safeguards().get(1).parts()))
                .containsExactly(List.of("west"));
    }

    @Test
    void aFaultInANamedTriggerIsOneInEverySafeguardThatUsesIt() {
        String two = HEAD.replace("- {grounds: {any_of: [means.force, means.abduction]}}", "- {use: forced-or-taken}")
                .replace("safeguards:", """
                triggers:
                  forced-or-taken: {grounds: {any_of: [means.force, means.abduction]}}
                safeguards:
                  - {code: ASK, cite: 'code s. 11', because: 'Ask.', when: {use: forced-or-taken}}""");
        Rulebook rulebook = RulebookReader.read("xx", file("rulebook.yaml", two), CATALOGUE);
        List<Mutant> seeded = Mutants.of(rulebook).stream()
                .filter(mutant -> mutant.fault().endsWith(" in `triggers.forced-or-taken`"))
                .toList();
        assertThat(seeded)
                .extracting(Mutant::fault)
                .containsExactlyInAnyOrder(
                        "`means.force` is left out in `triggers.forced-or-taken`",
                        "`means.abduction` is left out in `triggers.forced-or-taken`",
                        "`all_of` stands for `any_of` in `triggers.forced-or-taken`");
        assertThat(seeded).allSatisfy(mutant -> assertThat(mutant.rulebook().safeguards())
                .filteredOn(rule -> !rule.code().equals("SCREEN_FOR_TRAFFICKING"))
                .hasSize(2)
                .noneMatch(rule -> rulebook.safeguards().contains(rule)));
        assertThat(Mutants.of(rulebook))
                .extracting(Mutant::fault)
                .contains("`use: forced-or-taken` is left out in `safeguards.HELP`");
    }

    @Test
    void formsAndIrrelevancesAreSeededWithFaults() {
        assertThat(faults("trafficking.SEXUAL_EXPLOITATION"))
                .containsExactlyInAnyOrder(
                        "the form is left out",
                        "`purpose.commercialSex` is left out",
                        "`purpose.otherSexualExploitation` is left out",
                        "`all_of` stands for `any_of`");
        assertThat(faults("irrelevant"))
                .containsExactlyInAnyOrder(
                        "the irrelevance is left out",
                        "the irrelevance is left out",
                        "the dates are lost",
                        "`until` is a day early",
                        "`until` is a day late",
                        "`circumstances.wagesPaid` is left out",
                        "`person.national` is left out");
    }

    private static List<String> unnoticed(String cases) {
        Rulebook rulebook = rulebook();
        var diagnostics = new Diagnostics();
        List<RulebookCase> read = new CaseReader(rulebook, CATALOGUE, diagnostics).read(file("cases.yaml", cases));
        assertThat(diagnostics.all()).isEmpty();
        // the guarantees of duties do not hold of this rulebook and would notice everything
        var none = new org.distinguo.rulebook.SafeguardCatalogue("", new java.util.LinkedHashMap<>(), List.of());
        return new RulebookCheck(Law.of(rulebook, CATALOGUE), read, none, LIBRARY.phrases())
                .mutationScore().unnoticed().stream().map(Mutant::fault).toList();
    }

    private static String oneCase(String name, String day, String more, String facts, String expected) {
        return """
              - case: '%s'
                source: 'own example'
                conduct_date: %s
                %s
                facts: {%s}
                expect: {%s}
                because: 'An example.'
            """.formatted(name, day, more, facts, expected);
    }

    @Test
    void aCaseNoticesAFaultInADutyThatItNames() {
        String abducted = oneCase(
                "abducted, for no purpose",
                "2016-01-01",
                "encounter: POLICE",
                "means: {abduction: SUSPECTED}, purpose: {forcedLabour: NO, commercialSex: NO}",
                "classification: NEITHER, open_questions: [], safeguards: [HELP]");
        String fault = "`means.abduction` is left out in `safeguards.HELP`";
        assertThat(unnoticed("cases:\n" + abducted.replace(", safeguards: [HELP]", "")))
                .contains(fault);
        assertThat(unnoticed("cases:\n" + abducted))
                .doesNotContain(
                        fault,
                        "the safeguard is left out in `safeguards.HELP`",
                        "`grounds` on line 37 is left out in `safeguards.HELP`",
                        "`all_of` stands for `any_of` in `safeguards.HELP`",
                        "POLICE of `encounter` is left out in `safeguards.HELP`")
                .contains("BORDER of `encounter` is left out in `safeguards.HELP`");
    }

    @Test
    void theScreeningOfARulebookIsCheckedWhereItIsRead() {
        assertThat(unnoticed("cases:\n"
                        + oneCase(
                                "nothing is known",
                                "2016-01-01",
                                "encounter: HOTLINE",
                                "means: {force: UNKNOWN}",
                                "classification: UNDETERMINED, "
                                        + "open_questions: [purpose.forcedLabour, purpose.commercialSex]")))
                .noneMatch(fault ->
                        fault.endsWith("`safeguards.SCREEN_FOR_TRAFFICKING`") && !fault.contains("stands for"));
    }

    @Test
    void aCaseNoticesWhatTheLawNoLongerDisregards() {
        String paid = oneCase(
                "wages were paid",
                "2019-12-31",
                "encounter: HOTLINE",
                "circumstances: {wagesPaid: YES}, purpose: {forcedLabour: NO, commercialSex: NO}",
                "classification: NEITHER, open_questions: [], disregarded: [circumstances.wagesPaid]");
        assertThat(unnoticed("cases:\n" + paid))
                .doesNotContain(
                        "the irrelevance is left out in `irrelevant`",
                        "`circumstances.wagesPaid` is left out in `irrelevant`",
                        "`until` is a day early in `irrelevant`")
                .contains("`until` is a day late in `irrelevant`", "`person.national` is left out in `irrelevant`");
    }
}
