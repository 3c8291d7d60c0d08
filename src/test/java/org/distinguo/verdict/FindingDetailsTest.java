package org.distinguo.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.distinguo.facts.Answer.NO;
import static org.distinguo.facts.Answer.UNKNOWN;
import static org.distinguo.facts.Answer.YES;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.distinguo.facts.Answer;
import org.distinguo.rulebook.Citation;
import org.distinguo.rulebook.OffenceKind;
import org.distinguo.rulebook.Status;
import org.junit.jupiter.api.Test;

/** What a finding says beside its status: whether it rests on text that was read, its sources, and what is left out of it. */
final class FindingDetailsTest {

    private final SmallLaw law =
            new SmallLaw(List.of("act", "told", "young", "old", "rescue", "heard", "lenient"), """
            provisions:
              way:
                cite: 'code 2'
                text: 'Way.'
                any_of: [g.old, {leaves_open: g.lenient, why: ARGUABLE, note: 'Arguable.'}]
                lifted_when: {cite: 'code 3', text: 'Young.', fact: g.young}
            offences:
              trafficking:
                kind: TRAFFICKING
                title: 't'
                cite: 'code 1'
                elements:
                  act:
                    cite: 'code 1'
                    text: 'Act.'
                    any_of:
                      - g.act
                      - {fact: g.told, reviewed: false}
                      - {any_of: [{fact: g.heard, cite: 'code 7'}], until: 2015-01-01}
                  way: {provision: way}
                exemptions:
                  out: {cite: 'code 4', text: 'Rescue.', any_of: [g.rescue, {fact: g.heard, reviewed: false}]}
                defences:
                  mercy: {cite: 'code 5', text: 'Mercy.', fact: g.lenient}
              wider:
                kind: TRAFFICKING
                title: 't'
                cite: 'code 6'
                reviewed: false
                elements: {way: {provision: way}}
              both:
                kind: RELATED
                title: 't'
                cite: 'code 8'
                elements: {other: {cite: 'code 8', text: 'Other.', any_of: [{offence: wider}, g.rescue]}}
            """);

    /** Everything is answered with NO, but for these. */
    private Map<String, Answer> no(Map<String, Answer> but) {
        Map<String, Answer> answers = new HashMap<>();
        law.catalogue().answered().forEach(fact -> answers.put(fact.id().name(), NO));
        answers.putAll(but);
        return answers;
    }

    private static Ground act(Finding finding) {
        return finding.elements().get(0);
    }

    private static Ground way(Finding finding) {
        return finding.elements().get(1);
    }

    @Test
    void whatIsMetRestsOnAllGrounds() {
        Finding read = law.finding(no(Map.of("act", YES, "old", YES)));
        assertThat(read.status().established()).isEqualTo(Status.MET);
        assertThat(read.reviewed()).isTrue();
        assertThat(read.exemptions().get(0).reviewed()).isTrue();
        Finding told = law.finding(no(Map.of("told", YES, "old", YES)));
        assertThat(told.status().established()).isEqualTo(Status.MET);
        assertThat(act(told).reviewed()).isFalse();
        assertThat(told.reviewed()).isFalse();
    }

    @Test
    void whatIsNotMetRestsOnOneGroundAgainstIt() {
        Finding noWay = law.finding(no(Map.of("told", YES)));
        assertThat(noWay.status().established()).isEqualTo(Status.NOT_MET);
        assertThat(act(noWay).reviewed()).isFalse();
        assertThat(noWay.reviewed()).isTrue();
        Finding exempt = law.finding(no(Map.of("told", YES, "old", YES, "rescue", YES)));
        assertThat(exempt.status().established()).isEqualTo(Status.NOT_MET);
        assertThat(exempt.reviewed()).isTrue();
        Finding exemptByUnreadText = law.finding(no(Map.of("act", YES, "old", YES, "heard", YES)));
        assertThat(exemptByUnreadText.status().established()).isEqualTo(Status.NOT_MET);
        assertThat(exemptByUnreadText.reviewed()).isFalse();
    }

