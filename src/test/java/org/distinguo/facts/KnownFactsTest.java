package org.distinguo.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.distinguo.logic.Atom;
import org.distinguo.source.YamlFile;
import org.junit.jupiter.api.Test;

/** What follows from the answers of a case, and what does not. */
final class KnownFactsTest {

    /** Not shared by the tests: each fault that mutation testing puts into the reader must show in each of them. */
    private final FactCatalogue catalogue = catalogue("""
            catalogue: facts
            version: '1.0.0'
            groups:
              person:
                title: 'The person'
                definition: 'Who the person was.'
                facts:
                  ageYears:
                    {type: integer, minimum: 0, maximum: 120, name: 'age', definition: 'd', question: 'q1', sensitivity: 0, asked_of: FILE,
                     below: {14: person.under14, 18: person.child, 24: person.under24}}
                  under14: {name: 'n2', definition: 'd', question: 'q2', sensitivity: 0, asked_of: FILE, implies: [person.child]}
                  child: {name: 'n3', definition: 'd', question: 'q3', sensitivity: 0, asked_of: FILE, implies: [person.under24]}
                  under24: {name: 'n4', definition: 'd', question: 'q4', sensitivity: 0, asked_of: FILE}
              movement:
                title: 'Movement'
                definition: 'd'
                facts:
                  entryIrregular:
                    {name: 'n5', definition: 'd', question: 'q5', sensitivity: 0, asked_of: FILE,
                     implies: [{any_of: [movement.crossedBorder, movement.entryAttempted]}]}
                  crossedBorder: {name: 'n6', definition: 'd', question: 'q6', sensitivity: 0, asked_of: FILE, implies: [movement.travelled]}
                  entryAttempted: {name: 'n7', definition: 'd', question: 'q7', sensitivity: 0, asked_of: FILE, implies: [movement.travelled]}
                  travelled: {name: 'n8', definition: 'd', question: 'q8', sensitivity: 0, asked_of: FILE}
              means:
                title: 'Means'
                definition: 'd'
                facts:
                  force: {name: 'n9', definition: 'd', question: 'q9', sensitivity: 0, asked_of: FILE, implies: [means.safetyThreatened]}
                  safetyThreatened: {name: 'n10', definition: 'd', question: 'q10', sensitivity: 0, asked_of: FILE}
                  coercion: {name: 'n11', definition: 'd', question: 'q11', sensitivity: 0, asked_of: FILE, implies: [means.pressed]}
                  pressed: {name: 'n12', definition: 'd', question: 'q12', sensitivity: 0, asked_of: FILE, suggests: [means.deception]}
                  deception: {name: 'n13', definition: 'd', question: 'q13', sensitivity: 0, asked_of: FILE}
              control:
                title: 'Control'
                definition: 'd'
                facts:
                  watched: {name: 'n14', definition: 'd', question: 'q14', sensitivity: 0, asked_of: FILE, suggests: [means.coercion]}
                  bonded:
                    {name: 'n15', definition: 'd', question: 'q15', sensitivity: 0, asked_of: FILE,
                     suggested_by: [[control.owed, control.notCredited], [control.owed, control.undefined]]}
                  owed: {name: 'n16', definition: 'd', question: 'q16', sensitivity: 0, asked_of: FILE}
                  notCredited: {name: 'n17', definition: 'd', question: 'q17', sensitivity: 0, asked_of: FILE}
                  undefined: {name: 'n18', definition: 'd', question: 'q18', sensitivity: 0, asked_of: FILE}
              aim:
                title: 'Aim'
                definition: 'd'
                facts:
                  sex: {name: 'n19', definition: 'd', question: 'q19', sensitivity: 0, asked_of: FILE}
              event:
                title: 'Event'
                definition: 'd'
                facts:
                  sex: {name: 'n20', definition: 'd', question: 'q20', sensitivity: 0, asked_of: FILE, implies: [aim.sex]}
            """);

    private static FactCatalogue catalogue(String text) {
        return FactCatalogueReader.read(new YamlFile("facts.yaml", text.getBytes(StandardCharsets.UTF_8)));
    }

    private KnownFacts known(Map<String, Answer> answers, String... screened) {
        return KnownFacts.of(
                catalogue, new CaseFacts(answers(answers), new TreeMap<>(), new TreeSet<>(List.of(screened))));
    }

