package org.distinguo.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.distinguo.Draws;
import org.distinguo.facts.Answer;
import org.distinguo.facts.CaseFacts;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactCatalogueReader;
import org.distinguo.facts.FactId;
import org.distinguo.facts.KnownFacts;
import org.distinguo.rulebook.OffenceKind;
import org.distinguo.rulebook.Rulebook;
import org.distinguo.rulebook.RulebookReader;
import org.distinguo.rulebook.SafeguardRule;
import org.distinguo.rulebook.Status;
import org.distinguo.source.YamlFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A verdict that leaves something out says the same as the whole one of what it does not leave out. */
@Execution(ExecutionMode.CONCURRENT)
final class LesserVerdictsTest {

    private static final Phrases PHRASES = new Phrases(
            "{facts}", "{facts}", "{facts}", "{facts}", "", "", "{facts}", "{facts}", "; ", " (YES)", " (NO)",
            "{facts}", "{facts}", "", "{notes}");

    private final Random random = new Random(41);

    private void onDrawnCases(BiConsumer<Classifier, Query> looked) {
        var drawing = new RandomLaw(random, 3, 6);
        for (int number = 0; number < Math.max(10, Draws.of(40)); number++) {
            RandomLaw.Drawn drawn = drawing.draw();
            FactCatalogue catalogue = drawn.catalogue();
            var classifier = new Classifier(Law.of(drawn.rulebook(catalogue), catalogue), PHRASES);
            for (Standard standard : Standard.values()) {
                for (int one = 0; one < 3; one++) {
                    LocalDate day = drawing.drawDay();
                    looked.accept(
                            classifier, new Query(drawing.drawCase(catalogue), day, day, standard, Optional.empty()));
                }
            }
        }
    }

    private static List<Statuses> statuses(Verdict verdict) {
        return verdict.findings().stream().map(Finding::status).toList();
    }

    private static void assertSameResult(Verdict lesser, Verdict whole) {
        assertThat(lesser.classification()).isEqualTo(whole.classification());
        assertThat(lesser.possibleClassifications()).isEqualTo(whole.possibleClassifications());
        assertThat(lesser.disregardedFacts()).isEqualTo(whole.disregardedFacts());
        assertThat(lesser.safeguards()).isEqualTo(whole.safeguards());
        assertThat(statuses(lesser)).isEqualTo(statuses(whole));
    }

    @Test
    void withoutQuestionsNothingElseIsMissing() {
        onDrawnCases((classifier, query) -> {
            Verdict whole = classifier.classify(query);
            Verdict lesser = classifier.classifyWithoutQuestions(query);
            assertSameResult(lesser, whole);
            assertThat(lesser.findings()).isEqualTo(whole.findings());
            assertThat(lesser.openQuestions()).isEmpty();
        });
    }

    @Test
    void withoutReasonsTheQuestionsAreThere() {
        onDrawnCases((classifier, query) -> {
            Verdict whole = classifier.classify(query);
            Verdict lesser = classifier.classifyWithoutReasons(query);
            assertSameResult(lesser, whole);
            assertThat(lesser.openQuestions()).isEqualTo(whole.openQuestions());
            Verdict least = classifier.classifyStatuses(query);
            assertSameResult(least, whole);
            assertThat(least.openQuestions()).isEmpty();
        });
    }

    @Test
    void groundsWithoutReasonsStandAsTheWholeOnesDo() {
        onDrawnCases((classifier, query) -> {
            Stream<Ground> whole =
                    classifier.classify(query).findings().stream().flatMap(LesserVerdictsTest::grounds);
            Stream<Ground> lesser =
                    classifier.classifyStatuses(query).findings().stream().flatMap(LesserVerdictsTest::grounds);
            assertThat(lesser.map(ground -> List.of(ground.id(), ground.status(), ground.lifted(), ground.reviewed())))
                    .isEqualTo(whole.map(
                                    ground -> List.of(ground.id(), ground.status(), ground.lifted(), ground.reviewed()))
                            .toList());
        });
    }

