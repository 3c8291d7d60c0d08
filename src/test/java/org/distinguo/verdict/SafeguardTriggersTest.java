package org.distinguo.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.distinguo.facts.Answer;
import org.distinguo.facts.CaseFacts;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactCatalogueReader;
import org.distinguo.facts.FactId;
import org.distinguo.facts.Knowledge;
import org.distinguo.facts.KnownFacts;
import org.distinguo.logic.Evaluation;
import org.distinguo.rulebook.Encounter;
import org.distinguo.rulebook.OffenceKind;
import org.distinguo.rulebook.RulebookReader;
import org.distinguo.rulebook.Status;
import org.distinguo.rulebook.Threshold;
import org.distinguo.rulebook.Trigger;
import org.distinguo.source.YamlFile;
import org.junit.jupiter.api.Test;

/** When a safeguard is due: by kind, offence, fact and encounter, under the chosen standard. */
final class SafeguardTriggersTest {

    private static final FactCatalogue CATALOGUE = FactCatalogueReader.read(file("""
            catalogue: facts
            version: '1.0.0'
            groups:
              g:
                title: 't'
                definition: 'd'
                facts:
                  young: {name: 'young', definition: 'd', question: 'a?', sensitivity: 0, asked_of: FILE, implies: [g.child]}
                  child: {name: 'child', definition: 'd', question: 'b?', sensitivity: 0, asked_of: FILE}
                  act: {name: 'act', definition: 'd', question: 'c?', sensitivity: 0, asked_of: FILE}
                  held: {name: 'held', definition: 'd', question: 'd?', sensitivity: 0, asked_of: FILE}
                  entry: {name: 'entry', definition: 'd', question: 'e?', sensitivity: 0, asked_of: FILE}
            """));

    private final Law law = Law.of(RulebookReader.read("xx", file("""
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
                elements: {act: {cite: 'code 1', text: 'Act.', fact: g.act}}
              slavery:
                kind: TRAFFICKING
                title: 't'
                cite: 'code 2'
                elements: {held: {cite: 'code 2', text: 'Held.', fact: g.held}}
              smuggling:
                kind: SMUGGLING
                title: 't'
                cite: 'code 3'
                elements: {entry: {cite: 'code 3', text: 'Entry.', fact: g.entry}}
            conditions:
              harmed: {any_of: [g.held, g.young]}
            safeguards:
              - code: SUPPORT
                cite: 'code 8'
                because: 'Support.'
                when:
                  any_of:
                    - {grounds: {use: harmed}}
                    - {grounds: {all_of: [g.act, {none_of: [g.entry]}]}}
                    - {grounds: {fact: g.child, from: 2016-01-01}}
              - code: SCREEN_FOR_TRAFFICKING
                cite: 'code 9'
                because: 'Screen.'
                when:
                  any_of:
                    - {encounter: SMUGGLING_OPERATION}
                    - {kind: SMUGGLING, status: [MET, UNDETERMINED]}
                    - {kind: TRAFFICKING, status: UNDETERMINED}
            """), CATALOGUE), CATALOGUE);

    private static final Trigger ALWAYS = new Trigger.Always();
    private static final Trigger NEVER = new Trigger.NoneOf(List.of(ALWAYS));
    private static final Map<String, Answer> NOTHING_HAPPENED =
            Map.of("act", Answer.NO, "held", Answer.NO, "entry", Answer.NO);

