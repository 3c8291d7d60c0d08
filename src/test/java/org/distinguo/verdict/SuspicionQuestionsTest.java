package org.distinguo.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.distinguo.facts.Answer;
import org.distinguo.facts.CaseFacts;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactCatalogueReader;
import org.distinguo.facts.FactId;
import org.distinguo.facts.KnownFacts;
import org.distinguo.rulebook.RulebookReader;
import org.distinguo.source.YamlFile;
import org.junit.jupiter.api.Test;

/** What is asked where nobody can be asked about a fact any more, and a suspicion of it can still arise or end. */
final class SuspicionQuestionsTest {

    private static final LocalDate DAY = LocalDate.of(2015, 1, 1);

    /** A sign suggests a cause, which implies one of two facts; and a mark suggests a trace, which suggests a result. */
    private static final FactCatalogue CATALOGUE = FactCatalogueReader.read(file("""
            catalogue: facts
            version: '1.0.0'
            groups:
              g:
                title: 't'
                definition: 'd'
                facts:
                  sign: {name: 'sign', definition: 'd', question: 'sign?', sensitivity: 0, asked_of: FILE, suggests: [g.cause]}
                  cause:
                    name: 'cause'
                    definition: 'd'
                    question: 'cause?'
                    sensitivity: 0
                    asked_of: FILE
                    implies: [{any_of: [g.one, g.other]}]
                  one: {name: 'one', definition: 'd', question: 'one?', sensitivity: 0, asked_of: FILE}
                  other: {name: 'other', definition: 'd', question: 'other?', sensitivity: 0, asked_of: FILE}
                  mark: {name: 'mark', definition: 'd', question: 'mark?', sensitivity: 0, asked_of: FILE, suggests: [g.trace]}
                  trace: {name: 'trace', definition: 'd', question: 'trace?', sensitivity: 0, asked_of: FILE, suggests: [g.result]}
                  result: {name: 'result', definition: 'd', question: 'result?', sensitivity: 0, asked_of: FILE}
            """));

    private static YamlFile file(String text) {
        return new YamlFile("a.yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    private static Verdict verdict(String read, Standard standard, Map<String, Answer> answers) {
        Law law = Law.of(RulebookReader.read("xx", file("""
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
                    elements: {act: {cite: 'code 1', text: 'Act.', fact: g.%s}}
                safeguards:
                  - code: SCREEN_FOR_TRAFFICKING
                    cite: 'code 9'
                    because: 'Screen.'
                    when:
                      any_of:
                        - {encounter: SMUGGLING_OPERATION}
                        - {kind: SMUGGLING, status: [MET, UNDETERMINED]}
                        - {kind: TRAFFICKING, status: UNDETERMINED}
                """.formatted(read)), CATALOGUE), CATALOGUE);
        var byId = new TreeMap<FactId, Answer>();
        answers.forEach((fact, answer) -> byId.put(new FactId("g", fact), answer));
        KnownFacts known = KnownFacts.of(CATALOGUE, CaseFacts.of(byId));
        return new Classifier(law, new Phrases("", "", "", "", "", "", "", "", "", "", "", "", "", "", ""))
                .classify(new Query(known, DAY, DAY, standard, Optional.empty(), Optional.empty()));
    }

    private static List<String> asked(String read, Standard standard, Map<String, Answer> answers) {
        return verdict(read, standard, answers).openQuestions().stream()
                .map(question -> question.fact().id().toString())
                .toList();
    }

    @Test
    void whatMakesOneOfSeveralFactsSuspectedIsAsked() {
        Map<String, Answer> known = Map.of("one", Answer.UNKNOWN, "cause", Answer.UNKNOWN, "other", Answer.NO);
        assertThat(asked("one", Standard.REASONABLE_GROUNDS, known)).containsExactly("g.sign");
        assertThat(verdict(
                                "one",
                                Standard.REASONABLE_GROUNDS,
                                Map.of(
                                        "one",
                                        Answer.UNKNOWN,
                                        "cause",
                                        Answer.UNKNOWN,
                                        "other",
                                        Answer.NO,
                                        "sign",
                                        Answer.YES))
                        .classification())
                .isEqualTo(Classification.TRAFFICKING);
        assertThat(asked("one", Standard.ESTABLISHED, known)).isEmpty();
    }

    @Test
    void whatRulesTheOtherFactsOutIsAskedAsWell() {
        Map<String, Answer> known = Map.of("one", Answer.UNKNOWN, "cause", Answer.UNKNOWN);
        assertThat(asked("one", Standard.REASONABLE_GROUNDS, known)).containsExactly("g.sign", "g.other");
        assertThat(asked("one", Standard.REASONABLE_GROUNDS, Map.of("one", Answer.UNKNOWN, "sign", Answer.YES)))
                .contains("g.other");
    }

    @Test
    void noSignIsAskedForWhereAnotherFactIsSoAlready() {
        assertThat(asked(
                        "one",
                        Standard.REASONABLE_GROUNDS,
                        Map.of("one", Answer.UNKNOWN, "cause", Answer.UNKNOWN, "other", Answer.YES)))
                .isEmpty();
    }

    @Test
    void aSuspicionThatRestsOnAnotherOneAloneEndsWithIt() {
        Map<String, Answer> known = Map.of("result", Answer.UNKNOWN, "mark", Answer.YES);
        assertThat(verdict("result", Standard.REASONABLE_GROUNDS, known).classification())
                .isEqualTo(Classification.TRAFFICKING);
        assertThat(asked("result", Standard.REASONABLE_GROUNDS, known)).containsExactly("g.trace");
        assertThat(asked("result", Standard.ESTABLISHED, known)).isEmpty();
        Map<String, Answer> ended = Map.of("result", Answer.UNKNOWN, "mark", Answer.YES, "trace", Answer.NO);
        assertThat(verdict("result", Standard.REASONABLE_GROUNDS, ended).classification())
                .isEqualTo(Classification.UNDETERMINED);
    }

    @Test
    void aSuspicionThatRestsOnAnAnswerStays() {
        assertThat(asked("result", Standard.REASONABLE_GROUNDS, Map.of("result", Answer.UNKNOWN, "trace", Answer.YES)))
                .isEmpty();
        assertThat(asked(
                        "result",
                        Standard.REASONABLE_GROUNDS,
                        Map.of("result", Answer.UNKNOWN, "trace", Answer.SUSPECTED)))
                .isEmpty();
    }
}
