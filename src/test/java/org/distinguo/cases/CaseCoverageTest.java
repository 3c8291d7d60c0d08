package org.distinguo.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.distinguo.facts.Answer;
import org.distinguo.facts.CaseFacts;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactId;
import org.distinguo.facts.KnownFacts;
import org.distinguo.library.LibraryReader;
import org.distinguo.library.ShippedLibrary;
import org.distinguo.rulebook.Rulebook;
import org.distinguo.rulebook.RulebookReader;
import org.distinguo.source.YamlFile;
import org.distinguo.verdict.Classifier;
import org.distinguo.verdict.Law;
import org.distinguo.verdict.Query;
import org.distinguo.verdict.Standard;
import org.distinguo.verdict.Verdict;
import org.junit.jupiter.api.Test;

/** What counts as shown: each offence and provision both met and not met, each lift both used and not. */
final class CaseCoverageTest {

    private static final FactCatalogue CATALOGUE = LibraryReader.shippedCatalogue();
    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);
    private static final Rulebook RULEBOOK = RulebookReader.read(
            "small", new YamlFile("small/rulebook.yaml", """
                    rulebook: small
                    title: 'Small'
                    summary: 'One offence with a provision of each kind.'
                    version: '1.0.0'
                    reviewed: true
                    instruments:
                      code: {title: 'Code', source: 'Gazette'}
                    coverage: {from: 2010-01-01, to: 2027-12-31, reviewed_on: 2026-11-24}
                    offences:
                      moving:
                        kind: TRAFFICKING
                        title: 'Moving'
                        cite: 'code s. 1'
                        elements:
                          means:
                            cite: 'code s. 1'
                            text: 'Force was used.'
                            fact: means.force
                            lifted_when: {cite: 'code s. 2', text: 'Not for a child.', fact: person.child}
                          purpose:
                            cite: 'code s. 1'
                            text: 'Slavery was the aim.'
                            fact: purpose.slavery
                        exemptions:
                          rescue: {cite: 'code s. 3', text: 'Rescue.', fact: facilitation.rescueAtSea}
                        defences:
                          family: {cite: 'code s. 4', text: 'Family.', fact: facilitation.closeFamily}
                        aggravating:
                          danger: {cite: 'code s. 5', text: 'Danger.', fact: facilitation.livesEndangered}
                    safeguards:
                      - code: SCREEN_FOR_TRAFFICKING
                        cite: 'code s. 6'
                        because: 'Screening.'
                        when:
                          any_of:
                            - {encounter: [SMUGGLING_OPERATION]}
                            - {kind: SMUGGLING, status: [MET, UNDETERMINED]}
                            - {kind: TRAFFICKING, status: [UNDETERMINED]}
                    """.getBytes(StandardCharsets.UTF_8)), CATALOGUE);

    private final CaseCoverage coverage = new CaseCoverage(RULEBOOK, Set.of());

    @Test
    void withoutCasesEverythingIsMissing() {
        assertThat(coverage.missing())
                .containsExactlyInAnyOrder(
                        "no case meets moving",
                        "no case fails moving",
                        "no case meets moving.means",
                        "no case fails moving.means",
                        "no case meets moving.means (lifted)",
                        "no case fails moving.means (lifted)",
                        "no case meets moving.purpose",
                        "no case fails moving.purpose",
                        "no case meets moving.rescue",
                        "no case fails moving.rescue",
                        "no case meets moving.family",
                        "no case fails moving.family",
                        "no case meets moving.danger",
                        "no case fails moving.danger");
    }

    @Test
    void anOpenProvisionIsShownFromNeitherSide() {
        int all = coverage.missing().size();

        coverage.count(verdict(Map.of("means.force", Answer.UNKNOWN)));

        assertThat(coverage.missing()).hasSize(all - 1).doesNotContain("no case fails moving.means (lifted)");
    }

    @Test
    void aCaseOfEachSideLeavesTheOthersMissing() {
        coverage.count(verdict(Map.of(
                "means.force", Answer.YES,
                "person.child", Answer.NO,
                "purpose.slavery", Answer.YES,
                "facilitation.rescueAtSea", Answer.NO,
                "facilitation.closeFamily", Answer.NO,
                "facilitation.livesEndangered", Answer.YES)));

        assertThat(coverage.missing())
                .containsExactlyInAnyOrder(
                        "no case fails moving",
                        "no case fails moving.means",
                        "no case meets moving.means (lifted)",
                        "no case fails moving.purpose",
                        "no case meets moving.rescue",
                        "no case meets moving.family",
                        "no case fails moving.danger");
    }

    @Test
    void bothSidesOfEverythingLeaveNothingMissing() {
        coverage.count(verdict(Map.of(
                "person.child", Answer.YES,
                "purpose.slavery", Answer.YES,
                "facilitation.rescueAtSea", Answer.NO,
                "facilitation.closeFamily", Answer.YES,
                "facilitation.livesEndangered", Answer.YES)));
        coverage.count(verdict(Map.of(
                "means.force", Answer.NO,
                "person.child", Answer.NO,
                "purpose.slavery", Answer.NO,
                "facilitation.rescueAtSea", Answer.YES,
                "facilitation.closeFamily", Answer.NO,
                "facilitation.livesEndangered", Answer.NO)));

        assertThat(coverage.missing()).isEmpty();
    }

    private static Verdict verdict(Map<String, Answer> answers) {
        var byId = new java.util.TreeMap<FactId, Answer>();
        answers.forEach((id, answer) -> byId.put(FactId.parse(id), answer));
        var known = KnownFacts.of(CATALOGUE, CaseFacts.of(byId));
        return new Classifier(Law.of(RULEBOOK, CATALOGUE), ShippedLibrary.LIBRARY.phrases())
                .classify(new Query(known, DAY, DAY, Standard.REASONABLE_GROUNDS, Optional.empty()));
    }
}
