package org.distinguo.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

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
import org.distinguo.facts.KnownFacts;
import org.distinguo.rulebook.RulebookReader;
import org.distinguo.rulebook.SafeguardRule;
import org.distinguo.rulebook.Status;
import org.distinguo.source.YamlFile;
import org.junit.jupiter.api.Test;

/** That the law of one part of a State answers for that part only, and that a verdict says where it rests on it. */
final class PartsOfAStateTest {

    private static final LocalDate DAY = LocalDate.of(2015, 1, 1);

    private static final FactCatalogue CATALOGUE = FactCatalogueReader.read(file("""
            catalogue: facts
            version: '1.0.0'
            groups:
              g:
                title: 't'
                definition: 'd'
                facts:
                  northern: {name: 'northern', definition: 'd', question: 'a?', sensitivity: 0, asked_of: FILE}
                  southern: {name: 'southern', definition: 'd', question: 'b?', sensitivity: 0, asked_of: FILE}
                  common: {name: 'common', definition: 'd', question: 'c?', sensitivity: 0, asked_of: FILE}
                  entry: {name: 'entry', definition: 'd', question: 'd?', sensitivity: 0, asked_of: FILE}
            """));

    private static final String SAFEGUARDS = """
            safeguards:
              - code: SCREEN_FOR_TRAFFICKING
                cite: 'code 9'
                because: 'Screen.'
                when:
                  any_of:
                    - {encounter: SMUGGLING_OPERATION}
                    - {kind: SMUGGLING, status: [MET, UNDETERMINED]}
                    - {kind: TRAFFICKING, status: UNDETERMINED}
            """;

    private final Law law = law("""
            rulebook: xx
            title: 't'
            summary: 's'
            version: '1.0.0'
            reviewed: true
            instruments: {code: {title: 'Code', source: 's'}}
            coverage: {from: 2010-01-01, to: 2020-12-31, reviewed_on: 2021-01-01}
            parts: {north: 'The North', south: 'The South', west: 'The West'}
            offences:
              of-the-north:
                kind: TRAFFICKING
                title: 't'
                cite: 'code 1'
                parts: [north]
                elements: {act: {cite: 'code 1', text: 'Act.', fact: g.northern}}
              of-the-south:
                kind: SMUGGLING
                title: 't'
                cite: 'code 2'
                parts: [south]
                elements: {act: {cite: 'code 2', text: 'Act.', fact: g.southern}}
              of-all:
                kind: TRAFFICKING
                title: 't'
                cite: 'code 3'
                elements: {act: {cite: 'code 3', text: 'Act.', any_of: [g.common, {offence: of-the-coast}]}}
              of-the-coast:
                kind: RELATED
                title: 't'
                cite: 'code 4'
                parts: [south, west]
                elements: {act: {cite: 'code 4', text: 'Act.', fact: g.entry}}
            """ + SAFEGUARDS);

    private static Law law(String text) {
        return Law.of(RulebookReader.read("xx", file(text), CATALOGUE), CATALOGUE);
    }