    private KnownFacts aged(int age, Map<String, Answer> answers) {
        return KnownFacts.of(catalogue, agedCase(age, answers));
    }

    private static CaseFacts agedCase(int age, Map<String, Answer> answers) {
        return new CaseFacts(
                answers(answers), new TreeMap<>(Map.of(FactId.parse("person.ageYears"), age)), new TreeSet<>());
    }

    private static SortedMap<FactId, Answer> answers(Map<String, Answer> answers) {
        SortedMap<FactId, Answer> byId = new TreeMap<>();
        answers.forEach((fact, answer) -> byId.put(FactId.parse(fact), answer));
        return byId;
    }

    private Atom atom(String fact) {
        return catalogue.atomOf(FactId.parse(fact));
    }

    private Knowledge of(KnownFacts known, String fact) {
        return known.of(atom(fact));
    }

    private List<String> sources(KnownFacts known, String fact) {
        return known.sources(atom(fact)).stream().map(FactId::toString).toList();
    }

    private List<Contradiction> contradictions(CaseFacts stated) {
        return catchThrowableOfType(ContradictoryFactsException.class, () -> KnownFacts.of(catalogue, stated))
                .contradictions();
    }

    private List<List<String>> involved(CaseFacts stated) {
        return contradictions(stated).stream()
                .map(one -> one.facts().stream().map(FactId::toString).toList())
                .toList();
    }

    @Test
    void aYesClosesWhatItImpliesAllTheWay() {
        KnownFacts known = known(Map.of("person.under14", Answer.YES));
        assertThat(of(known, "person.child")).isEqualTo(Knowledge.YES);
        assertThat(of(known, "person.under24")).isEqualTo(Knowledge.YES);
        assertThat(sources(known, "person.under24")).containsExactly("person.under14");
        assertThat(known.inferences())
                .extracting(inference -> inference.fact().toString(), Inference::because)
                .containsExactly(
                        tuple("person.child", Inference.Because.IMPLIED),
                        tuple("person.under24", Inference.Because.IMPLIED));
    }

    @Test
    void aNoClosesWhatWouldImplyIt() {
        KnownFacts known = known(Map.of("person.under24", Answer.NO));
        assertThat(of(known, "person.child")).isEqualTo(Knowledge.NO);
        assertThat(of(known, "person.under14")).isEqualTo(Knowledge.NO);
        assertThat(sources(known, "person.under14")).containsExactly("person.under24");
    }

    @Test
    void nothingFollowsFromANoForwardOrAYesBackward() {
        assertThat(of(known(Map.of("person.child", Answer.NO)), "person.under24"))
                .isEqualTo(Knowledge.NOT_ASKED);
        assertThat(of(known(Map.of("person.under24", Answer.YES)), "person.child"))
                .isEqualTo(Knowledge.NOT_ASKED);
    }

    @Test
    void oneOfTwoAlternativesFollowsOnceTheOtherIsRuledOut() {
        assertThat(of(known(Map.of("movement.entryIrregular", Answer.YES)), "movement.crossedBorder"))
                .isEqualTo(Knowledge.NOT_ASKED);
        KnownFacts known = known(Map.of("movement.entryIrregular", Answer.YES, "movement.crossedBorder", Answer.NO));
        assertThat(of(known, "movement.entryAttempted")).isEqualTo(Knowledge.YES);
        assertThat(sources(known, "movement.entryAttempted"))
                .containsExactly("movement.crossedBorder", "movement.entryIrregular");
    }

    @Test
    void whatBothAlternativesLeadToFollowsAtOnce() {
        KnownFacts known = known(Map.of("movement.entryIrregular", Answer.YES));
        assertThat(of(known, "movement.travelled")).isEqualTo(Knowledge.YES);
        assertThat(sources(known, "movement.travelled")).containsExactly("movement.entryIrregular");
        assertThat(of(known(Map.of("movement.entryIrregular", Answer.SUSPECTED)), "movement.travelled"))
                .isEqualTo(Knowledge.SUSPECTED);
    }

