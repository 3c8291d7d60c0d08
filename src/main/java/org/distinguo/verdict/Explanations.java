package org.distinguo.verdict;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.distinguo.facts.Fact;
import org.distinguo.facts.FactId;
import org.distinguo.facts.Knowledge;
import org.distinguo.facts.KnownFacts;
import org.distinguo.logic.Criterion;
import org.distinguo.logic.Expression;
import org.distinguo.logic.Truth;
import org.distinguo.logic.Valuation;
import org.distinguo.rulebook.Citation;
import org.distinguo.rulebook.Clause;
import org.distinguo.rulebook.Condition;
import org.distinguo.rulebook.Provision;
import org.distinguo.rulebook.Status;

/** Says in plain words how a provision stands to one case. */
final class Explanations {

    /** A reader can take in so many names; of a longer list one name less is given, and the number of the others. */
    private static final int MOST_NAMED = 4;

    /** A fact that is a number has no index among the answered ones. */
    private static final int NUMBER = -1;

    private final KnownFacts known;
    private final Valuation established;
    private final List<Clause> questionsOfLaw;
    private final Phrases phrases;

    Explanations(KnownFacts known, Valuation established, List<Clause> questionsOfLaw, Phrases phrases) {
        this.known = known;
        this.established = established;
        this.questionsOfLaw = questionsOfLaw;
        this.phrases = phrases;
    }

    /** The text of a provision, how it stands, by which facts and, where the law itself leaves it open, why. */
    String of(
            Provision provision, List<LeftOpen> leftOpen, Statuses status, List<FactId> decidedBy, List<FactId> open) {
        String text = provision.text() + " ";
        return switch (status.reasonableGrounds()) {
            case MET -> {
                String phrase = status.established() == Status.MET ? phrases.met() : phrases.suspected();
                yield text + decided(decidedBy, phrase, phrases.metByOmission(), Knowledge.NO);
            }
            case NOT_MET -> {
                String phrase = status.established() == Status.NOT_MET ? phrases.notMet() : phrases.notMetSuspected();
                yield text + decided(decidedBy, phrase, phrases.notMetByOmission(), Knowledge.YES);
            }
            case UNDETERMINED -> text + open(leftOpen, open);
        };
    }

    /** What the answers decided, and apart from it what was left out of a screened group: nobody answered that. */
    private String decided(List<FactId> decidedBy, String byAnswers, String byOmission, Knowledge marked) {
        List<FactId> leftOut = new ArrayList<>();
        List<FactId> presumed = new ArrayList<>();
        List<FactId> answered = new ArrayList<>();
        for (FactId fact : decidedBy) {
            int index =
                    known.catalogue().answered(fact).map(Fact.Answered::index).orElse(NUMBER);
            if (index != NUMBER && known.isClosedByScreening(index)) {
                leftOut.add(fact);
            } else if (index != NUMBER && known.isPresumed(index)) {
                presumed.add(fact);
            } else {
                answered.add(fact);
            }
        }
        String text = answered.isEmpty() && !decidedBy.isEmpty()
                ? byOmission
                : phrases.with(byAnswers, names(answered, marked));
        return text + unlessEmpty(phrases.leftOut(), leftOut) + unlessEmpty(phrases.presumed(), presumed);
    }

    private String unlessEmpty(String phrase, List<FactId> facts) {
        return facts.isEmpty() ? "" : " " + phrases.with(phrase, summedUp(facts));
    }

    private String summedUp(List<FactId> facts) {
        boolean isLong = facts.size() > MOST_NAMED;
        List<FactId> named = isLong ? facts.subList(0, MOST_NAMED - 1) : facts;
        String names = String.join(
                "; ",
                named.stream()
                        .map(id -> known.catalogue().fact(id).orElseThrow().name())
                        .toList());
        return isLong ? phrases.shortened(names, facts.size() - named.size()) : names;
    }

    private String open(List<LeftOpen> leftOpen, List<FactId> open) {
        String phrase = open.isEmpty() ? phrases.unsettled() : phrases.with(phrases.open(), names(open, Knowledge.NO));
        String notes = leftOpen.stream()
                .flatMap(question -> question.note().stream())
                .distinct()
                .collect(Collectors.joining(" "));
        return notes.isEmpty() ? phrase : phrase + " " + phrases.arguable().replace(Phrases.NOTES, notes);
    }

    /** The questions that no answer settles and that alone keep their part of a provision open. */
    List<LeftOpen> leftOpen(Provision provision, Criterion criterion) {
        Set<LeftOpen> questions = new LinkedHashSet<>();
        collectQuestions(criterion.expression(), provision.citation(), questions);
        return List.copyOf(questions);
    }

    private void collectQuestions(Expression expression, Citation around, Set<LeftOpen> questions) {
        if (expression.in(established) != Truth.UNKNOWN) {
            return;
        }
        if (expression instanceof Expression.Literal literal) {
            int question = literal.atom() - known.catalogue().answered().size();
            if (question >= 0 && question < questionsOfLaw.size()) {
                Clause clause = questionsOfLaw.get(question);
                if (clause.condition() instanceof Condition.LeavesOpen open) {
                    questions.add(new LeftOpen(open.why(), clause.citation().orElse(around), clause.note()));
                }
            }
            return;
        }
        boolean all = expression instanceof Expression.Conjunction;
        for (Expression part : Expression.parts(expression)) {
            boolean alone = !all
                    || Expression.parts(expression).stream()
                            .allMatch(other -> other == part || other.in(established) == Truth.TRUE);
            if (alone || !(part instanceof Expression.Literal)) {
                collectQuestions(part, around, questions);
            }
        }
    }

    /** The names of facts; those whose answer is the one that a reader would not expect here are marked. */
    private String names(List<FactId> facts, Knowledge marked) {
        List<String> names = new ArrayList<>();
        for (FactId id : facts) {
            Fact fact = known.catalogue().fact(id).orElseThrow();
            boolean isMarked = fact instanceof Fact.Answered answered && known.of(answered.index()) == marked;
            names.add(isMarked ? fact.name() + " (" + marked + ")" : fact.name());
        }
        return String.join("; ", names);
    }
}
