package org.distinguo.proof;

import java.util.Optional;
import java.util.function.Supplier;
import org.distinguo.facts.FactRole;
import org.distinguo.logic.AtomSet;
import org.distinguo.logic.DiagramNode;
import org.distinguo.logic.Expression;
import org.distinguo.rulebook.Guarantee;

/** Searches for a case that breaks a guarantee about one offence. */
final class GuaranteeSearch {

    private static final AtomSet NONE = new AtomSet();

    private final CaseSets cases;
    private final Contrasts contrasts;
    private final Expression met;
    private final AtomSet readForCertain;

    /** Takes when the offence is met. */
    GuaranteeSearch(Expression met, CaseSets cases, Contrasts contrasts) {
        this.cases = cases;
        this.contrasts = contrasts;
        this.met = met;
        this.readForCertain = AtomSet.of(cases.bounds(met).certain().atoms());
    }

    /** A case that breaks the guarantee while certain facts are not so; empty where none does. */
    Optional<Supplier<CounterExample>> broken(Guarantee guarantee, AtomSet without) {
        return switch (guarantee) {
            case MOVEMENT_IRRELEVANT -> movementMatters(without);
            case MEANS_IRRELEVANT_FOR_CHILD ->
                contrasts.find(cases.inRoles(FactRole.MEANS), cases.inRoles(FactRole.CHILD), without);
            case PURPOSE_REQUIRED -> metWithoutAim(without);
            case MEANS_REQUIRED_FOR_ADULT -> certainWithout(FactRole.MEANS, ages(), without);
            case CONTROL_IS_NO_MEANS -> contrasts.find(cases.inRoles(FactRole.CONTROL), without);
            case NATIONALITY_IRRELEVANT -> contrasts.find(cases.inRoles(FactRole.NATIONAL), without);
            case CONDUCT_OF_ANOTHER_REQUIRED -> certainWithout(FactRole.ACT_OF_ANOTHER, NONE, without);
            case FOREIGNER_REQUIRED -> {
                AtomSet national = cases.inRoles(FactRole.NATIONAL);
                yield contrasts.alone(cases.certain(met), national, without, national);
            }
        };
    }

    /** A case in which a fact about movement changes the offence, or which cannot do without being moved. */
    private Optional<Supplier<CounterExample>> movementMatters(AtomSet without) {
        AtomSet moving = cases.inRoles(FactRole.MOVING_ACT);
        DiagramNode meeting = cases.meeting(met);
        return contrasts.find(cases.inRoles(FactRole.MOVEMENT), without).or(() -> {
            boolean canDoWithout =
                    contrasts.alone(meeting, NONE, union(moving, without), NONE).isPresent();
            return canDoWithout
                    ? Optional.empty()
                    : contrasts.find(moving, without).or(() -> contrasts.alone(meeting, NONE, without, NONE));
        });
    }

    /** Here not even a question that the law leaves open may be left. */
    private Optional<Supplier<CounterExample>> metWithoutAim(AtomSet without) {
        AtomSet aims = cases.inRoles(FactRole.AIM);
        aims.retainAll(AtomSet.of(met.atoms()));
        return contrasts.alone(cases.meeting(met), NONE, union(aims, without), NONE);
    }

    /**
     * A case that is met although none of some facts is so. What the law expressly leaves open is not met.
     *
     * @param role whose facts are not so; what the offence does not read is left out
     * @param noneShown what is not so, read or not
     * @param without what is not so besides
     */
    private Optional<Supplier<CounterExample>> certainWithout(FactRole role, AtomSet noneShown, AtomSet without) {
        AtomSet left = cases.inRoles(role);
        left.retainAll(readForCertain);
        return contrasts.alone(cases.certain(met), NONE, union(union(left, noneShown), without), noneShown);
    }

    private AtomSet ages() {
        return cases.inRoles(FactRole.CHILD, FactRole.YOUNGER_CHILD, FactRole.YOUNG_ADULT);
    }

    private static AtomSet union(AtomSet one, AtomSet other) {
        AtomSet union = one.copy();
        union.addAll(other);
        return union;
    }
}
