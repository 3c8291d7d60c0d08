package org.distinguo.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.distinguo.facts.Answer;
import org.distinguo.facts.Attribution;
import org.distinguo.facts.CaseFacts;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactCatalogueReader;
import org.distinguo.facts.FactId;
import org.distinguo.facts.InformationSource;
import org.distinguo.facts.KnownFacts;
import org.distinguo.rulebook.Rulebook;
import org.distinguo.rulebook.RulebookReader;
import org.distinguo.rulebook.Status;
import org.distinguo.source.InvalidSourceException;
import org.distinguo.source.YamlFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What a verdict says in words: of itself, of defences, of what decided it, and of whose word it rests on. */
@Execution(ExecutionMode.CONCURRENT)
final class WordsOfAVerdictTest {

    private static final LocalDate DAY = LocalDate.of(2015, 1, 1);

    private static final String CATALOGUE = """
            catalogue: facts
            version: '1.0.0'
            groups:
              g:
                title: 't'
                definition: 'd'
                facts:
                  act: {name: 'act', definition: 'd', question: 'act?', sensitivity: 0, asked_of: FILE}
                  crossing: {name: 'crossing', definition: 'd', question: 'crossing?', sensitivity: 0, asked_of: FILE}
                  rescue: {name: 'rescue', definition: 'd', question: 'rescue?', sensitivity: 0, asked_of: FILE}
              ways:
                title: 'w'
                definition: 'd'
                facts:
                  one: {name: 'one', definition: 'd', question: 'one?', sensitivity: 0, asked_of: FILE}
                  two: {name: 'two', definition: 'd', question: 'two?', sensitivity: 0, asked_of: FILE}
                  three: {name: 'three', definition: 'd', question: 'three?', sensitivity: 0, asked_of: FILE}
                  four: {name: 'four', definition: 'd', question: 'four?', sensitivity: 0, asked_of: FILE}
                  five: {name: 'five', definition: 'd', question: 'five?', sensitivity: 0, asked_of: FILE}
                  six: {name: 'six', definition: 'd', question: 'six?', sensitivity: 0, asked_of: FILE}
            """;

