package org.distinguo.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.distinguo.facts.Answer;
import org.distinguo.facts.CaseFacts;
import org.distinguo.facts.Fact;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactCatalogueReader;
import org.distinguo.facts.FactId;
import org.distinguo.facts.KnownFacts;
import org.distinguo.rulebook.RulebookReader;
import org.distinguo.source.YamlFile;
import org.junit.jupiter.api.Test;

/** That a fact without a question can be stated and is never asked for, not even where a law reads it. */
final class UnaskedFactTest {

    private static final LocalDate DAY = LocalDate.of(2015, 1, 1);

    private static final FactCatalogue CATALOGUE = FactCatalogueReader.read(file("""
            catalogue: facts
            version: '1.0.0'
            groups:
              g:
                title: 't'
                definition: 'd'
                facts:
                  asked: {name: 'asked', definition: 'd', question: 'a?', sensitivity: 0, asked_of: FILE}
                  unasked: {name: 'unasked', definition: 'd', sensitivity: 3, asked_of: FILE}
                  entry: {name: 'entry', definition: 'd', question: 'c?', sensitivity: 0, asked_of: FILE}
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
                elements: {act: {cite: 'code 1', text: 'Act.', any_of: [g.asked, g.unasked]}}
              smuggling:
                kind: SMUGGLING
                title: 't'
                cite: 'code 2'
                elements: {act: {cite: 'code 2', text: 'Act.', fact: g.entry}}
            safeguards:
              - code: SCREEN_FOR_TRAFFICKING
                cite: 'code 9'
                because: 'Screen.'
                when:
                  any_of:
                    - {encounter: SMUGGLING_OPERATION}
                    - {kind: SMUGGLING, status: [MET, UNDETERMINED]}
                    - {kind: TRAFFICKING, status: UNDETERMINED}
            """), CATALOGUE), CATALOGUE);

    private static YamlFile file(String text) {
        return new YamlFile("a.yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    private Verdict verdict(Map<String, Answer> answers) {
        var byId = new TreeMap<FactId, Answer>();
        answers.forEach((fact, answer) -> byId.put(new FactId("g", fact), answer));
        KnownFacts known = KnownFacts.of(CATALOGUE, CaseFacts.of(byId));
        return new Classifier(
                        law,
                        new Phrases(
                                "m", "s", "n", "ns", "mo", "no", "l", "p", "; ", " (YES)", " (NO)", "m", "o", "u", "a"))
                .classify(new Query(known, DAY, DAY, Standard.ESTABLISHED, Optional.empty(), Optional.empty()));
    }

    private List<String> asked(Map<String, Answer> answers) {
        return verdict(answers).openQuestions().stream()
                .map(question -> question.fact().id().toString())
                .toList();
    }

    @Test
    void factWithoutAQuestionIsNeverAskedFor() {
        assertThat(asked(Map.of())).containsExactly("g.asked", "g.entry");
        assertThat(asked(Map.of("asked", Answer.NO))).containsExactly("g.entry");
    }

    @Test
    void leftOutItKeepsTheFindingOpenAndStatedItCounts() {
        assertThat(verdict(Map.of("asked", Answer.NO, "entry", Answer.NO)).classification())
                .isEqualTo(Classification.UNDETERMINED);
        assertThat(verdict(Map.of("unasked", Answer.YES, "entry", Answer.NO)).classification())
                .isEqualTo(Classification.TRAFFICKING);
    }

    @Test
    void openQuestionNeedsAQuestion() {
        Fact unasked = CATALOGUE.fact(new FactId("g", "unasked")).orElseThrow();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OpenQuestion(unasked, List.of()))
                .withMessage("g.unasked has no question");
    }
}
