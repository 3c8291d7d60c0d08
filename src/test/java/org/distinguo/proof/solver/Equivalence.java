package org.distinguo.proof.solver;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.logic.Atom;
import org.distinguo.logic.Expression;
import org.distinguo.proof.Bounds;
import org.distinguo.verdict.Law;
import org.distinguo.verdict.LawPeriod;

/** Proves that two readings of one rulebook never answer differently. */
final class Equivalence {

    private Equivalence() {}

    /**
     * Whether two laws with the same offences agree on the classification, on every provision and form, on what they
     * disregard and on every duty, for every case and date and in every part of the State.
     *
     * @param one a law
     * @param other a law of the same catalogue
     * @return false where any of these can come out differently, or exists in one of them only
     */
    static boolean holds(Law one, Law other) {
        Set<LocalDate> days = new TreeSet<>();
        one.periods().forEach(day -> days.add(day.from()));
        other.periods().forEach(day -> days.add(day.from()));
        return days.stream()
                        .allMatch(day -> one.parts().stream()
                                        .allMatch(part -> same(one.on(day, part), other.on(day, part), one.catalogue()))
                                && irrelevances(one, day).equals(irrelevances(other, day)))
                && new DutyEquivalence(one, other).holds();
    }

    /** What a law disregards on a day; that it was written with other dates makes no difference. */
    private static List<List<Object>> irrelevances(Law law, LocalDate day) {
        return law.rulebook().irrelevances().stream()
                .filter(one -> one.inForce().on(day))
                .map(one -> List.<Object>of(one.facts(), one.offences(), one.reason()))
                .toList();
    }

    private static boolean same(LawPeriod one, LawPeriod other, FactCatalogue catalogue) {
        boolean sameClassification = one.offences().size() == other.offences().size()
                && same(one.trafficking().expression(), other.trafficking().expression(), catalogue)
                && same(one.smuggling().expression(), other.smuggling().expression(), catalogue);
        if (!sameClassification) {
            return false;
        }
        for (int index = 0; index < one.offences().size(); index++) {
            LawPeriod.CompiledOffence left = one.offences().get(index);
            LawPeriod.CompiledOffence right = other.offences().get(index);
            boolean sameOffence =
                    same(left.criterion().expression(), right.criterion().expression(), catalogue)
                            && same(left.elements(), right.elements(), catalogue)
                            && same(left.exemptions(), right.exemptions(), catalogue)
                            && same(left.defences(), right.defences(), catalogue)
                            && same(left.aggravating(), right.aggravating(), catalogue)
                            && sameForms(left, right, catalogue);
            if (!sameOffence) {
                return false;
            }
        }
        return true;
    }

    /** A form is named only where the offence is met. */
    private static boolean sameForms(
            LawPeriod.CompiledOffence left, LawPeriod.CompiledOffence right, FactCatalogue catalogue) {
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
            if (!sameCode || !same(one, other, catalogue)) {
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
            List<LawPeriod.CompiledProvision> left, List<LawPeriod.CompiledProvision> right, FactCatalogue catalogue) {
        if (left.size() != right.size()) {
            return false;
        }
        for (int index = 0; index < left.size(); index++) {
            Expression one = left.get(index).criterion().expression();
            Expression other = right.get(index).criterion().expression();
            if (!same(one, other, catalogue)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether two formulas are certain in the same cases and possible in the same cases. A question that the law leaves
     * open then has the same effect in both, whichever provision asks it.
     */
    private static boolean same(Expression one, Expression other, FactCatalogue catalogue) {
        if (one.equals(other)) {
            return true;
        }
        int facts = catalogue.answered().size();
        Bounds left = Bounds.of(one, facts);
        Bounds right = Bounds.of(other, facts);
        return alike(left.certain(), right.certain(), catalogue) && alike(left.possible(), right.possible(), catalogue);
    }

    private static boolean alike(Expression one, Expression other, FactCatalogue catalogue) {
        if (one.equals(other)) {
            return true;
        }
        Set<Atom> atoms = new HashSet<>(one.atoms());
        atoms.addAll(other.atoms());
        var logic = new Logic(catalogue.implications(), catalogue.answered().size());
        Logic.World world = logic.world("a");
        return logic.model(
                        logic.factory()
                                .equivalence(world.of(one), world.of(other))
                                .negate(),
                        world.consistent(atoms))
                .isEmpty();
    }
}
