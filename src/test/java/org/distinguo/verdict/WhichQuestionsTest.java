package org.distinguo.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.distinguo.facts.Answer.NO;
import static org.distinguo.facts.Answer.UNKNOWN;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.distinguo.facts.Answer;
import org.distinguo.facts.FactId;
import org.distinguo.logic.Atom;
import org.junit.jupiter.api.Test;

/** What is asked, and in which order: of suspicions that can still arise, and of groups that were gone through. */
final class WhichQuestionsTest {

    /** Whoever was taken was moved or kept; to be kept is to be held. A sign suggests being moved. */
    private final SmallLaw law = new SmallLaw(
            List.of(
                    "plan",
                    "taken: implies: [{any_of: [g.moved, g.kept]}]",
                    "moved",
                    "kept: implies: [g.held]",
                    "held",
                    "sign: suggests: [g.moved]"),
            """
            offences:
              crossing:
                kind: SMUGGLING
                title: 't'
                cite: 'code 1'
                elements: {act: {cite: 'code 1', text: 'Act.', fact: g.plan}}
              trafficking:
                kind: TRAFFICKING
                title: 't'
                cite: 'code 2'
                elements: {act: {cite: 'code 2', text: 'Act.', fact: g.moved}}
              related:
                kind: RELATED
                title: 't'
                cite: 'code 3'
                elements: {act: {cite: 'code 3', text: 'Act.', fact: g.moved}}
            """);

    private List<String> asked(Map<String, Answer> answers) {
        return law
                .classifier()
                .classify(law.query(Standard.REASONABLE_GROUNDS, answers, Set.of()))
                .openQuestions()
                .stream()
                .map(question -> question.fact().id().name() + " " + question.canDecide())
                .toList();
    }

    @Test
    void whatBearsOnTraffickingComesFirst() {
        assertThat(asked(Map.of("taken", NO, "kept", NO, "held", NO, "sign", NO)))
                .containsExactly("moved [trafficking]", "plan [crossing]");
    }

    @Test
    void aFactIsAskedWhoseYesRaisesTheSuspicion() {
        assertThat(asked(Map.of("plan", NO, "taken", NO, "kept", NO, "held", NO, "moved", UNKNOWN)))
                .containsExactly("sign [trafficking]");
        assertThat(asked(Map.of("plan", NO, "taken", NO, "kept", NO, "held", NO, "moved", UNKNOWN, "sign", NO)))
                .isEmpty();
    }

    @Test
    void whatWasAskedInVainMayStillRaiseASuspicion() {
        Atom moved = law.catalogue().atomOf(new FactId("g", "moved"));
        Atom sign = law.catalogue().atomOf(new FactId("g", "sign"));
        Query vain = law.query(
                Standard.REASONABLE_GROUNDS, Map.of("moved", UNKNOWN, "sign", UNKNOWN, "taken", NO), Set.of());
        assertThat(Indicators.amongQuestions(vain.known(), Standard.REASONABLE_GROUNDS)
                        .suspectable()
                        .contains(moved))
                .isFalse();
        var open = Indicators.amongAllThatIsOpen(vain.known(), Standard.REASONABLE_GROUNDS);
        assertThat(open.suspectable().contains(moved)).isTrue();
        assertThat(open.of(moved)).containsExactly(sign);
        Query denied =
                law.query(Standard.REASONABLE_GROUNDS, Map.of("moved", UNKNOWN, "sign", NO, "taken", NO), Set.of());
        assertThat(Indicators.amongAllThatIsOpen(denied.known(), Standard.REASONABLE_GROUNDS)
                        .suspectable()
                        .contains(moved))
                .isFalse();
        Query notAsked = law.query(Standard.REASONABLE_GROUNDS, Map.of("moved", UNKNOWN, "taken", NO), Set.of());
        assertThat(Indicators.amongAllThatIsOpen(notAsked.known(), Standard.REASONABLE_GROUNDS)
                        .of(moved))
                .containsExactly(sign);
    }

    /** Whoever was sold was moved or kept, which the group {@code h} asks for; whoever fled was hurt, and so marked. */
    private final SmallLaw ofTwoGroups = new SmallLaw(
            List.of("sold: implies: [{any_of: [h.moved, h.kept]}]", "fled: implies: [h.hurt]"),
            List.of("moved", "kept", "hurt: implies: [{any_of: [h.marked, h.kept]}]", "marked"),
            """
            offences:
              trafficking:
                kind: TRAFFICKING
                title: 't'
                cite: 'code 1'
                elements: {act: {cite: 'code 1', text: 'Act.', fact: h.moved}}
              crossing:
                kind: SMUGGLING
                title: 't'
                cite: 'code 2'
                elements: {act: {cite: 'code 2', text: 'Act.', fact: h.marked}}
            """,
            "");

    private List<String> askedOfOthers(Map<String, Answer> answers) {
        Query query = ofTwoGroups.query(Standard.ESTABLISHED, answers, Set.of("h"));
        return ofTwoGroups.classifier().classify(query).openQuestions().stream()
                .map(question -> question.fact().id().name() + " " + question.canDecide())
                .toList();
    }

    @Test
    void aNoThatClosesWhatWasLeftOutIsAskedFor() {
        assertThat(askedOfOthers(Map.of())).containsExactly("sold [trafficking]", "fled [crossing]");
        assertThat(askedOfOthers(Map.of("sold", NO))).containsExactly("fled [crossing]");
        assertThat(askedOfOthers(Map.of("fled", NO))).containsExactly("sold [trafficking]");
        assertThat(askedOfOthers(Map.of("sold", NO, "fled", NO))).isEmpty();
    }
}
