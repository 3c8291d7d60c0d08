package org.distinguo.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.distinguo.library.LibraryReader;
import org.distinguo.logic.Atom;
import org.distinguo.logic.Implication;
import org.distinguo.logic.Valuation.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is known of several episodes as one case. */
final class JoinedFactsTest {

    private static final List<Answer> ANSWERS = List.of(Answer.values());
    private static final int DRAWN = 300;

    private final FactCatalogue catalogue = LibraryReader.shippedCatalogue();
    private final JoinedFacts joined = new JoinedFacts(catalogue);
    private final Atom happened = atom("means.force");
    private final Atom child = atom("person.child");

    @ParameterizedTest
    @CsvSource({
        "SO, NOT_SO, SO, NOT_SO",
        "SO, OPEN, SO, OPEN",
        "SO, SUSPECTED, SO, SUSPECTED",
        "SO, WRONGLY_SUSPECTED, SO, WRONGLY_SUSPECTED",
        "NOT_SO, NOT_SO, NOT_SO, NOT_SO",
        "NOT_SO, OPEN, OPEN, NOT_SO",
        "NOT_SO, SUSPECTED, SUSPECTED, NOT_SO",
        "OPEN, SUSPECTED, SUSPECTED, OPEN",
        "OPEN, WRONGLY_SUSPECTED, SUSPECTED, OPEN",
        "NOT_SO, WRONGLY_SUSPECTED, WRONGLY_SUSPECTED, NOT_SO",
        "SUSPECTED, WRONGLY_SUSPECTED, SUSPECTED, WRONGLY_SUSPECTED",
        "OPEN, OPEN, OPEN, OPEN",
        "SO, SO, SO, SO"
    })
    void whatHappenedCountsInAnyAndWhoThePersonWasInEach(State one, State other, State any, State each) {
        assertThat(joined.state(happened, List.of(one, other))).isEqualTo(any);
        assertThat(joined.state(happened, List.of(other, one))).isEqualTo(any);
        assertThat(joined.state(child, List.of(other, one))).isEqualTo(each);
    }

    /** What the class takes for granted of the catalogue. */
    @Test
    void noFactAboutWhatHappenedSaysWhoThePersonWas() {
        Implications implications = catalogue.implications();
        int within = 0;
        for (Implication implication : implications.all()) {
            List<Atom> to = implication.to();
            for (Atom fact : to) {
                if (joined.isAboutThePerson(fact)) {
                    assertThat(joined.isAboutThePerson(implication.from())).isTrue();
                    assertThat(to).hasSize(1);
                    within++;
                }
            }
        }
        assertThat(within).isPositive();
    }

    @Test
    void noOtherFactSaysWhatWasDoneAsAnAct() {
        Implications implications = catalogue.implications();
        for (Implication implication : implications.all()) {
            for (Atom fact : implication.to()) {
                if (joined.isAboutThePersonOrAnAct(fact)) {
                    assertThat(joined.isAboutThePersonOrAnAct(implication.from()))
                            .isTrue();
                }
            }
        }
        assertThat(joined.isAboutThePersonOrAnAct(atom("conduct.harboured"))).isTrue();
        assertThat(joined.isAboutThePersonOrAnAct(atom("exploitation.forcedLabour")))
                .isFalse();
    }

    @Test
    void whatIsJoinedIsClosedAndConsistent() {
        var random = new Random(20261129);
        int yes = 0;
        for (int drawn = 0; drawn < DRAWN; drawn++) {
            List<KnownFacts> episodes = new ArrayList<>();
            int count = 2 + random.nextInt(3);
            while (episodes.size() < count) {
                draw(random, episodes);
            }
            KnownFacts known = joined.of(episodes);
            KnownFacts again = KnownFacts.of(catalogue, CaseFacts.of(decided(known)));
            for (Fact.Answered fact : catalogue.answered()) {
                Knowledge now = known.of(fact.atom());
                assertThat(again.of(fact.atom()) == Knowledge.YES)
                        .as("%s", fact.id())
                        .isEqualTo(now == Knowledge.YES);
                assertThat(now == Knowledge.NO && again.of(fact.atom()) != Knowledge.NO)
                        .as("%s", fact.id())
                        .isFalse();
                yes += now == Knowledge.YES ? 1 : 0;
            }
            assertThat(known.stated().answers().keySet()).allMatch(fact -> episodes.stream()
                    .anyMatch(one -> one.stated().states(fact)));
        }
        assertThat(yes).isGreaterThan(DRAWN);
    }

    private void draw(Random random, List<KnownFacts> episodes) {
        TreeMap<FactId, Answer> answers = new TreeMap<>();
        catalogue.answered().forEach(fact -> {
            if (random.nextInt(12) == 0) {
                answers.put(fact.id(), ANSWERS.get(random.nextInt(ANSWERS.size())));
            }
        });
        try {
            episodes.add(KnownFacts.of(catalogue, CaseFacts.of(answers)));
        } catch (ContradictoryFactsException e) {
            answers.clear(); // drawn again
        }
    }

    private Map<FactId, Answer> decided(KnownFacts known) {
        TreeMap<FactId, Answer> answers = new TreeMap<>();
        for (Fact.Answered fact : catalogue.answered()) {
            switch (known.of(fact.atom())) {
                case YES -> answers.put(fact.id(), Answer.YES);
                case NO -> answers.put(fact.id(), known.isPresumed(fact.atom()) ? Answer.UNKNOWN : Answer.NO);
                case SUSPECTED, UNKNOWN, DECLINED, NOT_ASKED -> {}
            }
        }
        answers.values().removeIf(answer -> answer == Answer.UNKNOWN);
        return answers;
    }

    private Atom atom(String fact) {
        return catalogue.atomOf(FactId.parse(fact));
    }
}
