package org.distinguo.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.distinguo.facts.Answer;
import org.distinguo.facts.CaseFacts;
import org.distinguo.facts.Fact;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactId;
import org.distinguo.facts.FactRole;
import org.distinguo.facts.KnownFacts;
import org.distinguo.library.LibraryReader;
import org.distinguo.rulebook.RulebookReader;
import org.distinguo.rulebook.SafeguardCatalogue;
import org.distinguo.rulebook.SafeguardRule;
import org.distinguo.source.DiagnosticCode;
import org.distinguo.source.Diagnostics;
import org.distinguo.source.YamlFile;
import org.distinguo.verdict.Duties;
import org.distinguo.verdict.Law;
import org.distinguo.verdict.Query;
import org.distinguo.verdict.Standard;
import org.junit.jupiter.api.Test;

/** That a duty which hangs on a label, a date or a forgotten fact is found out, and that a sound one is proved. */
final class DutyProofsTest {

    private static final FactCatalogue CATALOGUE = LibraryReader.shippedCatalogue();
    private static final SafeguardCatalogue SAFEGUARDS = LibraryReader.shippedSafeguards();
    private static final LocalDate DAY = LocalDate.of(2020, 1, 1);

    private static final String HARM = "grounds: {any_of: [" + facts(FactRole.HARM) + "]}";
    private static final String SUPPORT = duty("REFER_TO_VICTIM_SUPPORT", HARM, "");
    private static final String CHILD = duty("CHILD_PROTECTION", "fact: person.child, answer: [YES, SUSPECTED]", "");
    private static final String REVIEW =
            duty("NON_PUNISHMENT_REVIEW", "grounds: {any_of: [" + facts(FactRole.UNLAWFUL_ENTRY_OR_STAY) + "]}", "");
    private static final String HOLD = duty(
            "HOLD_REMOVAL",
            "all_of: [{kind: TRAFFICKING, status: [MET, UNDETERMINED]}, "
                    + "{none_of: [{fact: person.national, answer: YES}]}]",
            "");

    private static String facts(FactRole role) {
        return CATALOGUE.inRole(role).stream().map(fact -> fact.id().toString()).collect(Collectors.joining(", "));
    }

    private static String duty(String code, String trigger, String more) {
        return "  - {code: " + code + ", cite: 'code s. 9', because: 'Help.', when: {" + trigger + "}" + more + "}\n";
    }

    private static Law law(String... duties) {
        String text = """
                rulebook: xx
                title: 'X'
                summary: 'X.'
                version: '1.0.0'
                reviewed: true
                instruments: {code: {title: 'Code', source: 'Gazette'}}
                coverage: {from: 2012-01-01, to: 2027-12-31, reviewed_on: 2026-11-24}
                parts: {north: 'the North', south: 'the South'}
                offences:
                  trafficking:
                    kind: TRAFFICKING
                    parts: [north]
                    title: 'T'
                    cite: 'code s. 1'
                    elements: {act: {cite: 'code s. 1', text: 'Act.', fact: purpose.forcedLabour}}
                guarantees_not_given:
                  - {guarantee: MEANS_REQUIRED_FOR_ADULT, offences: [trafficking], cite: 'code s. 1', reason: 'None.'}
                safeguards:
                  - code: SCREEN_FOR_TRAFFICKING
                    cite: 'code s. 9'
                    because: 'Ask.'
                    when:
                      any_of:
                        - {encounter: [SMUGGLING_OPERATION]}
                        - {kind: SMUGGLING, status: [MET, UNDETERMINED]}
                        - {kind: TRAFFICKING, status: [UNDETERMINED]}
                """ + String.join("", duties);
        var file = new YamlFile("rulebook.yaml", text.getBytes(StandardCharsets.UTF_8));
        return Law.of(RulebookReader.read("xx", file, CATALOGUE), CATALOGUE);
    }

    private static List<Claim> failures(String... duties) {
        return RulebookProofs.prove(law(duties), SAFEGUARDS).failures();
    }

    private static void assertFails(String subject, Property property, String reason, String... duties) {
        assertThat(failures(duties)).singleElement().satisfies(claim -> {
            assertThat(claim.subject()).isEqualTo(subject);
            assertThat(claim.property()).isEqualTo(property);
            assertThat(claim.reason())
                    .hasValueSatisfying(words -> assertThat(words).contains(reason));
        });
    }

    @Test
    void dutiesThatHangOnFactsAreProved() {
        assertThat(failures(SUPPORT, CHILD, REVIEW, HOLD)).isEmpty();
    }

    @Test
    void aDutyThatHangsOnTheClassificationIsFound() {
        assertFails(
                "REFER_TO_VICTIM_SUPPORT",
                Property.DUTY_BY_FACTS_ALONE,
                "{\"rulebook\":\"xx\",\"conductDate\":\"2012-01-01\",\"decisionDate\":\"2012-01-01\"",
                duty("REFER_TO_VICTIM_SUPPORT", "kind: TRAFFICKING, status: [MET, UNDETERMINED]", ""),
                CHILD,
                REVIEW,
                HOLD);
    }