    @Test
    void whatAsksForAnOffenceThatNobodyReadIsNotRead() {
        List<Finding> findings = law.classifier()
                .classify(law.query(Standard.ESTABLISHED, no(Map.of("old", YES)), Set.of()))
                .findings();
        assertThat(findings.get(2).status().established()).isEqualTo(Status.MET);
        assertThat(findings.get(2).elements().get(0).reviewed()).isFalse();
        Finding bySomethingElse = law.classifier()
                .classify(law.query(Standard.ESTABLISHED, no(Map.of("rescue", YES)), Set.of()))
                .findings()
                .get(2);
        assertThat(bySomethingElse.elements().get(0).reviewed()).isTrue();
    }

    @Test
    void sourcesAreThoseInForce() {
        Map<String, Answer> answers = no(Map.of("act", YES, "heard", YES));
        assertThat(act(law.finding(answers)).sources()).isEmpty();
        Query earlier = law.query(Standard.ESTABLISHED, answers, Set.of()).on(SmallLaw.DAY.withYear(2012));
        assertThat(act(law.classifier().classify(earlier).findings().get(0)).sources())
                .extracting(Citation::provision)
                .containsExactly("7");
    }

    @Test
    void aLiftedElementSpeaksWithTheSourceOfTheLift() {
        Map<String, Answer> answers = no(Map.of("act", YES, "young", YES));
        assertThat(way(law.finding(answers)).citation().provision()).isEqualTo("3");
        assertThat(way(law.finding(answers)).sources()).isEmpty();
        Query query = law.query(Standard.ESTABLISHED, answers, Set.of());
        Ground without =
                way(law.classifier().classifyWithoutReasons(query).findings().get(0));
        assertThat(without.citation().provision()).isEqualTo("3");
        assertThat(without.lifted()).isTrue();
        assertThat(without.explanation()).isEqualTo(Explanation.NONE);
        assertThat(way(law.classifier().classifyStatuses(query).findings().get(0))
                        .decidedBy())
                .isEmpty();
    }

    @Test
    void whatIsDecidedIsFoundWithoutWhatIsOpen() {
        Query nothing = law.query(Standard.ESTABLISHED, Map.of(), Set.of());
        List<Finding> open = law.classifier().findingsWithoutWhatIsOpen(nothing, OffenceKind.TRAFFICKING);
        assertThat(open).hasSize(2);
        assertThat(act(open.get(0)).open()).isEmpty();
        assertThat(act(law.finding(Map.of())).open()).isNotEmpty();
        Finding decided = law.classifier()
                .findingsWithoutWhatIsOpen(
                        law.query(Standard.ESTABLISHED, no(Map.of("act", YES, "old", YES)), Set.of()),
                        OffenceKind.TRAFFICKING)
                .get(0);
        assertThat(decided.defences()).isEmpty();
        assertThat(act(decided).decidedBy()).isNotEmpty();
        assertThat(act(decided).explanation()).isEqualTo(Explanation.NONE);
    }

    @Test
    void aQuestionOfLawThatTwoOffencesShareStandsOnce() {
        assertThat(law.law().on(SmallLaw.DAY).questionsOfLaw()).hasSize(1);
        Ground arguable = way(law.finding(no(Map.of("act", YES, "lenient", YES))));
        assertThat(arguable.status().established()).isEqualTo(Status.UNDETERMINED);
        assertThat(arguable.leftOpen()).extracting(LeftOpen::note).containsExactly(Optional.of("Arguable."));
        assertThat(way(law.finding(no(Map.of("act", YES, "lenient", UNKNOWN, "old", UNKNOWN))))
                        .leftOpen())
                .isEmpty();
    }

    @Test
    void whatIsPresumedIsSaidApart() {
        var presuming = new SmallLaw(List.of("act", "abroad: roles: [PRESUMED_NO]"), """
                offences:
                  trafficking:
                    kind: TRAFFICKING
                    title: 't'
                    cite: 'code 1'
                    elements: {act: {cite: 'code 1', text: 'Act.', all_of: [g.act, {none_of: [g.abroad]}]}}
                """);
        assertThat(act(presuming.finding(Map.of("act", YES))).explanation().text())
                .isEqualTo("Act. Met: act. Presumed: abroad.");
        assertThat(act(presuming.finding(Map.of("act", YES, "abroad", NO)))
                        .explanation()
                        .text())
                .isEqualTo("Act. Met: abroad (NO); act.");
    }
}
