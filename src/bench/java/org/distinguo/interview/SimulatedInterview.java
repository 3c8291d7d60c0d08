package org.distinguo.interview;

import java.util.List;
import java.util.SortedMap;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactId;
import org.distinguo.facts.KnownFacts;
import org.distinguo.logic.Atom;
import org.distinguo.logic.AtomSet;
import org.distinguo.verdict.Classifier;
import org.distinguo.verdict.Query;
import org.distinguo.verdict.Safeguard;
import org.distinguo.verdict.Verdict;

/**
 * An interview about a case from the first question until it is settled, or nobody can be asked any more.
 *
 * @param burden the burdens of all questions that were asked
 * @param questions how many there were
 * @param sensitive how many of them may re-traumatise the person
 * @param same whether it ends at the classification, the possible classifications and the duties of all answers together
 */
record SimulatedInterview(int burden, int questions, int sensitive, boolean same) {

    static SimulatedInterview of(Classifier classifier, Interviewer interviewer, AnsweredCase full, Asker asker) {
        FactCatalogue catalogue = full.query().known().catalogue();
        Query query = full.unanswered();
        int burden = 0;
        int count = 0;
        int sensitive = 0;
        while (true) {
            Outlook outlook = interviewer.outlook(classifier, query);
            SortedMap<Atom, AtomSet> questions = outlook.questions();
            if (outlook.isSettled() || questions.isEmpty()) {
                return new SimulatedInterview(
                        burden, count, sensitive, result(classifier, query).equals(result(classifier, full.query())));
            }
            Atom next = asker.next(outlook, questions);
            FactId fact = catalogue.answered(next).id();
            burden += interviewer.burden(next);
            sensitive += catalogue.answered(next).sensitivity() == 3 ? 1 : 0;
            count++;
            query = query.about(
                    KnownFacts.of(catalogue, Interviewer.with(query.known().stated(), fact, full.answer(fact))));
        }
    }

    private static List<Object> result(Classifier classifier, Query query) {
        Verdict verdict = classifier.classifyWithoutQuestions(query);
        return List.of(
                verdict.possibleClassifications(),
                verdict.safeguards().stream().map(Safeguard::code).toList());
    }
}
