package org.distinguo.whatif;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.distinguo.facts.DependentFacts;
import org.distinguo.facts.FactComponent;
import org.distinguo.facts.FactMoves;
import org.distinguo.logic.Atom;
import org.distinguo.logic.Criterion;
import org.distinguo.logic.Evaluation;
import org.distinguo.logic.Expression;
import org.distinguo.logic.Truth;
import org.distinguo.logic.Valuation;
import org.distinguo.verdict.LawPeriod;
import org.distinguo.verdict.Standard;
import org.jspecify.annotations.Nullable;

/**
 * Finds conflict sets: sets of changes of which every set of changes that reaches a goal contains at least one. Changes are
 * numbered by class of interchangeable facts: twice its number for YES, one more for NO.
 *
 * <p>Source: R. Reiter, A Theory of Diagnosis from First Principles, 1987, section 4: the minimal solutions are the minimal
 * hitting sets of all conflict sets. A conflict set is found from what makes the present result what it is; that the smallest
 * changes of a result are the minimal hitting sets of its reasons is shown by A. Ignatiev, N. Narodytska, N. Asher and
 * J. Marques-Silva, From Contrastive to Abductive Explanations and Back Again, 2020.
 */
final class ConflictSets {

    /** A literal, the status that it is to get, and whether its fact is open at present. */
    private record Reading(Atom atom, boolean positive, TargetStatus target, boolean isOpen) {

        boolean isToBecomeSo() {
            return positive == target.isTowardsMet();
        }
    }

    private final DependentFacts dependent;
    private final ChangedCase changed;
    private final InterchangeableFacts interchangeable;
    private final LawPeriod period;
    private final IdentityHashMap<FactComponent, Integer> candidatesOfComponent = new IdentityHashMap<>();
    private final @Nullable ConflictSet[] readings;
    private final BitSet toYes = new BitSet();
    private final BitSet toNo = new BitSet();
    private final Map<AnswerChange, Valuation> alone = new HashMap<>();

    ConflictSets(
            DependentFacts dependent, ChangedCase changed, InterchangeableFacts interchangeable, LawPeriod period) {
        this.dependent = dependent;
        this.changed = changed;
        this.interchangeable = interchangeable;
        this.period = period;
        for (int factClass = 0; factClass < interchangeable.count(); factClass++) {
            toYes.set(number(factClass, true));
            toNo.set(number(factClass, false));
        }
        this.readings = new ConflictSet[4 * dependent.catalogue().answered().size() * TargetStatus.values().length];
        for (FactComponent component : dependent.components()) {
            candidatesOfComponent.put(component, (int) component.members().stream()
                    .filter(fact -> interchangeable.classOf(fact) >= 0)
                    .count());
        }
    }

    /** What the law says after some changes that contradict nothing. */
    Evaluation evaluation(Valuation known) {
        return period.evaluate(known);
    }

    /** A conflict set of a goal that is not reached with these values. */
    ConflictSet ofGoal(Goal goal, Evaluation evaluation) {
        List<ConflictSet> conflicts = new ArrayList<>();
        for (Goal.Target target : goal.targets()) {
            if (!target.status().isSatisfiedBy(evaluation.truth(target.criterion()))) {
                conflicts.add(ofCriterion(target.criterion(), target.status(), evaluation));
            }
        }
        return ConflictSet.all(conflicts);
    }

    /** What must be changed, at least one of them, before a component is free of contradiction. */
    BitSet ofComponent(FactComponent component) {
        return changesOf(component.members());
    }

    private BitSet changesOf(List<Atom> facts) {
        BitSet needed = new BitSet();
        for (Atom fact : facts) {
            if (interchangeable.classOf(fact) >= 0) {
                interchangeable
                        .changes(interchangeable.classOf(fact))
                        .forEach(change -> needed.set(number(interchangeable.classOf(fact), change.yes())));
            }
        }
        return needed;
    }

    /** The changes that can move a fact in a direction. */
    private BitSet moving(Atom atom, boolean so, boolean suggested) {
        FactMoves moves = dependent.moving(atom, new FactMoves.Direction(so, suggested));
        BitSet byYes = changesOf(moves.byYes());
        byYes.and(toYes);
        BitSet byNo = changesOf(moves.byNo());
        byNo.and(toNo);
        byYes.or(byNo);
        return byYes;
    }

