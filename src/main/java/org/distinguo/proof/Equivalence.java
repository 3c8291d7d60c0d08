package org.distinguo.proof;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.distinguo.logic.Expression;
import org.distinguo.logic.LogicBudgetException;
import org.distinguo.verdict.Law;
import org.distinguo.verdict.LawPeriod;

/** Proves that two readings of one rulebook never answer differently: their conditions have the same nodes. */
public final class Equivalence {

    private Equivalence() {}

    /**
     * Whether two laws with the same offences and parts of the State agree on the classification, on every provision and form,
     * on what they disregard and on every duty, for every case and date and in every part of the State.
     *
     * @param one a law
     * @param other a law of the same catalogue
     * @return false where any of these can come out differently, or exists in one of them only; and where that would take too
     *     much to prove
     */
    public static boolean holds(Law one, Law other) {
        try {
            return isProved(one, other);
        } catch (LogicBudgetException e) {
            return false;
        }
    }

    private static boolean isProved(Law one, Law other) {
        Set<LocalDate> days = new TreeSet<>();
        one.periods().forEach(day -> days.add(day.from()));
        other.periods().forEach(day -> days.add(day.from()));
        CaseSets cases = CaseSets.of(one, other);
        List<Optional<String>> parts = one.parts();
        return days.stream()
                        .allMatch(day ->
                                parts.stream().allMatch(part -> same(one.on(day, part), other.on(day, part), cases))
                                        && irrelevances(one, day).equals(irrelevances(other, day)))
                && new DutyEquivalence(one, other, cases).holds();
    }

    /** What a law disregards on a day; that it was written with other dates makes no difference. */
    private static List<List<Object>> irrelevances(Law law, LocalDate day) {
        return law.rulebook().irrelevances().stream()
                .filter(one -> one.inForce().on(day))
                .map(one -> List.<Object>of(one.facts(), one.offences(), one.reason()))
                .toList();
    }

    private static boolean same(LawPeriod one, LawPeriod other, CaseSets cases) {
        boolean sameClassification = one.offences().size() == other.offences().size()
                && cases.areAlike(
                        one.trafficking().expression(), other.trafficking().expression())
                && cases.areAlike(
                        one.smuggling().expression(), other.smuggling().expression());
        if (!sameClassification) {
            return false;
        }
        for (int index = 0; index < one.offences().size(); index++) {
            LawPeriod.CompiledOffence left = one.offences().get(index);
            LawPeriod.CompiledOffence right = other.offences().get(index);
            boolean sameOffence = cases.areAlike(
                            left.criterion().expression(), right.criterion().expression())
                    && same(left.elements(), right.elements(), cases)
                    && same(left.exemptions(), right.exemptions(), cases)
                    && same(left.defences(), right.defences(), cases)
                    && same(left.aggravating(), right.aggravating(), cases)
                    && sameForms(left, right, cases);
            if (!sameOffence) {
                return false;
            }
        }
        return true;
    }

    /** A form is named only where the offence is met. */
    private static boolean sameForms(LawPeriod.CompiledOffence left, LawPeriod.CompiledOffence right, CaseSets cases) {
        if (left.forms().size() != right.forms().size()) {
            return false;
        }
        for (int index = 0; index < left.forms().size(); index++) {
            Expression one = named(left, index);
            Expression other = named(right, index);
            boolean sameCode = left.forms()
                    .get(index)
                    .code()
                    .equals(right.forms().get(index).code());
            if (!sameCode || !cases.areAlike(one, other)) {
                return false;
            }
        }
        return true;
    }

    private static Expression named(LawPeriod.CompiledOffence offence, int form) {
        return new Expression.Conjunction(List.of(
                offence.criterion().expression(),
                offence.forms().get(form).criterion().expression()));
    }

    private static boolean same(
            List<LawPeriod.CompiledProvision> left, List<LawPeriod.CompiledProvision> right, CaseSets cases) {
        if (left.size() != right.size()) {
            return false;
        }
        for (int index = 0; index < left.size(); index++) {
            Expression one = left.get(index).criterion().expression();
            Expression other = right.get(index).criterion().expression();
            if (!cases.areAlike(one, other)) {
                return false;
            }
        }
        return true;
    }
}