    @Test
    void allAlternativesRuledOutRuleOutWhatNeedsOneOfThem() {
        KnownFacts known = known(Map.of("movement.crossedBorder", Answer.NO, "movement.entryAttempted", Answer.NO));
        assertThat(of(known, "movement.entryIrregular")).isEqualTo(Knowledge.NO);
    }

    @Test
    void anAgeAnswersItsBoundsBelowAndFromThemOn() {
        KnownFacts seventeen = aged(17, Map.of());
        assertThat(of(seventeen, "person.under14")).isEqualTo(Knowledge.NO);
        assertThat(of(seventeen, "person.child")).isEqualTo(Knowledge.YES);
        assertThat(of(seventeen, "person.under24")).isEqualTo(Knowledge.YES);
        assertThat(sources(seventeen, "person.child")).containsExactly("person.ageYears");
        KnownFacts eighteen = aged(18, Map.of("person.child", Answer.UNKNOWN));
        assertThat(of(eighteen, "person.child")).isEqualTo(Knowledge.NO);
        assertThat(of(eighteen, "person.under24")).isEqualTo(Knowledge.YES);
        assertThat(of(aged(24, Map.of()), "person.under24")).isEqualTo(Knowledge.NO);
    }

    @Test
    void aSuspicionIsCarriedAlongWhatItImplies() {
        KnownFacts known = known(Map.of("person.under14", Answer.SUSPECTED, "person.child", Answer.UNKNOWN));
        assertThat(of(known, "person.child")).isEqualTo(Knowledge.SUSPECTED);
        assertThat(of(known, "person.under24")).isEqualTo(Knowledge.SUSPECTED);
        assertThat(known.inferences()).extracting(Inference::because).containsOnly(Inference.Because.IMPLIED);
    }

    @Test
    void aSuspicionOfAChoiceIsCarriedOnceOneAlternativeIsLeft() {
        KnownFacts known =
                known(Map.of("movement.entryIrregular", Answer.SUSPECTED, "movement.crossedBorder", Answer.NO));
        assertThat(of(known, "movement.entryAttempted")).isEqualTo(Knowledge.SUSPECTED);
        assertThat(sources(known, "movement.entryAttempted"))
                .containsExactly("movement.crossedBorder", "movement.entryIrregular");
        assertThat(of(known(Map.of("movement.entryIrregular", Answer.SUSPECTED)), "movement.entryAttempted"))
                .isEqualTo(Knowledge.NOT_ASKED);
    }

    @Test
    void aSuspicionDoesNotWeakenAnAnswer() {
        KnownFacts known = known(Map.of("person.under14", Answer.SUSPECTED, "person.under24", Answer.YES));
        assertThat(of(known, "person.under24")).isEqualTo(Knowledge.YES);
    }

    @Test
    void whatIsLeftOutOfAScreenedGroupCountsAsNo() {
        KnownFacts known = known(Map.of("means.deception", Answer.YES), "means", "control");
        assertThat(of(known, "means.force")).isEqualTo(Knowledge.NO);
        assertThat(of(known, "means.deception")).isEqualTo(Knowledge.YES);
        assertThat(of(known, "movement.travelled")).isEqualTo(Knowledge.NOT_ASKED);
        assertThat(sources(known, "means.force")).containsExactly("means.force");
        assertThat(known.isClosedByScreening(atom("means.force"))).isTrue();
        assertThat(known.inferences()).hasSize(9).allSatisfy(inference -> {
            assertThat(inference.because()).isEqualTo(Inference.Because.SCREENED);
            assertThat(inference.knowledge()).isEqualTo(Knowledge.NO);
            assertThat(inference.from()).isEmpty();
        });
    }

    @Test
    void screeningLeavesOpenWhatAnOpenAnswerMayStillMakeTrue() {
        for (Answer open : List.of(Answer.UNKNOWN, Answer.DECLINED)) {
            KnownFacts known = known(Map.of("means.force", open), "means");
            assertThat(of(known, "means.safetyThreatened"))
                    .as("nobody else can settle it")
                    .isEqualTo(Knowledge.NOT_ASKED);
            assertThat(of(known, "means.coercion")).isEqualTo(Knowledge.NO);
        }
        KnownFacts unanswered = known(Map.of("movement.entryIrregular", Answer.UNKNOWN), "movement");
        assertThat(of(unanswered, "movement.crossedBorder")).isEqualTo(Knowledge.NOT_ASKED);
        assertThat(of(unanswered, "movement.travelled"))
                .as("the answer to another fact settles it")
                .isEqualTo(Knowledge.UNKNOWN);
        KnownFacts refused = known(Map.of("means.force", Answer.NO), "means");
        assertThat(of(refused, "means.safetyThreatened")).isEqualTo(Knowledge.NO);
    }

