package org.distinguo.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.library.LibraryReader;
import org.distinguo.proof.solver.SolverProofs;
import org.distinguo.rulebook.OffenceKind;
import org.distinguo.rulebook.RulebookReader;
import org.distinguo.source.YamlFile;
import org.distinguo.verdict.Law;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * One law and the same law with one place written otherwise: whether the two are the same law, and the cases on which they part.
 * What is the same was judged by hand, and is judged again by a solver.
 */
final class TwoReadingsTest {

    private static final FactCatalogue CATALOGUE = LibraryReader.shippedCatalogue();

    private static final String LAW = """
            rulebook: xx
            title: 'X'
            summary: 'X.'
            version: '1.0.0'
            reviewed: true
            instruments: {code: {title: 'Code', source: 'Gazette'}}
            coverage: {from: 2012-01-01, to: 2027-12-31, reviewed_on: 2026-11-24}
            offences:
              trafficking:
                kind: TRAFFICKING
                title: 'T'
                cite: 'code s. 1'
                elements:
                  act: {cite: 'code s. 1', text: 'Act.', any_of: [conduct.recruited, conduct.harboured]}
                  means: {cite: 'code s. 1', text: 'Means.', any_of: [means.force, means.fraud]}
                  purpose: {cite: 'code s. 1', text: 'Purpose.', any_of: [purpose.forcedLabour, purpose.slavery]}
                forms: {FORCED_LABOUR: purpose.forcedLabour, SLAVERY: purpose.slavery}
                exemptions:
                  family: {cite: 'code s. 1', text: 'Family.', fact: facilitation.closeFamily}
                defences:
                  rescue: {cite: 'code s. 1', text: 'Rescue.', fact: facilitation.rescueAtSea}
                aggravating:
                  abduction: {cite: 'code s. 1', text: 'Abduction.', fact: means.abduction}
              smuggling:
                kind: SMUGGLING
                title: 'S'
                cite: 'code s. 2'
                elements:
                  entry: {cite: 'code s. 2', text: 'Entry.', fact: facilitation.entryProcured}
                  gain: {cite: 'code s. 2', text: 'Gain.', any_of: [{leaves_open: facilitation.benefitSought, why: UNSPECIFIC}]}
            irrelevant:
              - {facts: [circumstances.wagesPaid], to: [TRAFFICKING], cite: 'code s. 1', reason: 'Not asked.'}
            safeguards:
              - {code: SCREEN_FOR_TRAFFICKING, cite: 'code s. 3', because: 'Ask.', when: {any_of: [{encounter: [SMUGGLING_OPERATION]}, {kind: SMUGGLING, status: [MET, UNDETERMINED]}, {kind: TRAFFICKING, status: [UNDETERMINED]}]}}
              - {code: BY_OFFENCE, cite: 'code s. 3', because: 'B.', when: {offence: trafficking, status: [MET]}}
              - {code: BY_KIND, cite: 'code s. 3', because: 'B.', when: {kind: SMUGGLING, status: [MET, UNDETERMINED], standard: ESTABLISHED}}
              - {code: BY_GROUNDS, cite: 'code s. 3', because: 'B.', when: {grounds: {any_of: [means.force, means.threatOfForce]}}}
              - {code: BY_FACT, cite: 'code s. 3', because: 'B.', when: {fact: person.child, answer: [YES, SUSPECTED]}}
              - {code: BY_PLACE, cite: 'code s. 3', because: 'B.', when: {encounter: [SMUGGLING_OPERATION, DETENTION]}}
              - {code: BY_WORD, cite: 'code s. 3', because: 'B.', when: {all_of: [{adverse_on_word_of_perpetrator: true}, {encounter: [DETENTION]}]}}
              - {code: BY_ABSENCE, cite: 'code s. 3', because: 'B.', when: {none_of: [{fact: person.national, answer: [YES]}]}}
            """;

