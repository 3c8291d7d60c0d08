package org.distinguo.whatif;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.distinguo.facts.Knowledge;
import org.distinguo.verdict.Criterion;
import org.distinguo.verdict.Formula;
import org.distinguo.verdict.Standard;
import org.distinguo.verdict.Truth;
import org.distinguo.verdict.Valuation;

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
    private final int openQuestions;
    private final List<Integer> candidatesOfPart = new ArrayList<>();
    private final Map<Reading, Need> readings = new HashMap<>();
    private final Map<Changed.Step, Valuation> alone = new HashMap<>();

    Needs(Parts parts, Changed changed, Twins twins, Standard standard, int openQuestions) {
        this.parts = parts;
        this.changed = changed;
        this.twins = twins;
        this.standard = standard;
        this.openQuestions = openQuestions;
        for (int part = 0; part < parts.count(); part++) {
            candidatesOfPart.add((int) parts.members(part).stream()
                    .filter(fact -> twins.of(fact) >= 0)
                    .count());
        }
    }

    /** The values after some steps that contradict nothing. */
    Valuation valuation(Knowledge[] known) {
        return Valuation.of(parts.catalogue(), fact -> known[fact], standard, openQuestions);
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
    Need of(Goal goal, Valuation valuation) {
        List<Need> needs = new ArrayList<>();
        for (Goal.Part part : goal.parts()) {
            if (!part.want().isSatisfiedBy(part.criterion().status(valuation))) {
                needs.add(of(part.criterion(), part.want(), valuation));
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

    private Need of(Criterion criterion, Want want, Valuation valuation) {
        if (criterion.kleeneIsExact()) {
            return of(criterion.formula(), want, valuation);
        }
        Formula formula = criterion.formula();
        Want escape = want.speaksFor() ? Want.POSSIBLE : Want.NO_LONGER_MET;
        if (formula.in(valuation) != Truth.UNKNOWN) {
            return of(formula, escape, valuation);
        }
        if (want == escape) {
            return escaping(formula, want, valuation);
        }
        // As long as nothing is changed that this one completion rests on, it stays one, and the goal is not reached.
        Valuation against =
                Criterion.completion(formula, valuation, !want.speaksFor()).orElseThrow();
        return of(formula, escape, against);
    }

    /** What is needed to escape a value that all completions have, and that the parts of the formula may not tell. */
    private Need escaping(Formula formula, Want want, Valuation valuation) {
        if (formula.in(valuation) != Truth.UNKNOWN) {
            return of(formula, want, valuation);
        }
        boolean everyPart = formula instanceof Formula.Conjunction == want.speaksFor();
        List<Need> needs = new ArrayList<>();
        for (Formula part : Formula.parts(formula)) {
            boolean settled =
                    Criterion.completion(part, valuation, want.speaksFor()).isEmpty();
            if (settled) {
                needs.add(escaping(part, want, valuation));
            }
        }
        if (needs.isEmpty()) { // only together have they the value: anything in them may be needed
            BitSet needed = new BitSet();
            formula.atoms().headSet(parts.catalogue().answered().size()).forEach(atom -> needed.or(of(parts.of(atom))));
            return Need.oneOf(needed);
        }
        return everyPart ? Need.all(needs) : Need.any(needs);
    }

    private Need of(Formula formula, Want want, Valuation valuation) {
        if (formula instanceof Formula.Literal literal) {
            return readings.computeIfAbsent(
                    new Reading(literal.atom(), literal.positive(), want), reading -> Need.oneOf(of(reading)));
        }
        boolean everyPart = formula instanceof Formula.Conjunction == want.speaksFor();
        List<Need> needs = new ArrayList<>();
        for (Formula part : Formula.parts(formula)) {
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
                Truth truth = reading.positive() ? values.positive(step.fact()) : values.negative(step.fact());
                if (reading.want().isSatisfiedBy(truth)) {
                    needed.set(number(own, step.yes()));
                }
            }
        }
        return needed;
    }
}