    @Test
    void screeningClosesNothingThatAFactOutsideMayStillMakeTrue() {
        assertThat(of(known(Map.of(), "aim"), "aim.sex"))
                .as("nobody asked what took place")
                .isEqualTo(Knowledge.UNKNOWN);
        assertThat(of(known(Map.of(), "aim"), "event.sex")).isEqualTo(Knowledge.NOT_ASKED);
        assertThat(of(known(Map.of("event.sex", Answer.NO), "aim"), "aim.sex")).isEqualTo(Knowledge.NO);
        assertThat(of(known(Map.of(), "aim", "event"), "aim.sex")).isEqualTo(Knowledge.NO);
    }

    @Test
    void whatIsPresumedCountsAsNoUntilSomebodySaysOtherwise() {
        FactCatalogue catalogue = catalogue("""
                catalogue: facts
                version: '1.0.0'
                groups:
                  journey:
                    title: 'Journey'
                    definition: 'd'
                    facts:
                      abroad: {name: 'n1', definition: 'd', question: 'q1', sensitivity: 0, asked_of: FILE, roles: [PRESUMED_NO]}
                """);
        KnownFacts silent = KnownFacts.of(catalogue, CaseFacts.of(Map.of()));
        assertThat(silent.of(Atom.of(0))).isEqualTo(Knowledge.NO);
        assertThat(silent.isPresumed(Atom.of(0))).isTrue();
        assertThat(silent.canBeAsked(Atom.of(0))).isTrue();
        assertThat(silent.inferences()).extracting(Inference::because).containsExactly(Inference.Because.PRESUMED);
        for (Answer answer : List.of(Answer.YES, Answer.SUSPECTED, Answer.UNKNOWN, Answer.DECLINED)) {
            KnownFacts said = KnownFacts.of(catalogue, CaseFacts.of(Map.of(FactId.parse("journey.abroad"), answer)));
            assertThat(said.of(Atom.of(0))).isEqualTo(Knowledge.of(answer));
        }
    }

    @Test
    void nobodyBecomesAnAdultByScreening() {
        KnownFacts known = known(Map.of(), "person");
        for (String age : List.of("person.under14", "person.child", "person.under24")) {
            assertThat(of(known, age)).isEqualTo(Knowledge.NOT_ASKED);
        }
    }

    @Test
    void whatIsSaidToBeNotAskedStaysOpenInAScreenedGroup() {
        KnownFacts known = KnownFacts.of(
                catalogue,
                new CaseFacts(
                        new TreeMap<>(),
                        new TreeMap<>(),
                        new TreeSet<>(List.of("means", "control")),
                        new TreeSet<>(List.of(FactId.parse("means.deception")))));
        assertThat(of(known, "means.deception")).isEqualTo(Knowledge.NOT_ASKED);
        assertThat(of(known, "means.force")).isEqualTo(Knowledge.NO);
    }

    @Test
    void aSuggestionKeepsOpenWhatFollowsFromIt() {
        KnownFacts known = KnownFacts.of(
                org.distinguo.library.LibraryReader.shippedCatalogue(),
                CaseFacts.of(
                        Map.of(
                                FactId.parse("debt.owed"),
                                Answer.YES,
                                FactId.parse("debt.valueNotCredited"),
                                Answer.YES),
                        java.util.Set.of("purpose", "exploitation")));
        Atom purpose = known.catalogue().atomOf(FactId.parse("purpose.debtBondage"));
        assertThat(known.of(purpose)).isEqualTo(Knowledge.SUSPECTED);
    }

