package org.distinguo.proof.solver;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.distinguo.facts.Fact;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactRole;
import org.distinguo.logic.Atom;
import org.distinguo.logic.Criterion;
import org.distinguo.logic.Expression;
import org.distinguo.proof.Claim;
import org.distinguo.proof.CounterExample;
import org.distinguo.proof.Property;
import org.distinguo.rulebook.Guarantee;
import org.distinguo.rulebook.GuaranteeNotGiven;
import org.distinguo.rulebook.Irrelevance;
import org.distinguo.rulebook.OffenceKind;
import org.distinguo.verdict.Law;
import org.distinguo.verdict.LawPeriod;

/** Proves the claims about one offence on one period of the law. Used once. */
final class OffenceProofs {

    private final Law law;
    private final FactCatalogue catalogue;
    private final LawPeriod day;
    private final LawPeriod.CompiledOffence compiled;
    private final String offence;
    private final Expression met;
    private final Logic logic;
    private final Reachability reachability;
    private final Contrasts contrasts;
    private final GuaranteeSearch guarantees;
    private final Logic.World meeting;
    private final Logic.World failing;
    private final List<Claim> claims = new ArrayList<>();

    OffenceProofs(Law law, LawPeriod day, LawPeriod.CompiledOffence compiled) {
        this.law = law;
        this.catalogue = law.catalogue();
        this.day = day;
        this.compiled = compiled;
        this.offence = compiled.offence().id();
        this.met = compiled.criterion().expression();
        this.logic = new Logic(catalogue.implications(), catalogue.answered().size());
        this.reachability = new Reachability(logic, catalogue.answered().size());
        this.contrasts = new Contrasts(law, day, compiled, logic);
        this.guarantees = new GuaranteeSearch(catalogue, met, logic, contrasts);
        this.meeting = contrasts.meeting();
        this.failing = contrasts.failing();
    }

    List<Claim> prove() {
        canBeMet(offence, met, () -> Optional.of(reachability.obstacle(compiled)));
        canFail(offence, met);
        isExact(offence, compiled.criterion());
        for (List<LawPeriod.CompiledProvision> provisions :
                List.of(compiled.elements(), compiled.exemptions(), compiled.defences(), compiled.aggravating())) {
            provisions.forEach(this::canBeBoth);
        }
        irrelevantFactsAreIdle();
        if (compiled.offence().kind() == OffenceKind.TRAFFICKING) {
            Set<Atom> circumstances = role(FactRole.NO_MATTER);
            circumstances.removeAll(role(FactRole.NATIONAL)); // a guarantee of its own, which a law need not give
            claim(Property.CIRCUMSTANCES_IDLE, contrasts.find(circumstances));
            isMonotone();
            childIsNeverWorseOff();
        }
        for (Guarantee guarantee : Guarantee.values()) {
            if (guarantee.kind() == compiled.offence().kind()) {
                guarantee(guarantee, Property.valueOf(guarantee.name()));
            }
        }
        return claims;
    }

    private void canBeBoth(LawPeriod.CompiledProvision part) {
        String subject = offence + "." + part.provision().id();
        Expression formula = part.criterion().expression();
        Expression asked = part.speaksAgainst() ? formula.negated() : formula;
        if (!reachability.onlyLeavesOpen(asked)) {
            canBeMet(subject, asked, Optional::empty);
        }
        canFail(subject, asked);
        isExact(subject, part.criterion());
        part.lift().ifPresent(lift -> bothWays(subject, part, lift));
    }

    /** An element that can only be met through its lift has lost what it asks for, if only for a day. */
    private void bothWays(String subject, LawPeriod.CompiledProvision part, Criterion lift) {
        Expression own = new Expression.Disjunction(part.alternatives().stream()
                .map(LawPeriod.Alternative::expression)
                .toList());
        if (!reachability.onlyLeavesOpen(own)) {
            claim(
                    subject,
                    Property.CAN_BE_MET_WITHOUT_LIFT,
                    reachability.canBeMet(own),
                    own,
                    Optional.empty(),
                    Optional.empty());
        }
        claim(
                subject,
                Property.CAN_BE_LIFTED,
                reachability.canBeMet(lift.expression()),
                lift.expression(),
                Optional.empty(),
                Optional.empty());
    }

    private void canBeMet(String subject, Expression formula, Supplier<Optional<String>> reason) {
        boolean holds = reachability.canBeMet(formula);
        claim(subject, Property.CAN_BE_MET, holds, formula, Optional.empty(), holds ? Optional.empty() : reason.get());
    }

    private void canFail(String subject, Expression formula) {
        claim(subject, Property.CAN_FAIL, reachability.canFail(formula), formula, Optional.empty(), Optional.empty());
    }

    private void isExact(String subject, Criterion criterion) {
        claim(
                subject,
                Property.EXACT,
                day.diagrams().isOrderedAndReduced(),
                criterion.expression(),
                Optional.empty(),
                Optional.empty());
    }

    private void irrelevantFactsAreIdle() {
        Set<Atom> idle = new HashSet<>();
        for (Irrelevance irrelevance : law.rulebook().irrelevances()) {
            if (irrelevance.offences().contains(offence)
                    && irrelevance.inForce().on(day.from())) {
                irrelevance.facts().forEach(fact -> idle.add(catalogue.atomOf(fact)));
            }
        }
        claim(Property.IRRELEVANT_FACTS_IDLE, contrasts.find(idle));
    }

    private void isMonotone() {
        Set<Atom> burdens = role(FactRole.BURDENS);
        burdens.retainAll(met.atoms());
        List<org.logicng.formulas.Formula> more = new ArrayList<>();
        burdens.forEach(atom -> more.add(logic.factory().implication(meeting.fact(atom), failing.fact(atom))));
        claim(
                Property.MONOTONE,
                contrasts.find(burdens, Set.of(), false, logic.factory().and(more)));
    }

    private void childIsNeverWorseOff() {
        Set<Atom> ages = role(FactRole.CHILD);
        ages.addAll(role(FactRole.YOUNGER_CHILD));
        claim(
                Property.CHILD_NEVER_WORSE_OFF,
                contrasts.find(
                        ages, role(FactRole.CHILD), false, none(meeting, ages), every(failing, role(FactRole.CHILD))));
    }

    /**
     * Proves a guarantee or, where the rulebook does not give it for the offence, that it really does not hold; and
     * that it holds where the facts to which this is limited are not so.
     */
    private void guarantee(Guarantee guarantee, Property property) {
        Optional<GuaranteeNotGiven> notGiven = law.rulebook().notGiven(guarantee, offence);
        if (notGiven.isEmpty()) {
            claim(property, guarantees.broken(guarantee, Set.of()));
            return;
        }
        claim(
                offence + " " + guarantee,
                Property.GUARANTEE_FAILS,
                guarantees.broken(guarantee, Set.of()).isPresent(),
                met,
                Optional.empty(),
                Optional.empty());
        Set<Atom> without = new TreeSet<>();
        notGiven.get().onlyWhere().forEach(fact -> without.add(catalogue.atomOf(fact)));
        if (!without.isEmpty()) {
            claim(property, guarantees.broken(guarantee, without));
        }
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

    private void claim(Property property, Optional<CounterExample> found) {
        claim(offence, property, found.isEmpty(), met, found, Optional.empty());
    }

    private void claim(
            String subject,
            Property property,
            boolean holds,
            Expression about,
            Optional<CounterExample> example,
            Optional<String> reason) {
        claims.add(new Claim(
                day.from(),
                subject,
                property,
                holds,
                BigInteger.TWO.pow(about.atoms().size()),
                example,
                reason));
    }
}