    @Test
    void aDutyThatAsksForTheClassificationBesideTheFactIsFound() {
        assertFails(
                "CHILD_PROTECTION",
                Property.DUTY_BY_FACTS_ALONE,
                "CHILD_BRINGS_PROTECTION, where `person.child` is YES or SUSPECTED",
                SUPPORT,
                duty(
                        "CHILD_PROTECTION",
                        "all_of: [{fact: person.child, answer: [YES, SUSPECTED]}, {kind: TRAFFICKING, status: MET}]",
                        ""),
                REVIEW,
                HOLD);
    }

    @Test
    void aDutyThatIsTheLawOfOnePartLeavesTheOthersWithout() {
        assertFails(
                "CHILD_PROTECTION",
                Property.DUTY_BY_FACTS_ALONE,
                "\"partOfState\":\"south\",\"facts\":{\"person\":{\"child\":\"YES\"}}",
                SUPPORT,
                duty("CHILD_PROTECTION", "fact: person.child, answer: [YES, SUSPECTED]", ", parts: [north]"),
                REVIEW,
                HOLD);
    }

    @Test
    void lawsWhoseDutiesAreOfOtherPartsAreNotTheSame() {
        String inTheNorth = duty("HELP", "kind: TRAFFICKING, status: [MET]", ", parts: [north]");
        String inTheSouth = duty("HELP", "kind: TRAFFICKING, status: [MET]", ", parts: [south]");
        String everywhere = duty("HELP", "kind: TRAFFICKING, status: [MET]", "");
        assertThat(Equivalence.holds(law(inTheNorth), law(inTheNorth))).isTrue();
        assertThat(Equivalence.holds(law(inTheNorth), law(inTheSouth))).isFalse();
        // The offence is the law of the North alone, so that the duty is due nowhere else.
        assertThat(Equivalence.holds(law(inTheNorth), law(everywhere))).isTrue();
    }

    @Test
    void aFactThatWasForgottenIsFound() {
        assertFails(
                "REFER_TO_VICTIM_SUPPORT",
                Property.DUTY_BY_FACTS_ALONE,
                "where `facilitation.heldForRansom` is YES or SUSPECTED: none of",
                SUPPORT.replace(", facilitation.heldForRansom", ""),
                CHILD,
                REVIEW,
                HOLD);
    }

    @Test
    void aSuspicionThatWasForgottenIsFound() {
        assertFails(
                "CHILD_PROTECTION",
                Property.DUTY_BY_FACTS_ALONE,
                "where `person.child` is SUSPECTED: none of",
                SUPPORT,
                duty("CHILD_PROTECTION", "fact: person.child, answer: YES", ""),
                REVIEW,
                HOLD);
    }

    @Test
    void aDutyThatNobodyWroteIsFound() {
        assertFails("CHILD_PROTECTION", Property.DUTY_BY_FACTS_ALONE, "where `person.child`", SUPPORT, REVIEW, HOLD);
    }

    @Test
    void manyFactsThatWereForgottenAreCounted() {
        int more = CATALOGUE.inRole(FactRole.HARM).size() - 6;
        FactId first = CATALOGUE.inRole(FactRole.HARM).get(0).id();
        List<Claim> failures =
                failures(duty("REFER_TO_VICTIM_SUPPORT", "encounter: [HOTLINE]", ""), CHILD, REVIEW, HOLD);
        assertThat(failures).singleElement().satisfies(claim -> assertThat(claim.reason())
                .hasValueSatisfying(reason -> assertThat(reason)
                        .contains("where `" + first + "` is ")
                        .contains(", and so for " + more + " facts more: ")
                        .endsWith("; counter-example: {\"rulebook\":\"xx\",\"conductDate\":\"2012-01-01\","
                                + "\"decisionDate\":\"2012-01-01\",\"standard\":\"ESTABLISHED\",\"facts\":"
                                + asFacts(first) + ",\"screened\":"
                                + CATALOGUE.groups().stream()
                                        .map(group -> "\"" + group.id() + "\"")
                                        .sorted()
                                        .collect(Collectors.joining(",", "[", "]"))
                                + "}")));
    }

    private static String asFacts(FactId fact) {
        return "{\"" + fact.group() + "\":{\"" + fact.name() + "\":\"YES\"}}";
    }

    /** With all groups screened the duty is due, so the case that is shown has none. */
    @Test
    void aCaseInWhichNobodyWasAskedIsShownWhereOnlyThatBreaksIt() {
        assertFails(
                "CHILD_PROTECTION",
                Property.DUTY_BY_FACTS_ALONE,
                "\"facts\":{\"person\":{\"child\":\"YES\"}}}",
                SUPPORT,
                duty(
                        "CHILD_PROTECTION",
                        "all_of: [{fact: person.child, answer: [YES, SUSPECTED]}, {fact: means.force, answer: [NO]}]",
                        ""),
                REVIEW,
                HOLD);
    }

