package org.distinguo.verdict;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.distinguo.facts.Fact;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactId;
import org.distinguo.facts.FactIdSet;
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
import org.jspecify.annotations.Nullable;

/** Says in plain words how a provision stands to one case. */
final class Explanations {

    /** A reader can take in so many names; of a longer list one name less is given, and the number of the others. */
    private static final int MOST_NAMED = 4;

    private final KnownFacts known;
    private final FactCatalogue catalogue;
    private final Valuation established;
    private final Valuation reasonableGrounds;
    private final List<Clause> questionsOfLaw;
    private final Wording wording;

    /** By the condition that is asked for. */
    private final IdentityHashMap<Criterion, List<String>> saidInFavour = new IdentityHashMap<>();

    private final IdentityHashMap<Criterion, List<String>> saidAgainst = new IdentityHashMap<>();

    Explanations(KnownFacts known, Assessment assessment, List<Clause> questionsOfLaw, Wording wording) {
        this.known = known;
        this.catalogue = known.catalogue();
        this.established = assessment.established().valuation();
        this.reasonableGrounds = assessment.reasonableGrounds().valuation();
        this.questionsOfLaw = questionsOfLaw;
        this.wording = wording;
    }

    /**
     * The text of a provision, how it stands, by which facts and, where the law itself leaves it open, why. The standing is that
     * of its criterion.
     */
    Explanation of(
            Provision provision, List<LeftOpen> leftOpen, Statuses status, Criterion criterion, Standing standing) {
        return new Explanation(
                provision.text(),
                leftOpen.isEmpty() ? saidOf(criterion, standing, status) : said(leftOpen, status, standing));
    }

    /** The same for all provisions that ask for the same in the same direction, and leave nothing open themselves. */
    private List<String> saidOf(Criterion criterion, Standing standing, Statuses status) {
        IdentityHashMap<Criterion, List<String>> said = status.equals(standing.status()) ? saidInFavour : saidAgainst;
        return said.computeIfAbsent(criterion, asked -> said(List.of(), status, standing));
    }

    /** How a condition stands, by which facts and, where the law itself leaves it open, why. */
    private List<String> said(List<LeftOpen> leftOpen, Statuses status, Standing standing) {
        List<String> pieces = new ArrayList<>();
        switch (status.reasonableGrounds()) {
            case MET ->
                addDecided(
                        pieces,
                        standing.decidedBy(),
                        wording.met(status.established() == Status.MET),
                        wording.byOmission(true),
                        Knowledge.NO);
            case NOT_MET ->
                addDecided(
                        pieces,
                        standing.decidedBy(),
                        wording.notMet(status.established() == Status.NOT_MET),
                        wording.byOmission(false),
                        Knowledge.YES);
            case UNDETERMINED -> addOpen(pieces, leftOpen, standing.open());
        }
        return List.copyOf(pieces);
    }

    /** What the answers decided, and apart from it what was left out of a screened group: nobody answered that. */
    private void addDecided(
            List<String> pieces, FactIdSet decidedBy, Sentence byAnswers, Sentence byOmission, Knowledge marked) {
        FactIdSet leftOut = known.closedByScreening(decidedBy);
        FactIdSet presumed = known.presumed(decidedBy);
        FactIdSet answered = decidedBy;
        if (!leftOut.isEmpty() || !presumed.isEmpty()) {
            answered = decidedBy.copy();
            answered.removeAll(leftOut);
            answered.removeAll(presumed);
        }
        addDecided(pieces, answered, answered.isEmpty() && !decidedBy.isEmpty() ? byOmission : byAnswers, marked);
        addUnlessEmpty(pieces, wording.leftOut(), leftOut);
        addUnlessEmpty(pieces, wording.presumed(), presumed);
    }

    private void addDecided(List<String> pieces, FactIdSet answered, Sentence sentence, Knowledge marked) {
        sentence.addTo(pieces, (place, into) -> addNames(into, answered, answered.size(), marked));
    }

