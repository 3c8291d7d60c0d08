package org.distinguo.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.distinguo.facts.Answer;
import org.distinguo.facts.CaseFacts;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactCatalogueReader;
import org.distinguo.facts.FactId;
import org.distinguo.facts.KnownFacts;
import org.distinguo.rulebook.Citation;
import org.distinguo.rulebook.Rulebook;
import org.distinguo.rulebook.RulebookReader;
import org.distinguo.rulebook.WhyOpen;
import org.distinguo.source.YamlFile;
import org.junit.jupiter.api.Test;

/** What a ground says of itself: its sources, why it is open, and whether somebody read what it rests on. */
final class GroundsTest {

    private static final LocalDate DAY = LocalDate.of(2020, 1, 1);

    private static final FactCatalogue CATALOGUE = FactCatalogueReader.read(file("""
            catalogue: facts
            version: '1'
            groups:
              g:
                title: 't'
                definition: 'd'
                facts:
                  act: {name: 'act', definition: 'd', question: 'a?', sensitivity: 0, asked_of: FILE}
                  other: {name: 'other act', definition: 'd', question: 'b?', sensitivity: 0, asked_of: FILE}
                  national: {name: 'national', definition: 'd', question: 'c?', sensitivity: 0, asked_of: FILE}
                  marriage: {name: 'marriage', definition: 'd', question: 'd?', sensitivity: 0, asked_of: FILE}
            """));

    private static final Rulebook RULEBOOK = RulebookReader.read("xx", file("""
            rulebook: xx
            title: 't'
            summary: 's'
            version: '1.0.0'
            reviewed: true
            instruments: {code: {title: 'Code', source: 's'}}
            coverage: {from: 2010-01-01, to: 2027-12-31, reviewed_on: 2021-01-01}
            conditions:
              acts: {any_of: [{fact: g.act, cite: 'code 7'}, g.other]}
            offences:
              trafficking:
                kind: TRAFFICKING
                title: 't'
                cite: 'code 1'
                elements:
                  act: {cite: 'code 1', text: 'Act.', use: acts}
                  status: {cite: 'code 2', text: 'No national.', none_of: [g.national]}
                  purpose:
                    cite: 'code 3'
                    text: 'Purpose.'
                    any_of:
                      - {leaves_open: g.marriage, why: NOT_NAMED, note: 'It depends on the marriage.'}
                      - g.other
              unread:
                kind: RELATED
                title: 't'
                cite: 'code 1'
                elements:
                  act: {cite: 'code 1', text: 'Act.', reviewed: false, fact: g.act}
              half-read:
                kind: RELATED
                title: 't'
                cite: 'code 1'
                elements:
                  act: {cite: 'code 1', text: 'Act.', all_of: [g.other, {fact: g.act, reviewed: false}]}
              exempted:
                kind: RELATED
                title: 't'
                cite: 'code 1'
                elements:
                  act: {cite: 'code 1', text: 'Act.', fact: g.act}
                exemptions:
                  single: {cite: 'code 4', text: 'No marriage.', none_of: [g.marriage]}
              excused:
                kind: RELATED
                title: 't'
                cite: 'code 1'
                elements:
                  act: {cite: 'code 1', text: 'Act.', fact: g.act}
                exemptions:
                  excuse: {cite: 'code 5', text: 'Excuse.', leaves_open: {any_of: [g.marriage, g.other]}, why: JUDGEMENT}
              uses-unread:
                kind: RELATED
                title: 't'
                cite: 'code 1'
                elements:
                  result: {cite: 'code 1', text: 'Result.', any_of: [{offence: unread}, g.marriage]}
            safeguards:
              - code: SCREEN_FOR_TRAFFICKING
                cite: 'code 9'
                because: 'Screen.'
                when:
                  any_of:
                    - {encounter: SMUGGLING_OPERATION}
                    - {kind: SMUGGLING, status: [MET, UNDETERMINED]}
                    - {kind: TRAFFICKING, status: UNDETERMINED}
            """), CATALOGUE);