    private static YamlFile file(String text) {
        return new YamlFile("a.yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    private static Verdict verdict(Law law, Optional<String> part, Map<String, Answer> answers) {
        var byId = new TreeMap<FactId, Answer>();
        for (String fact : List.of("northern", "southern", "common", "entry")) {
            byId.put(new FactId("g", fact), answers.getOrDefault(fact, Answer.NO));
        }
        KnownFacts known = KnownFacts.of(CATALOGUE, CaseFacts.of(byId));
        return new Classifier(
                        law,
                        new Phrases(
                                "m", "s", "n", "ns", "mo", "no", "l", "p", "; ", " (YES)", " (NO)", "m", "o", "u", "a"))
                .classify(new Query(known, DAY, DAY, Standard.ESTABLISHED, Optional.empty(), part));
    }

    private Verdict in(String part, Map<String, Answer> answers) {
        return verdict(law, Optional.of(part), answers);
    }

    private Verdict anywhere(Map<String, Answer> answers) {
        return verdict(law, Optional.empty(), answers);
    }

    @Test
    void theLawOfAnotherPartIsNotInForce() {
        Map<String, Answer> facts = Map.of("northern", Answer.YES);
        assertThat(in("north", facts).classification()).isEqualTo(Classification.TRAFFICKING);
        Verdict south = in("south", facts);
        assertThat(south.classification()).isEqualTo(Classification.NEITHER);
        assertThat(south.findings()).extracting(Finding::inForce).containsExactly(false, true, true, true);
        assertThat(south.status("of-the-north")).isEqualTo(Status.NOT_MET);
    }

    @Test
    void anOffenceThatAsksForAnotherAsksForTheLawOfThePart() {
        Map<String, Answer> facts = Map.of("entry", Answer.YES);
        assertThat(in("west", facts).classification()).isEqualTo(Classification.TRAFFICKING);
        assertThat(in("north", facts).classification()).isEqualTo(Classification.NEITHER);
    }

    @Test
    void aVerdictForAPartRestsOnThatPartAnyway() {
        Verdict verdict = in("north", Map.of("northern", Answer.YES));
        assertThat(verdict.query().part()).hasValue("north");
        assertThat(verdict.classificationByPart()).isEmpty();
        assertThat(verdict.restsOnParts()).isEmpty();
    }

    @Test
    void withoutAPartTheLawOfEachCountsAndTheVerdictSaysOnWhichItRests() {
        Verdict verdict = anywhere(Map.of("northern", Answer.YES));
        assertThat(verdict.classification()).isEqualTo(Classification.TRAFFICKING);
        assertThat(verdict.classificationByPart())
                .containsExactly(
                        Map.entry("north", Classification.TRAFFICKING),
                        Map.entry("south", Classification.NEITHER),
                        Map.entry("west", Classification.NEITHER));
        assertThat(verdict.restsOnParts()).containsExactly("north");
        assertThat(anywhere(Map.of("entry", Answer.YES)).restsOnParts()).containsExactly("south", "west");
    }

    @Test
    void aQuestionThatOnlyOnePartAsksRestsOnThatPart() {
        Verdict verdict = anywhere(Map.of("northern", Answer.UNKNOWN));
        assertThat(verdict.classification()).isEqualTo(Classification.UNDETERMINED);
        assertThat(verdict.restsOnParts()).containsExactly("north");
    }

    @Test
    void whatTakesTheLawOfSeveralPartsRestsOnAllOfThese() {
        Verdict verdict = anywhere(Map.of("northern", Answer.YES, "southern", Answer.YES));
        assertThat(verdict.classification()).isEqualTo(Classification.TRAFFICKING_AND_SMUGGLING);
        assertThat(verdict.restsOnParts()).containsExactly("north", "south");
    }

    @Test
    void whatIsTheSameInAllPartsRestsOnNone() {
        assertThat(anywhere(Map.of("common", Answer.YES)).restsOnParts()).isEmpty();
        assertThat(anywhere(Map.of()).restsOnParts()).isEmpty();
        assertThat(anywhere(Map.of("common", Answer.YES, "northern", Answer.YES))
                        .restsOnParts())
                .isEmpty();
    }

    @Test
    void aPartThatTheStateDoesNotHaveIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> in("east", Map.of()));
    }

    @Test
    void aStateWithoutPartsHasOneLaw() {
        Law simple = law("""
                rulebook: xx
                title: 't'
                summary: 's'
                version: '1.0.0'
                reviewed: true
                instruments: {code: {title: 'Code', source: 's'}}
                coverage: {from: 2010-01-01, to: 2020-12-31, reviewed_on: 2021-01-01}
                offences:
                  of-all:
                    kind: TRAFFICKING
                    title: 't'
                    cite: 'code 3'
                    elements: {act: {cite: 'code 3', text: 'Act.', fact: g.common}}
                """ + SAFEGUARDS);
        Map<String, Answer> facts = Map.of("common", Answer.YES);
        assertThat(verdict(simple, Optional.empty(), facts).classificationByPart())
                .isEmpty();
        assertThat(verdict(simple, Optional.of("north"), facts).classification())
                .isEqualTo(Classification.TRAFFICKING);
    }

    private final SmallLaw withDuties = new SmallLaw(List.of("act"), List.of(), """
            parts: {north: 'the North', south: 'the South', west: 'the West'}
            offences:
              trafficking:
                kind: TRAFFICKING
                parts: [north]
                title: 't'
                cite: 'code 1'
                elements: {act: {cite: 'code 1', text: 'Act.', fact: g.act}}
            """, """
              - {code: HELP_IN_SOUTH_AND_WEST, cite: 'code 9', because: 'Help.', parts: [south, west], when: {always: true}}
              - {code: HELP, cite: 'code 9', because: 'Help.', when: {always: true}}
            """);

    @Test
    void dutyOfSomePartsIsDueInThemAndWhereNoPartIsNamed() {
        assertThat(due(Optional.of("north"))).containsExactly("HELP");
        for (Optional<String> part : List.of(Optional.of("south"), Optional.of("west"), Optional.<String>empty())) {
            assertThat(due(part)).containsExactly("HELP_IN_SOUTH_AND_WEST", "HELP");
        }
    }

    private List<String> due(Optional<String> part) {
        Query query = withDuties
                .query(Standard.ESTABLISHED, Map.of("act", Answer.NO), Set.of())
                .in(part);
        List<String> codes = Duties.due(withDuties.law(), query).stream()
                .map(SafeguardRule::code)
                .toList();
        assertThat(withDuties.classifier().classify(query).safeguards())
                .extracting(Safeguard::code)
                .isEqualTo(codes);
        return codes;
    }

    @Test
    void theLawInOtherWordsIsThatOfTheSameParts() {
        Law law = withDuties.law();
        Law translated = law.in(law.rulebook(), withDuties.catalogue());
        for (Optional<String> part : List.of(Optional.of("north"), Optional.of("south"), Optional.<String>empty())) {
            boolean inForce = !part.equals(Optional.of("south"));
            for (Law one : List.of(law, translated)) {
                assertThat(one.on(SmallLaw.DAY, part).offences().get(0).inForce())
                        .isEqualTo(inForce);
            }
        }
    }
}