    private static final String RULEBOOK = """
            rulebook: xx
            title: 't'
            summary: 's'
            version: '1.0.0'
            reviewed: true
            instruments: {code: {title: 'Code', source: 's'}}
            coverage: {from: 2010-01-01, to: 2040-12-31, reviewed_on: 2021-01-01}
            parts: {north: 'the North', south: 'the South', west: 'the West'}
            offences:
              trafficking:
                kind: TRAFFICKING
                parts: [north]
                title: 't'
                cite: 'code 1'
                elements:
                  act: {cite: 'code 1', text: 'Act.', fact: g.act}
                  way:
                    cite: 'code 2'
                    text: 'Way.'
                    any_of:
                      - ways.one
                      - ways.two
                      - ways.three
                      - ways.four
                      - ways.five
                      - {leaves_open: ways.six, why: ARGUABLE, note: 'Six is arguable.'}
              crossing:
                kind: SMUGGLING
                title: 't'
                cite: 'code 3'
                elements: {border: {cite: 'code 3', text: 'Border.', fact: g.crossing}}
                defences: {rescue: {cite: 'code 4', text: 'A rescue.', fact: g.rescue}}
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

    private static final String NOTICE = """
            general: 'General.'
            classifications: {TRAFFICKING: 'T.', SMUGGLING: 'S.', TRAFFICKING_AND_SMUGGLING: 'B.', NEITHER: 'N.', UNDETERMINED: 'U.'}
            defence: 'Defence.'
            part: 'Parts: {parts}.'
            between_parts: ', '
            future: 'Future.'
            """;

    private final FactCatalogue catalogue = FactCatalogueReader.read(file(CATALOGUE));
    private final Rulebook rulebook = RulebookReader.read("xx", file(RULEBOOK), catalogue);
    private final Law law = Law.of(rulebook, catalogue);
    private final Notice notice = Notice.read(file(NOTICE));

    @Test
    void noticeSaysWhatTheVerdictIs() throws IOException {
        assertThat(notice.of(Classification.NEITHER)).isEqualTo("General. N.");
        assertThat(notice.of(verdict(CaseFacts.of(Map.of(), Set.of("g", "ways")), DAY), DAY))
                .isEqualTo("General. N.");
        assertThat(notice.of(verdict(told("g.crossing", "g.rescue"), DAY), DAY)).isEqualTo("General. S. Defence.");
        assertThat(notice.of(verdict(told("g.crossing"), DAY), DAY)).isEqualTo("General. S.");
    }

    @Test
    void noticeNamesThePartsOnWhoseLawItRests() throws IOException {
        assertThat(notice.of(verdict(told("g.act", "ways.one"), DAY), DAY)).isEqualTo("General. T. Parts: the North.");
        assertThat(notice.of(verdict(told("g.crossing"), DAY), DAY)).doesNotContain("Parts");
    }

    @Test
    void noticeTellsAQuestionAboutTheFuture() throws IOException {
        Verdict verdict = verdict(told("g.crossing"), DAY);
        assertThat(notice.of(verdict, DAY.minusDays(1))).isEqualTo("General. S. Future.");
        assertThat(notice.of(verdict, DAY)).isEqualTo("General. S.");
        Query later =
                new Query(known(told("g.crossing")), DAY, DAY.plusDays(1), Standard.ESTABLISHED, Optional.empty());
        assertThat(notice.of(classifier().classify(later), DAY)).isEqualTo("General. S.");
    }

    @Test
    void noticeAndPhrasesAreReadWithEveryFault() throws IOException {
        assertThatThrownBy(() -> Notice.read(file(NOTICE + "more: 'x'\n"))).isInstanceOf(InvalidSourceException.class);
        assertThatThrownBy(() -> Notice.read(file(NOTICE.replace("U.'}", "U.', MORE: 'x'}"))))
                .isInstanceOf(InvalidSourceException.class);
        assertThatThrownBy(() -> Notice.read(file(NOTICE.replace("future: 'Future.'\n", ""))))
                .isInstanceOf(InvalidSourceException.class);
        assertThatThrownBy(() -> Notice.read(file(""))).isInstanceOf(InvalidSourceException.class);
        String phrases = Files.readString(Path.of("src/main/catalogue/phrases.yaml"));
        assertThatThrownBy(() -> Phrases.read(file(phrases + "\nmore: 'x'\n")))
                .isInstanceOf(InvalidSourceException.class);
        assertThatThrownBy(() -> Phrases.read(file(phrases.replace("\nunsettled:", "\nunsetled:"))))
                .isInstanceOf(InvalidSourceException.class);
        assertThatThrownBy(() -> Phrases.read(file(""))).isInstanceOf(InvalidSourceException.class);
    }

    @Test
    void defencesOfOffencesThatMayStandAreTold() throws IOException {
        Verdict verdict = verdict(facts("g.crossing", "g.rescue"), DAY);
        assertThat(verdict.defencesMet())
                .extracting(met -> met.offence().id(), met -> met.defence().id(), MetDefence::text)
                .containsExactly(tuple("crossing", "rescue", "A rescue."));
        assertThat(verdict(facts("g.rescue"), DAY).defencesMet()).hasSize(1);
        assertThat(verdict(CaseFacts.of(answers("g.rescue"), Set.of("g")), DAY).defencesMet())
                .isEmpty();
        assertThat(verdict(facts("g.crossing"), DAY).defencesMet()).isEmpty();
        assertThat(verdict.status("crossing")).isEqualTo(Status.MET);
        assertThat(verdict.status("trafficking")).isEqualTo(Status.UNDETERMINED);
    }

    @Test
    void findingsAreEqualWhereTheySayTheSame() throws IOException {
        Finding one = verdict(facts("g.crossing"), DAY).findings().get(1);
        Finding same = verdict(facts("g.crossing"), DAY).findings().get(1);
        Finding other = verdict(facts("g.crossing", "g.rescue"), DAY).findings().get(1);
        assertThat(one)
                .isEqualTo(same)
                .hasSameHashCodeAs(same)
                .isNotEqualTo(other)
                .isNotEqualTo(null);
        assertThat(Set.of(one.hashCode(), other.hashCode())).hasSize(2);
        assertThat(one.toShare()).isEqualTo(one);
    }

    @Test
    void explanationNamesWhatDecided() throws IOException {
        assertThat(way(facts("g.act", "ways.one"))).isEqualTo("Way. Met by: one.");
        CaseFacts screened = CaseFacts.of(answers("g.act"), Set.of("ways"));
        assertThat(way(screened))
                .isEqualTo(
                        "Way. Not met: no answer speaks for it, and perhaps nobody asked. Left out of what was said to be "
                                + "asked in full, and therefore counted as NO: five; four; one; and 3 more.");
        Map<FactId, Answer> two = answers("g.act");
        for (String name : List.of("one", "two", "six")) {
            two.put(new FactId("ways", name), Answer.NO);
        }
        assertThat(way(CaseFacts.of(two, Set.of("ways"))))
                .isEqualTo(
                        "Way. Not met, as answered: one; six; two. Left out of what was said to be asked in full, and "
                                + "therefore counted as NO: five; four; three.");
    }

    @Test
    void explanationSaysWhyTheLawLeavesItOpen() throws IOException {
        CaseFacts arguable = CaseFacts.of(answers("g.act", "ways.six"), Set.of("ways"));
        assertThat(way(arguable))
                .startsWith("Way. Open. None of the facts still asked for settles it;")
                .endsWith("For the lawyer: Six is arguable.");
        Ground ground = verdict(arguable, DAY).findings().get(0).elements().get(1);
        assertThat(ground.leftOpen()).singleElement().satisfies(open -> assertThat(open.note())
                .contains("Six is arguable."));
        assertThat(way(CaseFacts.of(answers("g.act"))))
                .startsWith("Way. Open. It depends on: one; two; three; four; five");
        assertThat(verdict(CaseFacts.of(answers("g.act", "ways.one", "ways.six")), DAY)
                        .findings()
                        .get(0)
                        .elements()
                        .get(1)
                        .leftOpen())
                .isEmpty();
    }

    /** Of the answers of the alleged perpetrator only the one is named without which trafficking would be open. */
    @Test
    void adverseResultNamesTheWordThatItRestsOn() {
        Map<FactId, Answer> no = new TreeMap<>(Map.of(new FactId("g", "act"), Answer.NO));
        assertThat(restedOn(no, Set.of())).containsExactly(new FactId("g", "act"));
        assertThat(restedOn(no, Set.of("ways"))).isEmpty();
        assertThat(restedOn(new TreeMap<>(Map.of(new FactId("g", "act"), Answer.YES)), Set.of()))
                .isEmpty();
        no.put(new FactId("g", "crossing"), Answer.NO);
        assertThat(restedOn(no, Set.of())).containsExactly(new FactId("g", "act"));
    }

    private List<FactId> restedOn(Map<FactId, Answer> answers, Set<String> screened) {
        Set<Attribution> word = new HashSet<>();
        answers.keySet().forEach(fact -> word.add(new Attribution(fact, InformationSource.ALLEGED_PERPETRATOR)));
        var facts =
                new CaseFacts(new TreeMap<>(answers), new TreeMap<>(), new TreeSet<>(screened), new TreeSet<>(), word);
        var query = new Query(known(facts), DAY, DAY, Standard.ESTABLISHED, Optional.empty());
        LawPeriod period = law.on(DAY);
        return WordOfPerpetrator.restedOn(
                query, period, Assessment.of(query.known(), period).under(Standard.ESTABLISHED));
    }

    private String way(CaseFacts facts) throws IOException {
        return verdict(facts, DAY)
                .findings()
                .get(0)
                .elements()
                .get(1)
                .explanation()
                .text();
    }

    private Verdict verdict(CaseFacts facts, LocalDate day) throws IOException {
        return classifier().classify(new Query(known(facts), day, day, Standard.ESTABLISHED, Optional.empty()));
    }

    private Classifier classifier() throws IOException {
        byte[] phrases = Files.readAllBytes(Path.of("src/main/catalogue/phrases.yaml"));
        return new Classifier(law, Phrases.read(new YamlFile("phrases.yaml", phrases)));
    }

    private KnownFacts known(CaseFacts facts) {
        return KnownFacts.of(catalogue, facts);
    }

    /** These facts, and everything else was asked. */
    private static CaseFacts told(String... yes) {
        return CaseFacts.of(answers(yes), Set.of("g", "ways"));
    }

    private static CaseFacts facts(String... yes) {
        return CaseFacts.of(answers(yes));
    }

    private static Map<FactId, Answer> answers(String... yes) {
        Map<FactId, Answer> answers = new TreeMap<>();
        for (String id : yes) {
            answers.put(new FactId(id.substring(0, id.indexOf('.')), id.substring(id.indexOf('.') + 1)), Answer.YES);
        }
        return answers;
    }

    private static YamlFile file(String text) {
        return new YamlFile("a.yaml", text.getBytes(StandardCharsets.UTF_8));
    }
}