    private static Stream<Ground> grounds(Finding finding) {
        return Stream.of(finding.elements(), finding.exemptions(), finding.defences(), finding.aggravating())
                .flatMap(List::stream);
    }

    @Test
    void findingsOfOneKindSayWhatIsDecidedAndByWhat() {
        onDrawnCases((classifier, query) -> {
            for (OffenceKind kind : OffenceKind.values()) {
                List<Finding> whole = classifier.classify(query).findings().stream()
                        .filter(finding -> finding.offence().kind() == kind)
                        .toList();
                List<Finding> decided = classifier.findingsWithoutWhatIsOpen(query, kind);
                assertThat(decided).hasSameSizeAs(whole);
                for (int number = 0; number < decided.size(); number++) {
                    assertThat(decided.get(number).offence())
                            .isEqualTo(whole.get(number).offence());
                    assertThat(decided.get(number).status())
                            .isEqualTo(whole.get(number).status());
                    assertDecidedAlike(
                            decided.get(number).elements(), whole.get(number).elements(), query.standard());
                    assertDecidedAlike(
                            decided.get(number).exemptions(), whole.get(number).exemptions(), query.standard());
                }
            }
        });
    }

    private static void assertDecidedAlike(List<Ground> decided, List<Ground> whole, Standard standard) {
        assertThat(decided).hasSameSizeAs(whole);
        for (int number = 0; number < decided.size(); number++) {
            assertThat(decided.get(number).status()).isEqualTo(whole.get(number).status());
            if (whole.get(number).status().under(standard) != Status.UNDETERMINED) {
                assertThat(decided.get(number).decidedBy())
                        .isEqualTo(whole.get(number).decidedBy());
            }
        }
    }

    @Test
    void dutiesAloneAreThoseOfTheVerdict() {
        onDrawnCases((classifier, query) -> assertThat(
                        Duties.due(classifier.law(), query).stream().map(SafeguardRule::code))
                .isEqualTo(classifier.classify(query).safeguards().stream()
                        .map(safeguard -> safeguard.code())
                        .toList()));
    }

    @Test
    void lawOnADayStandsToACaseAsTheVerdictSays() {
        onDrawnCases((classifier, query) -> {
            var law = new DatedLaw(classifier, query.conductDate());
            assertThat(law.rulebook()).isSameAs(classifier.law().rulebook());
            assertThat(law.period()).isSameAs(classifier.law().on(query.conductDate()));
            Status trafficking = law.status(OffenceKind.TRAFFICKING, query.known(), query.standard());
            Status smuggling = law.status(OffenceKind.SMUGGLING, query.known(), query.standard());
            assertThat(Classification.of(trafficking, smuggling))
                    .isEqualTo(classifier.classify(query).classification());
            assertThatIllegalArgumentException().isThrownBy(() -> law.criterion(OffenceKind.RELATED));
            for (LawPeriod.CompiledOffence offence : law.period().offences()) {
                assertThat(law.period().offence(offence.offence().id())).containsSame(offence);
            }
            assertThat(law.period().offence("none")).isEmpty();
        });
    }

    @Test
    void questionIsTheSameButForWhatIsAnotherOne() {
        onDrawnCases((classifier, query) -> {
            KnownFacts nothing = KnownFacts.of(query.known().catalogue(), CaseFacts.of(Map.of()));
            assertThat(query.about(nothing).about(query.known())).isEqualTo(query);
            assertThat(query.about(nothing).known()).isSameAs(nothing);
            assertThat(query.in(Optional.of("north")).part()).contains("north");
            assertThat(query.in(Optional.of("north")).in(query.part())).isEqualTo(query);
            Query later = query.on(query.conductDate().plusDays(1));
            Verdict verdict = classifier.classify(query);
            assertThat(verdict.withQuery(later).query()).isEqualTo(later);
            assertThat(verdict.withQuery(later).withQuery(query)).isEqualTo(verdict);
        });
    }

    @Test
    void lawInOtherWordsFindsTheSame() {
        onDrawnCases((classifier, query) -> {
            Law law = classifier.law();
            Law other = law.in(law.rulebook(), law.catalogue());
            assertThat(new Classifier(other, PHRASES).classify(query)).isEqualTo(classifier.classify(query));
        });
    }