    @Test
    void aDutyThatBeginsLateIsFoundOnItsFirstDays() {
        List<Claim> failures =
                failures(SUPPORT, duty("CHILD_PROTECTION", "always: true", ", from: 2015-01-01"), REVIEW, HOLD);
        assertThat(failures).extracting(Claim::from).containsExactly(LocalDate.of(2012, 1, 1));
        assertThat(failures(
                        SUPPORT,
                        duty("CHILD_PROTECTION", "always: true", ", from: 2015-01-01"),
                        duty("UNACCOMPANIED_CHILD_SCREENING", "always: true", ", until: 2015-01-01"),
                        REVIEW,
                        HOLD))
                .as("one or the other is due on every day")
                .isEmpty();
    }

    @Test
    void aConditionThatEndsIsFoundForLaterConduct() {
        assertThat(failures(
                        SUPPORT,
                        duty("CHILD_PROTECTION", "grounds: {fact: person.child, until: 2015-01-01}", ""),
                        REVIEW,
                        HOLD))
                .extracting(Claim::from)
                .containsExactly(LocalDate.of(2015, 1, 1));
    }

    @Test
    void whatFollowsFromAFactNeedNotBeNamed() {
        String fewer = facts(FactRole.HARM).replace("means.sexualViolence, ", "");
        assertThat(CATALOGUE.inRole(FactRole.HARM))
                .extracting(Fact.Answered::id)
                .anyMatch(id -> id.toString().equals("means.sexualViolence"));
        assertThat(failures(
                        duty("REFER_TO_VICTIM_SUPPORT", "grounds: {any_of: [" + fewer + "]}", ""), CHILD, REVIEW, HOLD))
                .as("sexual violence that served the conduct is force")
                .isEmpty();
    }

    @Test
    void aDutyAboutStayThatANationalCanBeOwedIsFound() {
        assertFails(
                "HOLD_REMOVAL",
                Property.DUTY_EXCLUDED,
                "it can be due where `person.national` is YES",
                SUPPORT,
                CHILD,
                REVIEW,
                duty("HOLD_REMOVAL", "kind: TRAFFICKING, status: [MET, UNDETERMINED]", ""));
    }

    @Test
    void aDutyOfOneLawIsAboutStayWhereTheRulebookSaysSo() {
        String own = duty("SPECIAL_VISA", "always: true", "");
        assertThat(failures(SUPPORT, CHILD, REVIEW, HOLD, own)).isEmpty();
        assertFails(
                "SPECIAL_VISA",
                Property.DUTY_EXCLUDED,
                "it can be due",
                SUPPORT,
                CHILD,
                REVIEW,
                HOLD,
                duty("SPECIAL_VISA", "always: true", ", removal_return_residence: true"));
    }

    @Test
    void aFailureStandsAtTheDutyAndSaysWhatToDo() {
        var diagnostics = new Diagnostics();
        RulebookProofs.check(
                law(SUPPORT, duty("CHILD_PROTECTION", "fact: person.child, answer: YES", ""), REVIEW, HOLD),
                SAFEGUARDS,
                diagnostics);
        assertThat(diagnostics.all()).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo(DiagnosticCode.PROOF_FAILED);
            assertThat(fault.line()).isEqualTo(28);
            assertThat(fault.message()).contains("whatever the classification, the standard and the encounter");
            assertThat(fault.help()).contains("any_of");
        });
    }

    /** The engine agrees with what is proved: for every fact, answer and standard, all else denied or not asked. */
    @Test
    void theEngineFindsTheProvedDutiesDue() {
        Law law = law(SUPPORT, CHILD, REVIEW, HOLD);
        Set<String> groups = CATALOGUE.groups().stream()
                .map(org.distinguo.facts.FactGroup::id)
                .collect(Collectors.toCollection(TreeSet::new));
        for (SafeguardCatalogue.DutyGuarantee guarantee : SAFEGUARDS.guarantees()) {
            for (Fact.Answered fact : CATALOGUE.inRole(guarantee.role())) {
                for (var answer : guarantee.answers()) {
                    for (Set<String> screened : List.of(Set.<String>of(), groups)) {
                        for (Standard standard : Standard.values()) {
                            var stated = CaseFacts.of(Map.of(fact.id(), Answer.valueOf(answer.name())), screened);
                            var query =
                                    new Query(KnownFacts.of(CATALOGUE, stated), DAY, DAY, standard, Optional.empty());
                            List<String> due = Duties.due(law, query).stream()
                                    .map(SafeguardRule::code)
                                    .toList();
                            if (guarantee.due().isEmpty()) {
                                assertThat(due).as("%s %s", fact.id(), answer).doesNotContain("HOLD_REMOVAL");
                            } else {
                                assertThat(due).as("%s %s", fact.id(), answer).containsAnyElementsOf(guarantee.due());
                            }
                        }
                    }
                }
            }
        }
    }
}
