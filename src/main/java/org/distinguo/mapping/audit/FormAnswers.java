package org.distinguo.mapping.audit;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.distinguo.facts.Answer;
import org.distinguo.facts.Fact;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactId;
import org.distinguo.mapping.FormField;
import org.distinguo.mapping.Mapping;
import org.distinguo.mapping.Treatment;

/**
 * What a form can say of facts. A field may always be left out; a form that is filled in answers each question, and leaves a
 * list or a box empty where nothing of it applies.
 *
 * @param answers the answers that it can give to a fact: YES, NO or SUSPECTED; a fact that is not here it never answers
 * @param decided the facts that it answers with YES or NO whenever it is filled in
 */
record FormAnswers(Map<FactId, Set<Answer>> answers, Set<FactId> decided) {

    FormAnswers {
        answers = Collections.unmodifiableMap(new TreeMap<>(answers));
        decided = Set.copyOf(decided);
    }

    /** What a form can say. */
    static FormAnswers of(Mapping mapping, FactCatalogue catalogue) {
        Map<FactId, Set<Answer>> answers = new TreeMap<>();
        Set<FactId> decided = new TreeSet<>();
        for (FormField field : mapping.fields()) {
            field.treatment()
                    .statements()
                    .filter(statement -> isDefinite(statement.getValue()) || statement.getValue() == Answer.SUSPECTED)
                    .forEach(statement -> add(answers, statement.getKey(), statement.getValue()));
            field.treatment().number().flatMap(catalogue::fact).ifPresent(fact -> {
                for (FactId below : ((Fact.Counted) fact).below().values()) {
                    add(answers, below, Answer.YES);
                    add(answers, below, Answer.NO);
                    if (field.treatment().list().stream().allMatch(instead -> isDecidedByEach(instead, below))) {
                        decided.add(below);
                    }
                }
            });
            if (field.treatment() instanceof Treatment.Choices list && !list.several()) {
                list.choices().values().stream()
                        .flatMap(meaning -> meaning.states().keySet().stream())
                        .filter(fact -> isDecidedByEach(list, fact))
                        .forEach(decided::add);
            }
        }
        return new FormAnswers(answers, decided);
    }

    /** The same form with questions that are each answered with YES, NO or SUSPECTED. */
    FormAnswers with(Iterable<FactId> asked) {
        Map<FactId, Set<Answer>> more = new TreeMap<>(answers);
        asked.forEach(fact -> more.put(fact, EnumSet.of(Answer.YES, Answer.NO, Answer.SUSPECTED)));
        return new FormAnswers(more, decided);
    }

    /** The answers that it can give to a fact. */
    Set<Answer> to(FactId fact) {
        return answers.getOrDefault(fact, Set.of());
    }

    /** Whether it can say or suspect that a fact is so. */
    boolean canRaise(FactId fact) {
        return to(fact).contains(Answer.YES) || to(fact).contains(Answer.SUSPECTED);
    }

    private static boolean isDecidedByEach(Treatment.Choices list, FactId fact) {
        return list.choices().values().stream()
                .allMatch(meaning -> isDefinite(meaning.states().getOrDefault(fact, Answer.UNKNOWN)));
    }

    private static boolean isDefinite(Answer answer) {
        return answer == Answer.YES || answer == Answer.NO;
    }

    private static void add(Map<FactId, Set<Answer>> answers, FactId fact, Answer answer) {
        answers.computeIfAbsent(fact, key -> EnumSet.noneOf(Answer.class)).add(answer);
    }
}