    private static YamlFile file(String text) {
        return new YamlFile("a.yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    private static Ground ground(String offence, String element, Map<String, Answer> answers) {
        var byId = new TreeMap<FactId, Answer>();
        answers.forEach((fact, answer) -> byId.put(new FactId("g", fact), answer));
        var phrases = new Phrases(
                "met by {facts}",
                "suspected {facts}",
                "not met {facts}",
                "suspected not {facts}",
                "met",
                "not met",
                "left out {facts}",
                "presumed {facts}",
                "; ",
                " (YES)",
                " (NO)",
                "{facts} and {number}",
                "open {facts}",
                "unsettled",
                "why: {notes}");
        Verdict verdict = new Classifier(Law.of(RULEBOOK, CATALOGUE), phrases)
                .classify(new Query(
                        KnownFacts.of(CATALOGUE, CaseFacts.of(byId)),
                        DAY,
                        DAY,
                        Standard.REASONABLE_GROUNDS,
                        Optional.empty()));
        return verdict.findings().stream()
                .filter(finding -> finding.offence().id().equals(offence))
                .flatMap(finding -> Stream.concat(finding.elements().stream(), finding.exemptions().stream()))
                .filter(one -> one.id().equals(element))
                .findFirst()
                .orElseThrow();
    }

    /** Otherwise a verdict could be taken for another one because of where its grounds come from. */
    @Test
    void groundThatIsSharedEqualsOneThatSaysTheSame() {
        Ground own = ground("trafficking", "status", Map.of());
        Ground shared = ground("trafficking", "status", Map.of("act", Answer.YES));
        assertThat(shared.shared()).isTrue();
        assertThat(own.shared())
                .as("it stands in a finding that is shared as a whole")
                .isFalse();
        assertThat(own).isEqualTo(shared).hasSameHashCodeAs(shared);
        assertThat(own).isNotEqualTo(ground("trafficking", "status", Map.of("national", Answer.YES)));
    }

    @Test
    void alternativeThatMetAnElementNamesItsOwnSource() {
        Ground byAct = ground("trafficking", "act", Map.of("act", Answer.YES));
        assertThat(byAct.citation()).extracting(Citation::provision).isEqualTo("1");
        assertThat(byAct.sources()).extracting(Citation::provision).containsExactly("7");
        assertThat(ground("trafficking", "act", Map.of("other", Answer.YES)).sources())
                .as("no source but the element's own")
                .isEmpty();
        assertThat(ground("trafficking", "act", Map.of()).sources()).isEmpty();
    }

    @Test
    void whatTheLawLeavesOpenSaysWhy() {
        Ground purpose = ground("trafficking", "purpose", Map.of("marriage", Answer.YES, "other", Answer.NO));
        assertThat(purpose.open()).isEmpty();
        assertThat(purpose.explanation().text()).isEqualTo("Purpose. unsettled why: It depends on the marriage.");
        assertThat(purpose.leftOpen())
                .containsExactly(new LeftOpen(
                        WhyOpen.NOT_NAMED,
                        new Citation("Code", "3", Optional.empty(), Optional.empty()),
                        Optional.of("It depends on the marriage.")));
        assertThat(ground("trafficking", "purpose", Map.of()).leftOpen()).isEmpty();
        assertThat(ground("trafficking", "purpose", Map.of("marriage", Answer.YES, "other", Answer.YES))
                        .leftOpen())
                .as("met by something else")
                .isEmpty();
        assertThat(ground("trafficking", "purpose", Map.of()).explanation().text())
                .as("nobody knows yet of a marriage")
                .isEqualTo("Purpose. open other act; marriage");
    }

    @Test
    void whatTheLawLeavesOpenIsSaidOnSuspicionToo() {
        assertThat(ground("trafficking", "purpose", Map.of("marriage", Answer.SUSPECTED, "other", Answer.NO))
                        .leftOpen())
                .extracting(LeftOpen::why)
                .containsExactly(WhyOpen.NOT_NAMED);
    }

    @Test
    void whatTheLawLeavesOpenOfAnExcuseIsSaidOnlyWhereItsFactsAreKnown() {
        for (Map<String, Answer> answers : List.of(
                Map.of("act", Answer.YES),
                Map.of("act", Answer.YES, "marriage", Answer.NO),
                Map.of("act", Answer.YES, "marriage", Answer.SUSPECTED))) {
            assertThat(ground("excused", "excuse", answers).leftOpen())
                    .as("%s", answers)
                    .isEmpty();
        }
        assertThat(ground("excused", "excuse", Map.of("act", Answer.YES, "marriage", Answer.YES))
                        .leftOpen())
                .extracting(LeftOpen::why)
                .containsExactly(WhyOpen.JUDGEMENT);
    }

    @Test
    void answerThatAReaderWouldNotExpectIsSaid() {
        assertThat(ground("trafficking", "status", Map.of("national", Answer.NO))
                        .explanation()
                        .text())
                .isEqualTo("No national. met by national (NO)");
        assertThat(ground("trafficking", "status", Map.of("national", Answer.YES))
                        .explanation()
                        .text())
                .isEqualTo("No national. not met national (YES)");
    }

    @Test
    void suspicionIsNotCalledAnAnswer() {
        assertThat(ground("trafficking", "act", Map.of("act", Answer.SUSPECTED))
                        .explanation()
                        .text())
                .isEqualTo("Act. suspected act");
        assertThat(ground("exempted", "single", Map.of("act", Answer.YES, "marriage", Answer.SUSPECTED))
                        .explanation()
                        .text())
                .isEqualTo("No marriage. suspected not marriage");
    }

    @Test
    void whatRestsOnAnOffenceThatNobodyReadIsNotReviewed() {
        assertThat(ground("uses-unread", "result", Map.of("act", Answer.YES, "marriage", Answer.NO)))
                .returns(false, Ground::reviewed);
        assertThat(ground("uses-unread", "result", Map.of("act", Answer.NO, "marriage", Answer.YES)))
                .returns(true, Ground::reviewed);
    }

    @Test
    void whatIsRequiredAndUnreadIsNoReviewedWayOfBeingMet() {
        assertThat(ground("half-read", "act", Map.of("act", Answer.YES, "other", Answer.YES)))
                .returns(false, Ground::reviewed);
        assertThat(ground("half-read", "act", Map.of("act", Answer.YES, "other", Answer.NO)))
                .returns(true, Ground::reviewed);
        assertThat(List.of(ground("half-read", "act", Map.of("act", Answer.NO, "other", Answer.YES))))
                .extracting(Ground::reviewed)
                .containsExactly(false);
    }
}
