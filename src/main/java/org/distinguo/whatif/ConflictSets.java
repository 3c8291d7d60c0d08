package org.distinguo.whatif;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.distinguo.facts.DependentFacts;
import org.distinguo.facts.FactComponent;
import org.distinguo.logic.Atom;
import org.distinguo.logic.Criterion;
import org.distinguo.logic.Evaluation;
import org.distinguo.logic.Expression;
import org.distinguo.logic.Truth;
import org.distinguo.logic.Valuation;
import org.distinguo.verdict.LawPeriod;
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

    /** A literal and the status that it is to get. */
    private record Reading(Atom atom, boolean positive, TargetStatus target) {

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
        this.readings = new ConflictSet[2 * dependent.catalogue().answered().size() * TargetStatus.values().length];
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

    static int number(int factClass, boolean yes) {
        return 2 * factClass + (yes ? 0 : 1);
    }

    private ConflictSet ofCriterion(Criterion criterion, TargetStatus target, Evaluation evaluation) {
        Expression expression = criterion.expression();
        Valuation valuation = evaluation.valuation();
        TargetStatus weaker = target.isTowardsMet() ? TargetStatus.POSSIBLE : TargetStatus.NO_LONGER_MET;
        if (expression.in(valuation) != Truth.UNKNOWN) {
            return ofExpression(expression, weaker, valuation);
        }
        if (evaluation.truth(criterion) != Truth.UNKNOWN) { // the parts do not tell why
            BitSet needed = new BitSet();
            evaluation.sufficientReason(criterion).stream()
                    .filter(atom -> atom.isBefore(dependent.catalogue().firstBeyond()))
                    .forEach(atom -> needed.or(changesOf(dependent.influencing(atom))));
            return ConflictSet.oneOf(needed);
        }
        // As long as nothing is changed that this one completion rests on, it stays one, and the goal is not reached.
        return ofExpression(expression, weaker, evaluation.completion(criterion, !target.isTowardsMet()));
    }

    private ConflictSet ofExpression(Expression expression, TargetStatus target, Valuation valuation) {
        if (expression instanceof Expression.Literal literal) {
            return ofLiteral(literal, target);
        }
        boolean everyPart = expression instanceof Expression.Conjunction == target.isTowardsMet();
        List<ConflictSet> conflicts = new ArrayList<>();
        for (Expression part : Expression.parts(expression)) {
            if (!everyPart || !target.isSatisfiedBy(part.in(valuation))) {
                conflicts.add(ofExpression(part, target, valuation));
            }
        }
        return everyPart ? ConflictSet.all(conflicts) : ConflictSet.any(conflicts);
    }

    @SuppressWarnings("EnumOrdinal") // only a place in a table of this object
    private ConflictSet ofLiteral(Expression.Literal literal, TargetStatus target) {
        if (!literal.atom().isBefore(dependent.catalogue().firstBeyond())) {
            return ConflictSet.IMPOSSIBLE;
        }
        int place = (2 * literal.atom().number() + (literal.positive() ? 1 : 0)) * TargetStatus.values().length
                + target.ordinal();
        ConflictSet known = readings[place];
        if (known == null) {
            known = ConflictSet.oneOf(ofReading(new Reading(literal.atom(), literal.positive(), target)));
            readings[place] = known;
        }
        return known;
    }

    private BitSet ofReading(Reading reading) {
        FactComponent component = dependent.componentOf(reading.atom());
        int own = interchangeable.classOf(reading.atom());
        if (candidatesOfComponent.getOrDefault(component, 0) > 1) {
            BitSet influencing = changesOf(dependent.influencing(reading.atom()));
            if (component.isMonotone()) { // only one answer to each fact helps
                influencing.and(reading.isToBecomeSo() ? toYes : toNo);
            }
            return influencing;
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