    private static YamlFile file(String text) {
        return new YamlFile("a.yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    private static Query query(Standard standard, Optional<Encounter> encounter, Map<String, Answer> answers) {
        var byId = new TreeMap<FactId, Answer>();
        answers.forEach((fact, answer) -> byId.put(new FactId("g", fact), answer));
        LocalDate day = LocalDate.of(2015, 1, 1);
        return new Query(KnownFacts.of(CATALOGUE, CaseFacts.of(byId)), day, day, standard, encounter);
    }

    private Verdict verdict(Query query) {
        return new Classifier(
                        law,
                        new Phrases(
                                "m", "s", "n", "ns", "mo", "no", "l", "p", "; ", " (YES)", " (NO)", "m", "o", "u", "a"))
                .classify(query);
    }

    private boolean isDue(Trigger trigger, Query query) {
        LawPeriod day = law.on(query.conductDate());
        Evaluation reasonable = day.evaluate(Standard.REASONABLE_GROUNDS.valuation(query.known()));
        Verdict verdict = verdict(query);
        return new SafeguardTriggers(
                        new SafeguardTriggers.Result(query, day, reasonable, verdict.restsOnAllegedPerpetrator()),
                        verdict.findings().stream().map(Finding::status).toList())
                .isDue(trigger);
    }

    private boolean isDue(Trigger trigger, Standard standard, Map<String, Answer> answers) {
        return isDue(trigger, query(standard, Optional.empty(), answers));
    }

    private boolean isDue(Trigger trigger, Map<String, Answer> answers) {
        return isDue(trigger, Standard.REASONABLE_GROUNDS, answers);
    }

    private boolean isDueAt(Trigger trigger, Optional<Encounter> encounter) {
        return isDue(trigger, query(Standard.REASONABLE_GROUNDS, encounter, NOTHING_HAPPENED));
    }

    @Test
    void aKindIsWhatAnyOfItsOffencesIs() {
        Map<String, Answer> mixed = Map.of("act", Answer.NO, "held", Answer.YES);
        assertThat(isDue(new Trigger.KindIs(OffenceKind.TRAFFICKING, Set.of(Status.MET)), mixed))
                .isTrue();
        assertThat(isDue(new Trigger.KindIs(OffenceKind.TRAFFICKING, Set.of(Status.NOT_MET)), mixed))
                .isTrue();
        assertThat(isDue(new Trigger.KindIs(OffenceKind.TRAFFICKING, Set.of(Status.UNDETERMINED)), mixed))
                .isFalse();
        assertThat(isDue(new Trigger.KindIs(OffenceKind.SMUGGLING, Set.of(Status.UNDETERMINED)), mixed))
                .isTrue();
        assertThat(isDue(new Trigger.KindIs(OffenceKind.RELATED, Set.of(Status.values())), mixed))
                .isFalse();
    }

    @Test
    void anOffenceIsAskedByItself() {
        Map<String, Answer> mixed = Map.of("act", Answer.NO, "held", Answer.YES);
        assertThat(isDue(new Trigger.OffenceIs("slavery", Set.of(Status.MET)), mixed))
                .isTrue();
        assertThat(isDue(new Trigger.OffenceIs("trafficking", Set.of(Status.MET, Status.UNDETERMINED)), mixed))
                .isFalse();
        assertThat(isDue(new Trigger.OffenceIs("trafficking", Set.of(Status.NOT_MET)), mixed))
                .isTrue();
    }

    @Test
    void theChosenStandardDecides() {
        var met = new Trigger.OffenceIs("trafficking", Set.of(Status.MET));
        Map<String, Answer> suspected = Map.of("act", Answer.SUSPECTED);
        assertThat(isDue(met, Standard.REASONABLE_GROUNDS, suspected)).isTrue();
        assertThat(isDue(met, Standard.ESTABLISHED, suspected)).isFalse();
    }

    @Test
    void aTriggerCanNameItsOwnStandard() {
        Map<String, Answer> suspected = Map.of("act", Answer.SUSPECTED);
        for (Standard standard : Standard.values()) {
            for (Threshold threshold : List.of(Threshold.ESTABLISHED, Threshold.REASONABLE_GROUNDS)) {
                Trigger offence = new Trigger.OffenceIs("trafficking", Set.of(Status.MET), threshold);
                Trigger kind = new Trigger.KindIs(OffenceKind.TRAFFICKING, Set.of(Status.MET), threshold);
                assertThat(List.of(isDue(offence, standard, suspected), isDue(kind, standard, suspected)))
                        .as("%s, where %s was chosen", threshold, standard)
                        .containsOnly(threshold == Threshold.REASONABLE_GROUNDS);
            }
        }
    }

    private boolean isSupportDue(String conduct, Standard standard, Map<String, Answer> answers) {
        Query query = query(standard, Optional.empty(), answers).on(LocalDate.parse(conduct));
        return verdict(query).safeguards().stream().anyMatch(due -> due.code().equals("SUPPORT"));
    }

    @Test
    void groundsAreReasonableGroundsWhateverStandardIsChosen() {
        for (Standard standard : Standard.values()) {
            assertThat(isSupportDue("2015-01-01", standard, Map.of("held", Answer.SUSPECTED)))
                    .isTrue();
            assertThat(isSupportDue("2015-01-01", standard, Map.of("held", Answer.YES)))
                    .isTrue();
            assertThat(isSupportDue("2015-01-01", standard, Map.of("held", Answer.UNKNOWN)))
                    .isFalse();
            assertThat(isSupportDue("2015-01-01", standard, Map.of("held", Answer.NO)))
                    .isFalse();
            assertThat(isSupportDue("2015-01-01", standard, Map.of())).isFalse();
        }
    }

    @Test
    void aSuspicionGivesNoGroundsForTheAbsenceOfAFact() {
        Map<String, Answer> none = Map.of("act", Answer.SUSPECTED, "entry", Answer.NO);
        assertThat(isSupportDue("2015-01-01", Standard.ESTABLISHED, none)).isTrue();
        for (Answer entry : List.of(Answer.SUSPECTED, Answer.YES, Answer.UNKNOWN)) {
            assertThat(isSupportDue("2015-01-01", Standard.ESTABLISHED, Map.of("act", Answer.YES, "entry", entry)))
                    .as("%s", entry)
                    .isFalse();
        }
    }

    @Test
    void groundsFollowTheLawOfTheDayOfConduct() {
        Map<String, Answer> child = Map.of("child", Answer.YES);
        assertThat(isSupportDue("2015-12-31", Standard.REASONABLE_GROUNDS, child))
                .isFalse();
        assertThat(isSupportDue("2016-01-01", Standard.REASONABLE_GROUNDS, child))
                .isTrue();
    }

    @Test
    void aFactIsWhatIsKnownAfterImplications() {
        for (Answer answer : Answer.values()) {
            Set<Knowledge> known = Set.of(Knowledge.valueOf(answer.name()));
            assertThat(isDue(new Trigger.FactIs(new FactId("g", "child"), known), Map.of("child", answer)))
                    .as("%s", answer)
                    .isTrue();
        }
        var isChild = new Trigger.FactIs(new FactId("g", "child"), Set.of(Knowledge.YES));
        assertThat(isDue(isChild, Map.of("young", Answer.YES))).isTrue();
        assertThat(isDue(isChild, Map.of("young", Answer.SUSPECTED))).isFalse();
        assertThat(isDue(new Trigger.FactIs(new FactId("g", "child"), Set.of(Knowledge.NOT_ASKED)), Map.of()))
                .isTrue();
    }

    @Test
    void anEncounterMustBeNamedToCount() {
        var met = new Trigger.EncounterIs(Set.of(Encounter.BORDER, Encounter.POLICE));
        assertThat(isDueAt(met, Optional.of(Encounter.POLICE))).isTrue();
        assertThat(isDueAt(met, Optional.of(Encounter.HOTLINE))).isFalse();
        assertThat(isDueAt(met, Optional.empty())).isFalse();
    }

    @Test
    void triggersCombine() {
        assertThat(isDue(ALWAYS, Map.of())).isTrue();
        assertThat(isDue(NEVER, Map.of())).isFalse();
        assertThat(isDue(new Trigger.AnyOf(List.of(NEVER, ALWAYS)), Map.of())).isTrue();
        assertThat(isDue(new Trigger.AnyOf(List.of(NEVER, NEVER)), Map.of())).isFalse();
        assertThat(isDue(new Trigger.AllOf(List.of(ALWAYS, ALWAYS)), Map.of())).isTrue();
        assertThat(isDue(new Trigger.AllOf(List.of(ALWAYS, NEVER)), Map.of())).isFalse();
        assertThat(isDue(new Trigger.NoneOf(List.of(NEVER, NEVER)), Map.of())).isTrue();
        assertThat(isDue(new Trigger.NoneOf(List.of(NEVER, ALWAYS)), Map.of())).isFalse();
    }

    @Test
    void screeningIsDueForEveryOpenTraffickingAndEverySmugglingThatIsNotRuledOut() {
        assertThat(verdict(query(Standard.ESTABLISHED, Optional.empty(), NOTHING_HAPPENED))
                        .safeguards())
                .isEmpty();
        for (var change : Map.of("act", Answer.UNKNOWN, "entry", Answer.YES, "held", Answer.SUSPECTED)
                .entrySet()) {
            var answers = new TreeMap<>(NOTHING_HAPPENED);
            answers.put(change.getKey(), change.getValue());
            assertThat(verdict(query(Standard.ESTABLISHED, Optional.empty(), answers))
                            .safeguards())
                    .as("%s", change)
                    .extracting(Safeguard::code, Safeguard::because, Safeguard::reviewed)
                    .contains(tuple("SCREEN_FOR_TRAFFICKING", "Screen.", true));
        }
        assertThat(verdict(query(Standard.ESTABLISHED, Optional.of(Encounter.SMUGGLING_OPERATION), NOTHING_HAPPENED))
                        .safeguards())
                .hasSize(1);
    }
}
