package org.distinguo.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.distinguo.facts.Answer;
import org.distinguo.facts.CaseFacts;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactCatalogueReader;
import org.distinguo.facts.FactId;
import org.distinguo.facts.KnownFacts;
import org.distinguo.rulebook.Encounter;
import org.distinguo.rulebook.Rulebook;
import org.distinguo.rulebook.RulebookReader;
import org.distinguo.rulebook.Status;
import org.distinguo.source.YamlFile;
import org.junit.jupiter.api.Test;

/** That the law of the day of conduct is applied, and the protections of the day of decision. */
final class LawTest {

    private static final FactCatalogue CATALOGUE = FactCatalogueReader.read(file("""
            catalogue: facts
            version: '1.0.0'
            groups:
              g:
                title: 't'
                definition: 'd'
                facts:
                  act: {name: 'act', definition: 'd', question: 'a?', sensitivity: 0, asked_of: FILE}
                  newAct: {name: 'new act', definition: 'd', question: 'b?', sensitivity: 0, asked_of: FILE}
                  means: {name: 'means', definition: 'd', question: 'c?', sensitivity: 0, asked_of: FILE}
                  child: {name: 'child', definition: 'd', question: 'd?', sensitivity: 0, asked_of: FILE}
                  rescue: {name: 'rescue', definition: 'd', question: 'e?', sensitivity: 0, asked_of: FILE}
            """));

    private static final Rulebook RULEBOOK = RulebookReader.read("xx", file("""
            rulebook: xx
            title: 't'
            summary: 's'
            version: '1.0.0'
            reviewed: true
            instruments: {code: {title: 'Code', source: 's'}}
            coverage: {from: 2010-01-01, to: 2020-12-31, reviewed_on: 2021-01-01}
            offences:
              trafficking:
                kind: TRAFFICKING
                title: 't'
                cite: 'code 1'
                from: 2011-01-01
                elements:
                  act: {cite: 'code 1', text: 'Act.', any_of: [g.act, {fact: g.newAct, from: 2015-05-29, reviewed: false}]}
                  means:
                    cite: 'code 2'
                    text: 'Means.'
                    until: 2018-07-01
                    fact: g.means
                    lifted_when: {cite: 'code 3', text: 'Child.', from: 2013-01-01, fact: g.child}
                exemptions:
                  rescue: {cite: 'code 4', text: 'Rescue.', from: 2016-01-01, fact: g.rescue}
            irrelevant:
              - {facts: [g.child], from: 2012-05-01, until: 2013-01-01, cite: 'code 5', reason: 'Before.'}
            safeguards:
              - code: SCREEN_FOR_TRAFFICKING
                cite: 'code 9'
                because: 'Screen.'
                when:
                  any_of:
                    - {encounter: SMUGGLING_OPERATION}
                    - {kind: SMUGGLING, status: [MET, UNDETERMINED]}
                    - {kind: TRAFFICKING, status: UNDETERMINED}
              - {code: NEW_DUTY, cite: 'code 9', because: 'b', from: 2017-01-01, when: {always: true}}
              - {code: OLD_DUTY, cite: 'code 9', because: 'b', until: 2017-01-01, when: {always: true}}
            """), CATALOGUE);

    private final Law law = Law.of(RULEBOOK, CATALOGUE);

