package org.distinguo.interview;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.distinguo.facts.Answer;
import org.distinguo.facts.CaseFacts;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactId;
import org.distinguo.facts.KnownFacts;
import org.distinguo.logic.Atom;
import org.distinguo.logic.AtomSet;
import org.distinguo.logic.ModelCounts;
import org.distinguo.verdict.Classifier;
import org.distinguo.verdict.Query;

/**
 * The burden that can be expected from a case in which a few questions are open, every way of answering them counting the same:
 * that of the best of all strategies, and that of an asker. For one case.
 */
final class ExpectedBurden {

    private final Classifier classifier;
    private final Interviewer interviewer;
    private final Asker asker;
    private final Map<SortedMap<FactId, Answer>, Double> known = new HashMap<>();

    ExpectedBurden(Classifier classifier, Interviewer interviewer, Asker asker) {
        this.classifier = classifier;
        this.interviewer = interviewer;
        this.asker = asker;
    }

    /**
     * The case with some answers taken back, chosen by chance, until as many questions are open as wanted, or hardly more can
     * become open.
     */
    static Query takenBack(Classifier classifier, Interviewer interviewer, AnsweredCase full, int most, Random random) {
        Query query = full.query();
        FactCatalogue catalogue = query.known().catalogue();
        for (int tries = 0; tries < 200; tries++) {
            SortedMap<FactId, Answer> answers =
                    new TreeMap<>(query.known().stated().answers());
            List<FactId> left = List.copyOf(answers.keySet());
            answers.remove(left.get(random.nextInt(left.size())));
            Query fewer = query.about(KnownFacts.of(catalogue, CaseFacts.of(answers)));
            int open = interviewer.outlook(classifier, fewer).questions().size();
            if (open <= most) {
                query = fewer;
            }
            if (open == most) {
                break;
            }
        }
        return query;
    }

    /** The least that can be expected; empty where something else than the open questions has a part in the result. */
    Optional<Double> least(Query query) {
        Outlook outlook = interviewer.outlook(classifier, query);
        List<Atom> questions = List.copyOf(outlook.questions().keySet());
        return LeastBurden.of(questions, questions.size(), outlook.goals(), interviewer::burden)
                .map(LeastBurden::expected);
    }

    /** What can be expected of the asker. */
    double ofAsker(Query query) {
        SortedMap<FactId, Answer> answers = query.known().stated().answers();
        Double found = known.get(answers);
        if (found == null) {
            found = find(query);
            known.put(answers, found);
        }
        return found;
    }

    private double find(Query query) {
        Outlook outlook = interviewer.outlook(classifier, query);
        SortedMap<Atom, AtomSet> questions = outlook.questions();
        if (outlook.isSettled() || questions.isEmpty()) {
            return 0;
        }
        Atom next = asker.next(outlook, questions);
        FactCatalogue catalogue = query.known().catalogue();
        FactId fact = catalogue.answered(next).id();
        double isSo = new ModelCounts(outlook.goals().get(0).evaluation()).isSo(next);
        double expected = interviewer.burden(next);
        for (Answer answer : List.of(Answer.YES, Answer.NO)) {
            double share = answer == Answer.YES ? isSo : 1 - isSo;
            if (share > 0) {
                KnownFacts then =
                        KnownFacts.of(catalogue, Interviewer.with(query.known().stated(), fact, answer));
                expected += share * ofAsker(query.about(then));
            }
        }
        return expected;
    }
}
