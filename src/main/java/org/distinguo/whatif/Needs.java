package org.distinguo.whatif;

import org.distinguo.verdict.LawPeriod;
import org.distinguo.logic.Evaluation;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.distinguo.facts.Knowledge;
import org.distinguo.logic.Criterion;
import org.distinguo.logic.Expression;
import org.distinguo.verdict.Standard;
import org.distinguo.logic.Truth;
import org.distinguo.logic.Valuation;

/**
 * Tells which steps a way to a goal cannot do without: every set of changes that reaches it has one of them. Steps are
 * numbered by class: twice its number for YES, one more for NO.
 */
final class Needs {

    private record Reading(int atom, boolean positive, Want want) {}

    private final Parts parts;
    private final Changed changed;
    private final Twins twins;
    private final Standard standard;
    private final LawPeriod period;
    private final List<Integer> candidatesOfPart = new ArrayList<>();
    private final Map<Reading, Need> readings = new HashMap<>();
    private final Map<Changed.Step, Valuation> alone = new HashMap<>();

    Needs(Parts parts, Changed changed, Twins twins, Standard standard, LawPeriod period) {
        this.parts = parts;
        this.changed = changed;
        this.twins = twins;
        this.standard = standard;
        this.period = period;
        for (int part = 0; part < parts.count(); part++) {
            candidatesOfPart.add((int) parts.members(part).stream()
                    .filter(fact -> twins.of(fact) >= 0)
                    .count());
        }
    }

    private Valuation valuation(Knowledge[] known) {
        return Valuation.of(known.length, fact -> standard.state(known[fact]));
    }

    /** What the law says after some steps that contradict nothing. */
    Evaluation evaluation(Knowledge[] known) {
        return period.evaluate(valuation(known));
    }

    /**
     * What a goal needs.
     *
     * @param steps one of these must be taken; none, where the goal cannot be reached
     * @param least at least so many steps must be taken
     * @param last where one step is to be enough, it is one of these
     */
    record Need(BitSet steps, int least, BitSet last) {

        static final Need IMPOSSIBLE = new Need(new BitSet(), Integer.MAX_VALUE, new BitSet());

        static Need oneOf(BitSet steps) {
            return steps.isEmpty() ? IMPOSSIBLE : new Need(steps, 1, steps);
        }

        /** What is needed where all of these are, at least one. */
        static Need all(List<Need> needs) {
            Need smallest = needs.get(0);
            BitSet last = (BitSet) smallest.last().clone();
            BitSet counted = new BitSet();
            int apart = 0;
            int least = 0;
            for (Need need : needs) {
                smallest = need.steps().cardinality() < smallest.steps().cardinality() ? need : smallest;
                least = Math.max(least, need.least());
                last.and(need.last());
                if (!need.steps().intersects(counted)) {
                    counted.or(need.steps());
                    apart++;
                }
            }
            return new Need(smallest.steps(), Math.max(least, apart), last);
        }

        /** What is needed where one of these is enough. */
        static Need any(List<Need> needs) {
            BitSet steps = new BitSet();
            BitSet last = new BitSet();
            int least = Integer.MAX_VALUE;
            for (Need need : needs) {
                steps.or(need.steps());
                last.or(need.last());
                least = Math.min(least, need.least());
            }
            return new Need(steps, least, last);
        }
    }

    /** What a goal needs that is not reached with these values. */
    Need of(Goal goal, Evaluation evaluation) {
        List<Need> needs = new ArrayList<>();
        for (Goal.Part part : goal.parts()) {
            if (!part.want().isSatisfiedBy(evaluation.truth(part.criterion()))) {
                needs.add(of(part.criterion(), part.want(), evaluation));
            }
        }
        return Need.all(needs);
    }

    /** One of these must be taken before what is stated in a part is free of contradiction. */
    BitSet of(int part) {
        BitSet needed = new BitSet();
        for (int fact : parts.members(part)) {
            if (twins.of(fact) >= 0) {
                twins.steps(twins.of(fact)).forEach(step -> needed.set(number(twins.of(fact), step.yes())));
            }
        }
        return needed;
    }

    static int number(int twins, boolean yes) {
        return 2 * twins + (yes ? 0 : 1);
    }

    private Need of(Criterion criterion, Want want, Evaluation evaluation) {
        Expression expression = criterion.expression();
        Valuation valuation = evaluation.valuation();
        Want escape = want.speaksFor() ? Want.POSSIBLE : Want.NO_LONGER_MET;
        if (expression.in(valuation) != Truth.UNKNOWN) {
            return of(expression, escape, valuation);
        }
        if (evaluation.truth(criterion) != Truth.UNKNOWN) { // the parts do not tell why
            BitSet needed = new BitSet();
            evaluation.sufficientReason(criterion).stream()
                    .filter(atom -> atom < parts.catalogue().answered().size())
                    .forEach(atom -> needed.or(of(parts.of(atom))));
            return Need.oneOf(needed);
        }
        // As long as nothing is changed that this one completion rests on, it stays one, and the goal is not reached.
        return of(expression, escape, evaluation.completion(criterion, !want.speaksFor()));
    }

    private Need of(Expression expression, Want want, Valuation valuation) {
        if (expression instanceof Expression.Literal literal) {
            return readings.computeIfAbsent(
                    new Reading(literal.atom(), literal.positive(), want), reading -> Need.oneOf(of(reading)));
        }
        boolean everyPart = expression instanceof Expression.Conjunction == want.speaksFor();
        List<Need> needs = new ArrayList<>();
        for (Expression part : Expression.parts(expression)) {
            if (!everyPart || !want.isSatisfiedBy(part.in(valuation))) {
                needs.add(of(part, want, valuation));
            }
        }
        if (everyPart) {
            return Need.all(needs);
        }
        return Need.any(needs);
    }

    private BitSet of(Reading reading) {
        if (reading.atom() >= parts.catalogue().answered().size()) {
            return new BitSet();
        }
        int part = parts.of(reading.atom());
        int own = twins.of(reading.atom());
        if (candidatesOfPart.get(part) > 1) {
            return of(part);
        }
        BitSet needed = new BitSet();
        for (Changed.Step step : changed.steps(reading.atom())) {
            Valuation values = alone.get(step);
            if (values == null) {
                values = changed.after(List.of(step)).map(this::valuation).orElse(null);
            }
            if (values != null) {
                alone.put(step, values);
                Truth truth = reading.positive() ? values.so(step.fact()) : values.notSo(step.fact());
                if (reading.want().isSatisfiedBy(truth)) {
                    needed.set(number(own, step.yes()));
                }
            }
        }
        return needed;
    }
}