    private static YamlFile file(String text) {
        return new YamlFile("a.yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    private Verdict verdict(String conduct, String decision, Map<String, Answer> answers) {
        var byId = new TreeMap<FactId, Answer>();
        answers.forEach((fact, answer) -> byId.put(new FactId("g", fact), answer));
        var classifier = new Classifier(
                law,
                new Phrases("m", "s", "n", "ns", "mo", "no", "l", "p", "; ", " (YES)", " (NO)", "m", "o", "u", "a"));
        return classifier.classify(new Query(
                KnownFacts.of(CATALOGUE, CaseFacts.of(byId)),
                LocalDate.parse(conduct),
                LocalDate.parse(decision),
                Standard.ESTABLISHED,
                Optional.of(Encounter.HOTLINE)));
    }

    private Status status(String conduct, Map<String, Answer> answers) {
        return verdict(conduct, "2020-12-31", answers)
                .findings()
                .get(0)
                .status()
                .established();
    }

    @Test
    void aPeriodBeginsWithEveryChangeInsideTheCoverage() {
        assertThat(law.periods())
                .extracting(period -> period.from().toString())
                .containsExactly(
                        "2010-01-01",
                        "2011-01-01",
                        "2012-05-01",
                        "2013-01-01",
                        "2015-05-29",
                        "2016-01-01",
                        "2018-07-01");
        assertThat(law.on(LocalDate.parse("2015-05-28")).from()).isEqualTo("2013-01-01");
        assertThat(law.on(LocalDate.parse("2015-05-29")).from()).isEqualTo("2015-05-29");
    }

    @Test
    void beforeItExistedAnOffenceIsNotMetAndSaysSo() {
        Map<String, Answer> facts = Map.of("act", Answer.YES, "means", Answer.YES);
        Finding before = verdict("2010-12-31", "2020-12-31", facts).findings().get(0);
        assertThat(before.status()).isEqualTo(Statuses.NOT_MET);
        assertThat(before.inForce()).isFalse();
        assertThat(before.elements()).isEmpty();
        assertThat(status("2011-01-01", facts)).isEqualTo(Status.MET);
    }

    @Test
    void anAlternativeCountsFromItsFirstDayOn() {
        Map<String, Answer> facts = Map.of("act", Answer.NO, "newAct", Answer.YES, "means", Answer.YES);
        assertThat(status("2015-05-28", facts)).isEqualTo(Status.NOT_MET);
        assertThat(status("2015-05-29", facts)).isEqualTo(Status.MET);
    }

    @Test
    void anElementIsNotAskedForOnceItHasEnded() {
        Map<String, Answer> facts =
                Map.of("act", Answer.YES, "means", Answer.NO, "child", Answer.NO, "rescue", Answer.NO);
        assertThat(status("2018-06-30", facts)).isEqualTo(Status.NOT_MET);
        assertThat(status("2018-07-01", facts)).isEqualTo(Status.MET);
        assertThat(verdict("2018-07-01", "2020-12-31", facts).findings().get(0).elements())
                .extracting(Ground::id)
                .containsExactly("act");
    }

    @Test
    void aLiftCountsFromItsFirstDayOnAndCitesItsOwnSource() {
        Map<String, Answer> facts = Map.of("act", Answer.YES, "means", Answer.NO, "child", Answer.YES);
        assertThat(status("2012-12-31", facts)).isEqualTo(Status.NOT_MET);
        assertThat(status("2013-01-01", facts)).isEqualTo(Status.MET);
        Ground means = verdict("2013-01-01", "2020-12-31", facts)
                .findings()
                .get(0)
                .elements()
                .get(1);
        assertThat(means.lifted()).isTrue();
        assertThat(means.citation().provision()).isEqualTo("3");
        assertThat(means.decidedBy()).containsExactly(new FactId("g", "child"));
        assertThat(means.explanation().text()).startsWith("Child.");
    }

    @Test
    void anExemptionCountsFromItsFirstDayOn() {
        Map<String, Answer> facts = Map.of("act", Answer.YES, "means", Answer.YES, "rescue", Answer.YES);
        assertThat(status("2015-12-31", facts)).isEqualTo(Status.MET);
        assertThat(status("2016-01-01", facts)).isEqualTo(Status.NOT_MET);
    }

    @Test
    void aFindingIsReviewedWhenItRestsOnReviewedClaims() {
        Map<String, Answer> byBoth =
                Map.of("act", Answer.YES, "newAct", Answer.YES, "means", Answer.YES, "rescue", Answer.NO);
        Map<String, Answer> byTheNewAct =
                Map.of("act", Answer.NO, "newAct", Answer.YES, "means", Answer.YES, "rescue", Answer.NO);
        assertThat(isReviewed("2015-05-28", byTheNewAct))
                .as("not met without it")
                .isTrue();
        assertThat(isReviewed("2015-05-29", byTheNewAct)).as("met by it alone").isFalse();
        assertThat(isReviewed("2015-05-29", byBoth))
                .as("met without it as well")
                .isTrue();
    }

    private boolean isReviewed(String conduct, Map<String, Answer> answers) {
        return verdict(conduct, "2020-12-31", answers).findings().get(0).reviewed();
    }

    @Test
    void protectionsAreThoseOfTheDayOfDecision() {
        assertThat(verdict("2011-01-01", "2016-12-31", Map.of()).safeguards())
                .extracting(Safeguard::code)
                .containsExactly("SCREEN_FOR_TRAFFICKING", "OLD_DUTY");
        assertThat(verdict("2011-01-01", "2017-01-01", Map.of("act", Answer.NO, "newAct", Answer.NO))
                        .safeguards())
                .extracting(Safeguard::code)
                .containsExactly("NEW_DUTY");
    }

    @Test
    void aFactIsDisregardedOnTheDaysOnWhichItIsIrrelevant() {
        Map<String, Answer> facts = Map.of("child", Answer.YES);
        assertThat(verdict("2012-04-30", "2020-12-31", facts).disregardedFacts())
                .isEmpty();
        assertThat(verdict("2012-05-01", "2020-12-31", facts).disregardedFacts())
                .hasSize(1);
        assertThat(verdict("2012-12-31", "2020-12-31", facts).disregardedFacts())
                .hasSize(1);
        assertThat(verdict("2013-01-01", "2012-06-01", facts).disregardedFacts())
                .as("the day of decision does not count")
                .isEmpty();
    }

    @Test
    void bothEndsOfTheCoverageAreCoveredAndNothingBeyond() {
        assertThat(verdict("2010-01-01", "2010-01-01", Map.of()).findings()).hasSize(1);
        assertThat(verdict("2020-12-31", "2020-12-31", Map.of()).findings()).hasSize(1);
        for (String[] days : new String[][] {
            {"2009-12-31", "2015-01-01"},
            {"2021-01-01", "2015-01-01"},
            {"2015-01-01", "2009-12-31"},
            {"2015-01-01", "2021-01-01"}
        }) {
            var thrown =
                    catchThrowableOfType(OutsideCoverageException.class, () -> verdict(days[0], days[1], Map.of()));
            assertThat(thrown).as(String.join(" ", days)).isNotNull();
            assertThat(thrown.rulebookId()).isEqualTo("xx");
            assertThat(thrown.coverage()).isEqualTo(RULEBOOK.coverage());
        }
    }

    @Test
    void aCaseThatWasClosedUnderAnotherCatalogueIsRefused() {
        FactCatalogue other = FactCatalogueReader.read(file("""
                catalogue: facts
                version: '2.0.0'
                groups:
                  g:
                    title: 't'
                    definition: 'd'
                    facts:
                      act: {name: 'act', definition: 'd', question: 'a?', sensitivity: 0, asked_of: FILE}
                """));
        var classifier = new Classifier(
                Law.of(RULEBOOK, CATALOGUE),
                new Phrases("m", "s", "n", "ns", "mo", "no", "l", "p", "; ", " (YES)", " (NO)", "m", "o", "u", "a"));
        var query = new Query(
                KnownFacts.of(other, CaseFacts.of(Map.of())),
                LocalDate.of(2015, 1, 1),
                LocalDate.of(2015, 1, 1),
                Standard.ESTABLISHED,
                Optional.empty());
        assertThatThrownBy(() -> classifier.classify(query))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("another catalogue");
    }
}