    @Test
    void aSuspicionThatIsSuggestedSuggestsInItsTurn() {
        KnownFacts known = known(Map.of("control.watched", Answer.YES));
        assertThat(of(known, "means.coercion")).isEqualTo(Knowledge.SUSPECTED);
        assertThat(of(known, "means.pressed"))
                .as("implied by what is suggested")
                .isEqualTo(Knowledge.SUSPECTED);
        assertThat(of(known, "means.deception"))
                .as("as if the caller had stated the suspicion before it")
                .isEqualTo(Knowledge.SUSPECTED);
        assertThat(sources(known, "means.deception")).containsExactly("control.watched");
        assertThat(known.inferences()).extracting(Inference::because).containsOnly(Inference.Because.SUGGESTED);
    }

    @Test
    void aSuspicionYieldsToAYesAndToANoOnly() {
        for (Answer answer : List.of(Answer.YES, Answer.NO)) {
            KnownFacts known = known(Map.of("control.watched", Answer.YES, "means.coercion", answer));
            assertThat(of(known, "means.coercion")).isEqualTo(Knowledge.of(answer));
        }
        for (Answer answer : List.of(Answer.UNKNOWN, Answer.DECLINED)) {
            KnownFacts known = known(Map.of("control.watched", Answer.YES, "means.coercion", answer));
            assertThat(of(known, "means.coercion")).isEqualTo(Knowledge.SUSPECTED);
            assertThat(known.canBeAsked(atom("means.coercion"))).isFalse();
        }
        KnownFacts screened = known(Map.of("control.watched", Answer.YES), "means");
        assertThat(of(screened, "means.coercion")).isEqualTo(Knowledge.SUSPECTED);
        assertThat(screened.canBeAsked(atom("means.coercion"))).isTrue();
        assertThat(of(known(Map.of("control.watched", Answer.NO)), "means.coercion"))
                .isEqualTo(Knowledge.NOT_ASKED);
        assertThat(of(known(Map.of("control.watched", Answer.YES, "means.pressed", Answer.NO)), "means.coercion"))
                .as("a NO that follows is as strong as one that was answered")
                .isEqualTo(Knowledge.NO);
    }

    @Test
    void groundsSuggestOnlyTogether() {
        assertThat(of(known(Map.of("control.owed", Answer.YES)), "control.bonded"))
                .isEqualTo(Knowledge.NOT_ASKED);
        assertThat(of(
                        known(Map.of("control.notCredited", Answer.YES, "control.undefined", Answer.YES)),
                        "control.bonded"))
                .isEqualTo(Knowledge.NOT_ASKED);
        KnownFacts known = known(Map.of("control.owed", Answer.YES, "control.undefined", Answer.SUSPECTED));
        assertThat(of(known, "control.bonded")).isEqualTo(Knowledge.SUSPECTED);
        assertThat(sources(known, "control.bonded")).containsExactly("control.owed", "control.undefined");
    }

    @Test
    void everyContradictionIsReportedWithTheStatedFacts() {
        CaseFacts stated = agedCase(
                30,
                Map.of(
                        "person.under14", Answer.YES,
                        "movement.entryIrregular", Answer.YES,
                        "movement.crossedBorder", Answer.NO,
                        "movement.entryAttempted", Answer.NO));
        assertThat(involved(stated))
                .contains(
                        List.of("person.ageYears", "person.under14"),
                        List.of("movement.crossedBorder", "movement.entryAttempted", "movement.entryIrregular"));
        assertThat(contradictions(stated)).doesNotHaveDuplicates().allSatisfy(one -> {
            assertThat(one.facts()).contains(one.others().toArray(FactId[]::new));
            assertThat(one.others()).isNotEmpty().doesNotContain(one.about());
            assertThat(one.isSuspicion()).isFalse();
        });
    }

    @Test
    void aSuspicionContradictsAnAnswerThatRulesItOut() {
        CaseFacts stated =
                CaseFacts.of(answers(Map.of("person.under14", Answer.SUSPECTED, "person.under24", Answer.NO)));
        assertThat(involved(stated)).containsExactly(List.of("person.under14", "person.under24"));
        assertThat(contradictions(stated))
                .containsExactly(new Contradiction(
                        List.of(FactId.parse("person.under14"), FactId.parse("person.under24")),
                        FactId.parse("person.under14"),
                        true));
    }

    @Test
    void noAnswerOfACaseIsShownInText() {
        assertThat(known(Map.of("means.force", Answer.YES)).toString()).doesNotContain("force", "YES");
    }
}
