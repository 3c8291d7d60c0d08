package org.distinguo.proof;

import java.util.BitSet;
import java.util.Optional;
import java.util.function.Supplier;
import org.distinguo.facts.FactRole;
import org.distinguo.logic.Expression;
import org.distinguo.rulebook.Guarantee;

/** Searches for a case that breaks a guarantee about one offence. */
final class GuaranteeSearch {

    private static final BitSet NONE = new BitSet();

    private final CaseSets cases;
    private final Contrasts contrasts;
    private final Expression met;
    private final BitSet readForCertain = new BitSet();

    /** Takes when the offence is met. */
    GuaranteeSearch(Expression met, CaseSets cases, Contrasts contrasts) {
        this.cases = cases;
        this.contrasts = contrasts;
        this.met = met;
        cases.bounds(met).certain().atoms().forEach(readForCertain::set);
    }

    /** A case that breaks the guarantee while certain facts are not so; empty where none does. */
    Optional<Supplier<CounterExample>> broken(Guarantee guarantee, BitSet without) {
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
                BitSet national = cases.inRoles(FactRole.NATIONAL);
                yield contrasts.alone(cases.certain(met), national, without, national);
            }
        };
    }

    /** A case in which a fact about movement changes the offence, or which cannot do without being moved. */
    private Optional<Supplier<CounterExample>> movementMatters(BitSet without) {
        BitSet moving = cases.inRoles(FactRole.MOVING_ACT);
        int meeting = cases.meeting(met);
        return contrasts.find(cases.inRoles(FactRole.MOVEMENT), without).or(() -> {
            boolean canDoWithout =
                    contrasts.alone(meeting, NONE, union(moving, without), NONE).isPresent();
            return canDoWithout
                    ? Optional.empty()
                    : contrasts.find(moving, without).or(() -> contrasts.alone(meeting, NONE, without, NONE));
        });
    }

    /** Here not even a question that the law leaves open may be left. */
    private Optional<Supplier<CounterExample>> metWithoutAim(BitSet without) {
        BitSet aims = cases.inRoles(FactRole.AIM);
        var read = new BitSet();
        met.atoms().forEach(read::set);
        aims.and(read);
        return contrasts.alone(cases.meeting(met), NONE, union(aims, without), NONE);
    }

    /**
     * A case that is met although none of some facts is so. What the law expressly leaves open is not met.
     *
     * @param role whose facts are not so; what the offence does not read is left out
     * @param noneShown what is not so, read or not
     * @param without what is not so besides
     */
    private Optional<Supplier<CounterExample>> certainWithout(FactRole role, BitSet noneShown, BitSet without) {
        BitSet left = cases.inRoles(role);
        left.and(readForCertain);
        return contrasts.alone(cases.certain(met), NONE, union(union(left, noneShown), without), noneShown);
    }

    private BitSet ages() {
        return cases.inRoles(FactRole.CHILD, FactRole.YOUNGER_CHILD, FactRole.YOUNG_ADULT);
    }

    private static BitSet union(BitSet one, BitSet other) {
        var union = (BitSet) one.clone();
        union.or(other);
        return union;
    }
}