    private static Law law(String text) {
        var file = new YamlFile("rulebook.yaml", text.getBytes(StandardCharsets.UTF_8));
        return Law.of(RulebookReader.read("xx", file, CATALOGUE), CATALOGUE);
    }

    private static Law changed(String before, String after) {
        assertThat(LAW).containsOnlyOnce(before);
        return law(LAW.replace(before, after));
    }

    /** The same in both directions and by a solver. */
    private static boolean areEquivalent(Law one, Law other) {
        boolean same = Equivalence.holds(one, other);
        assertThat(Equivalence.holds(other, one)).isEqualTo(same);
        assertThat(SolverProofs.areEquivalent(one, other)).isEqualTo(same);
        return same;
    }

    private static List<String> partings(Law one, Law other) {
        return Distinction.all(one, other)
                .map(found -> found.conductDate().getYear()
                        + " "
                        + found.kind().map(OffenceKind::name).orElse(found.subject())
                        + (found.met() ? " met" : " not met"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [conduct.recruited, conduct.harboured]         | [conduct.harboured, conduct.recruited]
            [conduct.recruited, conduct.harboured]         | [conduct.recruited, {any_of: [conduct.harboured, {all_of: [conduct.recruited, means.otherDeception]}]}]
            {leaves_open: facilitation.benefitSought,      | {leaves_open: {any_of: [facilitation.benefitSought]},
            FORCED_LABOUR: purpose.forcedLabour,           | FORCED_LABOUR: {all_of: [purpose.forcedLabour, {any_of: [means.force, means.fraud]}]},
            to: [TRAFFICKING], cite                        | to: [TRAFFICKING], from: 2012-01-01, cite
            {offence: trafficking, status: [MET]}          | {kind: TRAFFICKING, status: [MET]}
            {offence: trafficking, status: [MET]}          | {none_of: [{offence: trafficking, status: [NOT_MET, UNDETERMINED]}]}
            {offence: trafficking, status: [MET]}          | {all_of: [{offence: trafficking, status: [MET]}, {grounds: {any_of: [purpose.forcedLabour, purpose.slavery]}}]}
            {grounds: {any_of: [means.force, means.threatOfForce]}} | {any_of: [{grounds: means.threatOfForce}, {grounds: means.force}]}
            {fact: person.child, answer: [YES, SUSPECTED]} | {grounds: person.child}
            {encounter: [SMUGGLING_OPERATION, DETENTION]} | {any_of: [{encounter: [DETENTION]}, {encounter: [SMUGGLING_OPERATION]}]}
            {none_of: [{fact: person.national, answer: [YES]}]} | {none_of: [{none_of: [{none_of: [{fact: person.national, answer: [YES]}]}]}]}
            because: 'B.', when: {fact: person.child       | because: 'C.', from: 2012-01-01, when: {fact: person.child
            """)
    void placeWrittenOtherwiseMakesNoOtherLaw(String before, String after) {
        Law one = law(LAW);
        Law other = changed(before, after);
        assertThat(areEquivalent(one, other)).isTrue();
        assertThat(partings(one, other)).isEmpty();
        assertThat(Distinction.between(one, other)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [conduct.recruited, conduct.harboured]         | [conduct.recruited]                              | '2012 TRAFFICKING met, 2012 trafficking met, 2012 trafficking.act met, 2012 trafficking.FORCED_LABOUR met, 2012 trafficking.SLAVERY met'
            [conduct.recruited, conduct.harboured]         | [conduct.recruited, {fact: conduct.harboured, from: 2020-01-01}] | '2012 TRAFFICKING met, 2012 trafficking met, 2012 trafficking.act met, 2012 trafficking.FORCED_LABOUR met, 2012 trafficking.SLAVERY met'
            any_of: [means.force, means.fraud]}            | any_of: [means.force, means.fraud, means.otherDeception]} | '2012 TRAFFICKING not met, 2012 trafficking not met, 2012 trafficking.means not met, 2012 trafficking.FORCED_LABOUR not met, 2012 trafficking.SLAVERY not met'
            [purpose.forcedLabour, purpose.slavery]        | [purpose.forcedLabour, {leaves_open: purpose.slavery, why: UNSPECIFIC}] | '2012 TRAFFICKING met, 2012 trafficking met, 2012 trafficking.purpose met, 2012 trafficking.SLAVERY met'
            [{leaves_open: facilitation.benefitSought, why: UNSPECIFIC}] | [facilitation.benefitSought]       | '2012 SMUGGLING not met, 2012 smuggling not met, 2012 smuggling.gain not met'
            SLAVERY: purpose.slavery}                      | SLAVERY: purpose.forcedLabour}                   | '2012 trafficking.SLAVERY not met'
            , SLAVERY: purpose.slavery}                    | }                                                | '2012 trafficking.SLAVERY met'
            SLAVERY: purpose.slavery}                      | SERVITUDE: purpose.slavery}                      | '2012 trafficking.SLAVERY met, 2012 trafficking.SERVITUDE not met'
            fact: facilitation.closeFamily                 | fact: facilitation.mutualAid                     | '2012 TRAFFICKING not met, 2012 trafficking not met, 2012 trafficking.family not met, 2012 trafficking.FORCED_LABOUR not met, 2012 trafficking.SLAVERY not met'
            fact: facilitation.rescueAtSea                 | fact: facilitation.closeFamily                   | '2012 trafficking.rescue not met'
            fact: means.abduction                          | any_of: [means.abduction, means.threatOfForce]          | '2012 trafficking.abduction not met'
            """)
    void partOnACaseWhereAProvisionOrAFormIsAnother(String before, String after, String expected) {
        Law one = law(LAW);
        Law other = changed(before, after);
        assertThat(areEquivalent(one, other)).isFalse();
        assertThat(String.join(", ", partings(one, other))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            facts: [circumstances.wagesPaid]               | facts: [circumstances.consentedToWork]
            to: [TRAFFICKING]                              | to: [SMUGGLING]
            reason: 'Not asked.'                           | reason: 'It is not asked.'
            to: [TRAFFICKING], cite                        | to: [TRAFFICKING], from: 2020-01-01, cite
            {offence: trafficking, status: [MET]}          | {offence: trafficking, status: [MET, UNDETERMINED]}
            {offence: trafficking, status: [MET]}          | {offence: trafficking, status: [MET], standard: ESTABLISHED}
            {offence: trafficking, status: [MET]}          | {offence: trafficking, status: [MET], standard: REASONABLE_GROUNDS}
            {offence: trafficking, status: [MET]}          | {offence: smuggling, status: [MET]}
            {offence: trafficking, status: [MET]}          | {all_of: [{offence: trafficking, status: [MET]}, {grounds: purpose.forcedLabour}]}
            {offence: trafficking, status: [MET]}          | {all_of: [{offence: trafficking, status: [MET]}, {fact: means.force, answer: [YES, SUSPECTED]}]}
            {offence: trafficking, status: [MET]}          | {any_of: [{offence: trafficking, status: [MET]}, {adverse_on_word_of_perpetrator: true}]}
            standard: ESTABLISHED                          | standard: REASONABLE_GROUNDS
            {kind: SMUGGLING, status: [MET, UNDETERMINED], standard: ESTABLISHED} | {kind: TRAFFICKING, status: [MET, UNDETERMINED], standard: ESTABLISHED}
            {any_of: [means.force, means.threatOfForce]}          | {any_of: [means.force]}
            {any_of: [means.force, means.threatOfForce]}          | {any_of: [means.force, {fact: means.threatOfForce, until: 2020-01-01}]}
            answer: [YES, SUSPECTED]                       | answer: [YES]
            answer: [YES, SUSPECTED]                       | answer: [YES, SUSPECTED, UNKNOWN]
            {fact: person.child, answer                    | {fact: person.under16, answer
            [SMUGGLING_OPERATION, DETENTION]               | [SMUGGLING_OPERATION]
            [SMUGGLING_OPERATION, DETENTION]               | [SMUGGLING_OPERATION, DETENTION, HOTLINE]
            {encounter: [SMUGGLING_OPERATION, DETENTION]}  | {any_of: [{encounter: [HOTLINE, BORDER, SMUGGLING_OPERATION, DETENTION, POLICE]}]}
            {all_of: [{adverse_on_word_of_perpetrator: true}, | {any_of: [{adverse_on_word_of_perpetrator: true},
            [{adverse_on_word_of_perpetrator: true}, {encounter: [DETENTION]}] | [{encounter: [DETENTION]}]
            {none_of: [{fact: person.national              | {any_of: [{fact: person.national
            code: BY_FACT                                  | code: BY_ANOTHER_FACT
            because: 'B.', when: {fact: person.child       | because: 'B.', from: 2020-01-01, when: {fact: person.child
            because: 'B.', when: {fact: person.child       | because: 'B.', until: 2020-01-01, when: {fact: person.child
            """)
    void anotherDutyOrIrrelevanceMakesAnotherLawOnWhichNoCasePartsThem(String before, String after) {
        Law one = law(LAW);
        Law other = changed(before, after);
        assertThat(areEquivalent(one, other)).isFalse();
        assertThat(partings(one, other)).isEmpty();
    }

    /** What the law leaves open meets no offence, so an offence that is met was met in another way. */
    @Test
    void dutyThatAnyFoundOffenceBringsAnywayNeedNotNameTheOffence() {
        String gain = LAW.replace("[{leaves_open", "[facilitation.benefitReceived, {leaves_open");
        String before = "{kind: SMUGGLING, status: [MET, UNDETERMINED], standard: ESTABLISHED}";
        String received = "{grounds: facilitation.benefitReceived}";
        Law one = law(gain.replace(before, "{any_of: [{kind: SMUGGLING, status: [MET]}, " + received + "]}"));
        assertThat(areEquivalent(one, law(gain.replace(before, received)))).isTrue();
        assertThat(areEquivalent(one, law(gain.replace(before, "{kind: SMUGGLING, status: [MET]}"))))
                .isFalse();
    }

    /** A provision or an offence that only one of the two has. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            entry: {cite: 'code s. 2', text: 'Entry.', fact: facilitation.entryProcured} | entry: {cite: 'code s. 2', text: 'Entry.', until: 2020-01-01, fact: facilitation.entryProcured}
            family: {cite: 'code s. 1', text: 'Family.', fact  | family: {cite: 'code s. 1', text: 'Family.', until: 2020-01-01, fact
            rescue: {cite: 'code s. 1', text: 'Rescue.', fact  | rescue: {cite: 'code s. 1', text: 'Rescue.', until: 2020-01-01, fact
            abduction: {cite: 'code s. 1', text: 'Abduction.', fact | abduction: {cite: 'code s. 1', text: 'Abduction.', until: 2020-01-01, fact
            """)
    void provisionThatOnlyOneHasMakesAnotherLaw(String before, String after) {
        assertThat(areEquivalent(law(LAW), changed(before, after))).isFalse();
    }

    @Test
    void offenceThatOnlyOneHasMakesAnotherLaw() {
        int more = LAW.indexOf("  smuggling:");
        String related = LAW.substring(more, LAW.indexOf("irrelevant:"))
                .replace("smuggling:", "related:")
                .replace("kind: SMUGGLING", "kind: RELATED");
        Law one = law(LAW);
        Law other = law(LAW.substring(0, more) + related + LAW.substring(more));
        assertThat(Equivalence.holds(one, other)).isFalse();
        assertThat(Equivalence.holds(other, one)).isFalse();
    }
}
