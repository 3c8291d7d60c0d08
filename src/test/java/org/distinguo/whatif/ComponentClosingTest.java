package org.distinguo.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.distinguo.facts.Answer;
import org.distinguo.facts.CaseFacts;
import org.distinguo.facts.ContradictoryFactsException;
import org.distinguo.facts.DependentFacts;
import org.distinguo.facts.Fact;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactGroup;
import org.distinguo.facts.FactId;
import org.distinguo.facts.KnownFacts;
import org.distinguo.library.ShippedLibrary;
import org.distinguo.logic.Atom;
import org.distinguo.logic.Valuation;
import org.distinguo.verdict.Query;
import org.distinguo.verdict.Standard;
import org.junit.jupiter.api.Test;

/** What the search takes to be known of a changed case is what the engine knows of it. */
final class ComponentClosingTest {

    private static final int CASES = 1_000;
    private static final int CHANGES_A_CASE = 10;

    private final Random random = new Random(13);
    private int contradictory;

    @Test
    void closingAComponentAgreesWithTheEngineUnderTheShippedCatalogue() {
        FactCatalogue catalogue = ShippedLibrary.LIBRARY.catalogue();
        var dependent = new DependentFacts(catalogue);
        assertThat(dependent.components()).allMatch(component -> component
                .closing(CaseFacts.of(new TreeMap<>()), Valuation.State.SUSPECTED)
                .isPresent());
        for (int drawn = 0; drawn < CASES; drawn++) {
            int statedInTen = random.nextInt(10);
            close(catalogue, draw(catalogue, statedInTen)).ifPresent(known -> compare(dependent, known));
        }
        assertThat(contradictory).isGreaterThan(CASES / 10);
    }

    @Test
    void closingAComponentAgreesWithTheEngineUnderDrawnCatalogues() {
        for (int drawn = 0; drawn < CASES / 5; drawn++) {
            var world = new SmallWorld(random);
            var dependent = new DependentFacts(world.catalogueOfFacts());
            for (int one = 0; one < 5; one++) {
                Query query = world.drawCase();
                compare(dependent, query.known());
            }
        }
        assertThat(contradictory).isGreaterThan(CASES / 10);
    }

    private void compare(DependentFacts dependent, KnownFacts known) {
        FactCatalogue catalogue = known.catalogue();
        for (int drawn = 0; drawn < CHANGES_A_CASE; drawn++) {
            Standard standard = random.nextBoolean() ? Standard.ESTABLISHED : Standard.REASONABLE_GROUNDS;
            var changed = new ChangedCase(dependent, known, standard);
            List<AnswerChange> changes = drawChanges(changed, catalogue.atoms());
            Optional<Valuation> expected =
                    close(catalogue, changed.facts(changes)).map(standard::valuation);
            contradictory += expected.isEmpty() ? 1 : 0;
            assertThat(changed.after(changes))
                    .as("%s changed by %s", known.stated(), changes)
                    .isEqualTo(expected);
        }
    }

    private List<AnswerChange> drawChanges(ChangedCase changed, List<Atom> facts) {
        SortedMap<Atom, AnswerChange> changes = new TreeMap<>();
        for (int left = 1 + random.nextInt(4); left > 0; left--) {
            List<AnswerChange> possible = changed.changes(facts.get(random.nextInt(facts.size())));
            AnswerChange change = possible.get(random.nextInt(possible.size()));
            changes.put(change.fact(), change);
        }
        return List.copyOf(changes.values());
    }

    private CaseFacts draw(FactCatalogue catalogue, int statedInTen) {
        List<Answer> likely =
                List.of(Answer.YES, Answer.NO, Answer.NO, Answer.SUSPECTED, Answer.UNKNOWN, Answer.DECLINED);
        SortedMap<FactId, Answer> answers = new TreeMap<>();
        SortedMap<FactId, Integer> numbers = new TreeMap<>();
        List<FactId> notAsked = new ArrayList<>();
        List<FactId> ids = new ArrayList<>();
        catalogue.answered().stream().map(Fact::id).forEach(ids::add);
        java.util.Collections.shuffle(ids, random);
        for (FactId id : ids) {
            if (random.nextInt(20) < statedInTen) {
                answers.put(id, likely.get(random.nextInt(likely.size())));
                if (close(catalogue, CaseFacts.of(answers)).isEmpty()) {
                    answers.remove(id);
                }
            } else if (random.nextInt(10) == 0) {
                notAsked.add(id);
            }
        }
        for (Fact.Counted number : catalogue.counted()) {
            if (random.nextBoolean()) {
                numbers.put(number.id(), number.minimum() + random.nextInt(30));
            }
        }
        List<String> screened = catalogue.groups().stream()
                .map(FactGroup::id)
                .filter(group -> random.nextInt(2) == 0)
                .toList();
        return new CaseFacts(answers, numbers, new TreeSet<>(screened), new TreeSet<>(notAsked));
    }

    private static Optional<KnownFacts> close(FactCatalogue catalogue, CaseFacts facts) {
        try {
            return Optional.of(KnownFacts.of(catalogue, facts));
        } catch (ContradictoryFactsException e) {
            return Optional.empty();
        }
    }
}
