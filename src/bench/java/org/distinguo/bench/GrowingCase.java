package org.distinguo.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.distinguo.facts.Answer;
import org.distinguo.facts.CaseFacts;
import org.distinguo.facts.ContradictoryFactsException;
import org.distinguo.facts.Fact;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactId;
import org.distinguo.facts.Knowledge;
import org.distinguo.facts.KnownFacts;
import org.distinguo.logic.Atom;

/** A case that is told fact by fact, in an order and with answers by chance; one answer in five is YES. */
final class GrowingCase {

    private static final int ONE_IN = 5;

    private final FactCatalogue catalogue;
    private final List<FactId> order = new ArrayList<>();
    private final Map<FactId, Answer> answers = new TreeMap<>();

    GrowingCase(FactCatalogue catalogue, long seed) {
        this.catalogue = catalogue;
        var random = new Random(seed);
        List<Fact.Answered> facts = new ArrayList<>(catalogue.answered());
        Collections.shuffle(facts, random);
        for (Fact.Answered fact : facts) {
            Answer first = random.nextInt(ONE_IN) == 0 ? Answer.YES : Answer.NO;
            if (!add(fact.id(), first)) {
                add(fact.id(), first == Answer.YES ? Answer.NO : Answer.YES);
            }
        }
    }

    private boolean add(FactId fact, Answer answer) {
        answers.put(fact, answer);
        try {
            KnownFacts.of(catalogue, CaseFacts.of(answers));
            order.add(fact);
            return true;
        } catch (ContradictoryFactsException e) {
            answers.remove(fact);
            return false;
        }
    }

    /** What is known after so many facts. */
    KnownFacts known(int number) {
        Map<FactId, Answer> told = new TreeMap<>(answers);
        told.keySet().retainAll(order.subList(0, Math.min(number, order.size())));
        return KnownFacts.of(catalogue, CaseFacts.of(told));
    }

    /** How many facts are then neither so nor not so. */
    static int open(KnownFacts known) {
        int open = 0;
        for (Atom fact : known.catalogue().atoms()) {
            Knowledge one = known.of(fact);
            open += one == Knowledge.YES || one == Knowledge.NO ? 0 : 1;
        }
        return open;
    }
}
