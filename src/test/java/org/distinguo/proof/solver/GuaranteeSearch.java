package org.distinguo.proof.solver;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.distinguo.facts.Fact;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactRole;
import org.distinguo.logic.Atom;
import org.distinguo.logic.Expression;
import org.distinguo.proof.Bounds;
import org.distinguo.proof.CounterExample;
import org.distinguo.rulebook.Guarantee;

/** Searches for a case that breaks a guarantee about one offence. */
final class GuaranteeSearch {

    private final FactCatalogue catalogue;
    private final Expression met;
    private final Expression certain;
    private final Logic logic;
    private final Contrasts contrasts;
    private final Logic.World meeting;
    private final Logic.World failing;

    /** Takes when the offence is met. */
    GuaranteeSearch(FactCatalogue catalogue, Expression met, Logic logic, Contrasts contrasts) {
        this.catalogue = catalogue;
        this.met = met;
        this.certain = Bounds.of(met, catalogue.answered().size()).certain();
        this.logic = logic;
        this.contrasts = contrasts;
        this.meeting = contrasts.meeting();
        this.failing = contrasts.failing();
    }

    /** A case that breaks the guarantee while certain facts are not so; empty where none does. */
    Optional<CounterExample> broken(Guarantee guarantee, Set<Atom> without) {
        return switch (guarantee) {
            case MOVEMENT_IRRELEVANT -> movementMatters(without);
            case MEANS_IRRELEVANT_FOR_CHILD -> meansMatter(without);
            case PURPOSE_REQUIRED -> metDespite(met, role(FactRole.AIM), Set.of(), Set.of(), without);
            case MEANS_REQUIRED_FOR_ADULT -> metDespite(certain, role(FactRole.MEANS), Set.of(), ages(), without);
            case CONTROL_IS_NO_MEANS -> contrasts.find(role(FactRole.CONTROL), limits(without));
            case NATIONALITY_IRRELEVANT -> contrasts.find(role(FactRole.NATIONAL), limits(without));
            case CONDUCT_OF_ANOTHER_REQUIRED ->
                metDespite(certain, role(FactRole.ACT_OF_ANOTHER), Set.of(), Set.of(), without);
            case FOREIGNER_REQUIRED -> metDespite(certain, Set.of(), role(FactRole.NATIONAL), Set.of(), without);
        };
    }

    /** A case in which a fact about movement changes the offence, or which cannot do without being moved. */
    private Optional<CounterExample> movementMatters(Set<Atom> without) {
        Set<Atom> moving = role(FactRole.MOVING_ACT);
        org.logicng.formulas.Formula limits = limits(without);
        return contrasts.find(role(FactRole.MOVEMENT), limits).or(() -> {
            boolean canDoWithout = logic.model(
                            meeting.of(met), none(meeting, moving), meeting.consistent(met.atoms()), limits)
                    .isPresent();
            return canDoWithout
                    ? Optional.empty()
                    : contrasts.find(moving, limits).or(() -> logic.model(
                                    meeting.of(met), meeting.consistent(met.atoms()), limits)
                            .map(model -> contrasts.alone(model, Set.of())));
        });
    }

    private Optional<CounterExample> meansMatter(Set<Atom> without) {
        Set<Atom> child = role(FactRole.CHILD);
        return contrasts.find(
                role(FactRole.MEANS), child, false, every(meeting, child), every(failing, child), limits(without));
    }

    /**
     * A case that is met although none of some facts is so. What the law expressly leaves open is not met, except where
     * nothing is aimed at: there not even a question may be left.
     *
     * @param formula when it is met, with or without what the law leaves open
     * @param none what is not so; what the offence does not read is left out
     * @param every what is so, read or not
     * @param noneShown what is not so, read or not
     * @param without what is not so besides
     */
    private Optional<CounterExample> metDespite(
            Expression formula, Set<Atom> none, Set<Atom> every, Set<Atom> noneShown, Set<Atom> without) {
        Set<Atom> left = new TreeSet<>(none);
        left.retainAll(formula.atoms());
        Set<Atom> shown = new TreeSet<>(every);
        shown.addAll(noneShown);
        Set<Atom> about = new TreeSet<>(shown);
        about.addAll(met.atoms());
        return logic.model(
                        meeting.of(formula),
                        none(meeting, left),
                        every(meeting, every),
                        none(meeting, noneShown),
                        meeting.consistent(about),
                        limits(without))
                .map(model -> contrasts.alone(model, shown));
    }

    private Set<Atom> ages() {
        Set<Atom> ages = role(FactRole.CHILD);
        ages.addAll(role(FactRole.YOUNGER_CHILD));
        ages.addAll(role(FactRole.YOUNG_ADULT));
        return ages;
    }

    private org.logicng.formulas.Formula limits(Set<Atom> without) {
        return logic.factory().and(none(meeting, without), none(failing, without));
    }

    private org.logicng.formulas.Formula none(Logic.World world, Set<Atom> facts) {
        return logic.factory()
                .and(facts.stream().map(fact -> world.fact(fact).negate()).toList());
    }

    private org.logicng.formulas.Formula every(Logic.World world, Set<Atom> facts) {
        return logic.factory().and(facts.stream().map(world::fact).toList());
    }

    private Set<Atom> role(FactRole role) {
        Set<Atom> facts = new TreeSet<>();
        catalogue.inRole(role).stream().map(Fact.Answered::atom).forEach(facts::add);
        return facts;
    }
}