    private static YamlFile file(String text) {
        return new YamlFile("a.yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    private static final String CATALOGUE = """
            catalogue: facts
            version: '1.0.0'
            groups:
              g:
                title: 't'
                definition: 'd'
                facts:
                  act: {name: 'act', definition: 'd', question: 'act?', sensitivity: 0, asked_of: FILE}
            """;

    private static final String RULEBOOK = """
            rulebook: xx
            title: 't'
            summary: 's'
            version: '1.0.0'
            reviewed: true
            instruments: {code: {title: 'Code', source: 's'}}
            coverage: {from: 2010-01-01, to: 2020-12-31, reviewed_on: 2021-01-01}
            offences:
              trafficking: {kind: TRAFFICKING, title: 't', cite: 'code 1', elements: {act: {cite: 'code 1', text: 'Act.', fact: g.act}}}
              other: {kind: RELATED, title: 't', cite: 'code 1', elements: {act: {cite: 'code 1', text: 'Act.', fact: g.act}}}
            safeguards:
              - code: SCREEN_FOR_TRAFFICKING
                cite: 'code 9'
                because: 'Screen.'
                when:
                  any_of:
                    - {encounter: SMUGGLING_OPERATION}
                    - {kind: SMUGGLING, status: [MET, UNDETERMINED]}
                    - {kind: TRAFFICKING, status: UNDETERMINED}
              - {code: MET, cite: 'code 9', because: 'b', when: {offence: trafficking, status: [MET]}}
              - {code: NOT_MET, cite: 'code 9', because: 'b', when: {offence: trafficking, status: [NOT_MET]}}
              - {code: LATER, cite: 'code 9', because: 'b', from: 2018-01-01, when: {always: true}}
            """;

    /** An offence may be open for a reason that is no fact of the case; what the facts meet is met all the same. */
    @Test
    void offenceThatIsOpenForAnotherReasonBringsTheDutiesOfAnOpenOne() {
        FactCatalogue catalogue = FactCatalogueReader.read(file(CATALOGUE));
        Rulebook rulebook = RulebookReader.read("xx", file(RULEBOOK), catalogue);
        Law law = Law.of(rulebook, catalogue);
        assertThat(due(law, Answer.NO, Set.of())).containsExactly("NOT_MET");
        assertThat(due(law, Answer.NO, Set.of("other"))).containsExactly("NOT_MET");
        assertThat(due(law, Answer.NO, Set.of("trafficking"))).containsExactly("SCREEN_FOR_TRAFFICKING");
        assertThat(due(law, Answer.UNKNOWN, Set.of("trafficking"))).containsExactly("SCREEN_FOR_TRAFFICKING");
        assertThat(due(law, Answer.YES, Set.of("trafficking"))).containsExactly("MET");
    }

    private static List<String> due(Law law, Answer act, Set<String> open) {
        var answers = new TreeMap<FactId, Answer>();
        answers.put(new FactId("g", "act"), act);
        LocalDate day = LocalDate.of(2015, 1, 1);
        KnownFacts known = KnownFacts.of(law.catalogue(), CaseFacts.of(answers));
        return Duties.due(law, new Query(known, day, day, Standard.ESTABLISHED, Optional.empty()), open).stream()
                .map(SafeguardRule::code)
                .toList();
    }

    @Test
    void otherWordsAreOfTheSameFiles() {
        FactCatalogue catalogue = FactCatalogueReader.read(file(CATALOGUE));
        Rulebook rulebook = RulebookReader.read("xx", file(RULEBOOK), catalogue);
        Law law = Law.of(rulebook, catalogue);
        Rulebook another = RulebookReader.read("xx", file(RULEBOOK + " "), catalogue);
        assertThatIllegalArgumentException().isThrownBy(() -> law.in(another, catalogue));
        FactCatalogue renamed = FactCatalogueReader.read(file(CATALOGUE.replace("1.0.0", "1.0.1")));
        assertThatIllegalArgumentException().isThrownBy(() -> law.in(rulebook, renamed));
    }
}