    static int number(int factClass, boolean yes) {
        return 2 * factClass + (yes ? 0 : 1);
    }

    private ConflictSet ofCriterion(Criterion criterion, TargetStatus target, Evaluation evaluation) {
        Expression expression = criterion.expression();
        Valuation valuation = evaluation.valuation();
        TargetStatus weaker = target.isTowardsMet() ? TargetStatus.POSSIBLE : TargetStatus.NO_LONGER_MET;
        if (expression.in(valuation) != Truth.UNKNOWN) {
            return ofExpression(expression, weaker, valuation, valuation);
        }
        if (evaluation.truth(criterion) != Truth.UNKNOWN) { // the parts do not tell why
            BitSet needed = new BitSet();
            for (Atom atom : evaluation.sufficientReason(criterion)) {
                if (atom.isBefore(dependent.catalogue().firstBeyond())) {
                    needed.or(moving(atom, true, true));
                    needed.or(moving(atom, false, true));
                }
            }
            return ConflictSet.oneOf(needed);
        }
        // As long as nothing is changed that one completion rests on, it stays one, and the goal is not reached.
        boolean holds = !target.isTowardsMet();
        return ConflictSet.all(
                Stream.of(evaluation.completion(criterion, holds), evaluation.fullestCompletion(criterion, holds))
                        .map(completion -> ofExpression(expression, weaker, completion, valuation))
                        .toList());
    }

    /** What is known at present, and one way of answering what is open. */
    private ConflictSet ofExpression(
            Expression expression, TargetStatus target, Valuation valuation, Valuation present) {
        if (expression instanceof Expression.Literal literal) {
            return ofLiteral(literal, target, present.state(literal.atom()) == Valuation.State.OPEN);
        }
        boolean everyPart = expression instanceof Expression.Conjunction == target.isTowardsMet();
        List<ConflictSet> conflicts = new ArrayList<>();
        for (Expression part : Expression.parts(expression)) {
            if (!everyPart || !target.isSatisfiedBy(part.in(valuation))) {
                conflicts.add(ofExpression(part, target, valuation, present));
            }
        }
        return everyPart ? ConflictSet.all(conflicts) : ConflictSet.any(conflicts);
    }

    @SuppressWarnings("EnumOrdinal") // only a place in a table of this object
    private ConflictSet ofLiteral(Expression.Literal literal, TargetStatus target, boolean isOpen) {
        if (!literal.atom().isBefore(dependent.catalogue().firstBeyond())) {
            return ConflictSet.IMPOSSIBLE;
        }
        int place = (4 * literal.atom().number() + (literal.positive() ? 2 : 0) + (isOpen ? 1 : 0))
                        * TargetStatus.values().length
                + target.ordinal();
        ConflictSet known = readings[place];
        if (known == null) {
            known = ConflictSet.oneOf(ofReading(new Reading(literal.atom(), literal.positive(), target, isOpen)));
            readings[place] = known;
        }
        return known;
    }

    private BitSet ofReading(Reading reading) {
        FactComponent component = dependent.componentOf(reading.atom());
        int own = interchangeable.classOf(reading.atom());
        if (candidatesOfComponent.getOrDefault(component, 0) > 1) {
            // Where only what is established counts, a suspicion leaves open what is open.
            boolean isForNothing =
                    reading.isOpen() && reading.isToBecomeSo() && changed.standard() == Standard.ESTABLISHED;
            return moving(reading.atom(), reading.isToBecomeSo(), !isForNothing);
        }
        BitSet needed = new BitSet();
        for (AnswerChange change : changed.changes(reading.atom())) {
            Valuation values = alone.get(change);
            if (values == null) {
                values = changed.after(List.of(change)).orElse(null);
            }
            if (values != null) {
                alone.put(change, values);
                Truth truth = reading.positive() ? values.so(change.fact()) : values.notSo(change.fact());
                if (reading.target().isSatisfiedBy(truth)) {
                    needed.set(number(own, change.yes()));
                }
            }
        }
        return needed;
    }
}