    /** The names of some facts, the first so many; those whose answer a reader would not expect here are marked. */
    private void addNames(List<String> pieces, FactIdSet ids, int number, @Nullable Knowledge marked) {
        Iterator<FactId> next = ids.iterator();
        for (int named = 0; named < number; named++) {
            FactId id = next.next();
            pieces.add(wording.name(id, named == 0));
            if (marked != null && known.isKnownAs(id, marked)) {
                pieces.add(wording.mark(marked));
            }
        }
    }

    private void addUnlessEmpty(List<String> pieces, Sentence sentence, FactIdSet ids) {
        if (!ids.isEmpty()) {
            sentence.addTo(pieces, (place, into) -> addSummedUp(into, ids));
        }
    }

    private void addSummedUp(List<String> pieces, FactIdSet ids) {
        int number = ids.size();
        if (number <= MOST_NAMED) {
            addNames(pieces, ids, number, null);
            return;
        }
        wording.more().addTo(pieces, (place, into) -> {
            if (place.equals(Phrases.FACTS)) {
                addNames(into, ids, MOST_NAMED - 1, null);
            } else {
                into.add(String.valueOf(number - (MOST_NAMED - 1)));
            }
        });
    }

    private void addOpen(List<String> pieces, List<LeftOpen> leftOpen, List<Fact.Answered> open) {
        if (open.isEmpty()) {
            wording.unsettled().addTo(pieces, (place, into) -> {});
        } else {
            wording.open().addTo(pieces, (place, into) -> {
                for (int number = 0; number < open.size(); number++) {
                    into.add(wording.name(open.get(number).id(), number == 0));
                }
            });
        }
        if (!leftOpen.isEmpty()) {
            addNotes(pieces, leftOpen);
        }
    }

    private void addNotes(List<String> pieces, List<LeftOpen> leftOpen) {
        Set<String> notes = new LinkedHashSet<>();
        leftOpen.forEach(question -> question.note().ifPresent(notes::add));
        if (!notes.isEmpty()) {
            wording.arguable().addTo(pieces, (place, into) -> into.add(String.join(" ", notes)));
        }
    }

    /**
     * The questions that the rulebook leaves open and that alone keep their part of a provision open. A suspicion counts for an
     * element; it does not for what speaks against the offence, whose criterion is the negation.
     */
    List<LeftOpen> leftOpen(Provision provision, Criterion criterion, boolean speaksAgainst) {
        if (!criterion.readsFrom(catalogue.firstBeyond())) {
            return List.of();
        }
        Set<LeftOpen> questions = new LinkedHashSet<>();
        Expression asked = speaksAgainst ? criterion.expression().negated() : criterion.expression();
        collectQuestions(asked, speaksAgainst ? established : reasonableGrounds, provision.citation(), questions);
        return List.copyOf(questions);
    }

    private void collectQuestions(
            Expression expression, Valuation valuation, Citation around, Set<LeftOpen> questions) {
        if (expression.in(valuation) != Truth.UNKNOWN) {
            return;
        }
        if (expression instanceof Expression.Literal literal) {
            int question = catalogue.firstBeyond().distanceTo(literal.atom());
            if (question >= 0 && question < questionsOfLaw.size()) {
                Clause clause = questionsOfLaw.get(question);
                if (clause.condition() instanceof Condition.LeavesOpen open) {
                    questions.add(new LeftOpen(open.why(), clause.citation().orElse(around), clause.note()));
                }
            }
            return;
        }
        List<Expression> parts = Expression.parts(expression);
        boolean all = expression instanceof Expression.Conjunction;
        Expression notTrue = null;
        boolean several = false;
        for (Expression part : all ? parts : List.<Expression>of()) {
            if (part != notTrue && part.in(valuation) != Truth.TRUE) {
                several |= notTrue != null;
                notTrue = part;
            }
        }
        for (Expression part : parts) {
            boolean alone = !several && (notTrue == null || notTrue == part);
            if (alone || !(part instanceof Expression.Literal)) {
                collectQuestions(part, valuation, around, questions);
            }
        }
    }
}
