package org.distinguo.proof;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactRole;
import org.distinguo.logic.AtomSet;
import org.distinguo.logic.Criterion;
import org.distinguo.logic.Expression;
import org.distinguo.rulebook.Guarantee;
import org.distinguo.rulebook.GuaranteeNotGiven;
import org.distinguo.rulebook.Irrelevance;
import org.distinguo.rulebook.OffenceKind;
import org.distinguo.verdict.Law;
import org.distinguo.verdict.LawPeriod;

/** Proves the claims about one offence on one period of the law. Used once. */
final class OffenceProofs {

    private static final AtomSet NONE = new AtomSet();

    private final Law law;
    private final FactCatalogue catalogue;
    private final LawPeriod day;
    private final LawPeriod.CompiledOffence compiled;
    private final String offence;
    private final Expression met;
    private final CaseSets cases;
    private final Reachability reachability;
    private final Contrasts contrasts;
    private final GuaranteeSearch guarantees;
    private final List<Claim> claims = new ArrayList<>();

    OffenceProofs(Law law, LawPeriod day, LawPeriod.CompiledOffence compiled, CaseSets cases) {
        this.law = law;
        this.catalogue = law.catalogue();
        this.day = day;
        this.compiled = compiled;
        this.offence = compiled.offence().id();
        this.met = compiled.criterion().expression();
        this.cases = cases;
        this.reachability = new Reachability(cases);
        this.contrasts = new Contrasts(law, day, compiled, cases);
        this.guarantees = new GuaranteeSearch(met, cases, contrasts);
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
            AtomSet circumstances = cases.inRoles(FactRole.NO_MATTER);
            // that nationality makes no difference is a guarantee of its own, which a law need not give
            circumstances.removeAll(cases.inRoles(FactRole.NATIONAL));
            claim(Property.CIRCUMSTANCES_IDLE, contrasts.find(circumstances, NONE));
            AtomSet burdens = cases.inRoles(FactRole.BURDENS);
            burdens.retainAll(compiled.criterion().atoms());
            claim(Property.MONOTONE, contrasts.findFewer(burdens));
            claim(
                    Property.CHILD_NEVER_WORSE_OFF,
                    contrasts.findWith(
                            cases.inRoles(FactRole.CHILD, FactRole.YOUNGER_CHILD), cases.inRoles(FactRole.CHILD)));
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
        var idle = new AtomSet();
        for (Irrelevance irrelevance : law.rulebook().irrelevances()) {
            if (irrelevance.offences().contains(offence)
                    && irrelevance.inForce().on(day.from())) {
                irrelevance.facts().forEach(fact -> idle.add(catalogue.atomOf(fact)));
            }
        }
        claim(Property.IRRELEVANT_FACTS_IDLE, contrasts.find(idle, NONE));
    }

    /**
     * Proves a guarantee or, where the rulebook does not give it for the offence, that it really does not hold; and
     * that it holds where the facts to which this is limited are not so.
     */
    private void guarantee(Guarantee guarantee, Property property) {
        Optional<GuaranteeNotGiven> notGiven = law.rulebook().notGiven(guarantee, offence);
        if (notGiven.isEmpty()) {
            claim(property, guarantees.broken(guarantee, NONE));
            return;
        }
        claim(
                offence + " " + guarantee,
                Property.GUARANTEE_FAILS,
                guarantees.broken(guarantee, NONE).isPresent(),
                met,
                Optional.empty(),
                Optional.empty());
        var without = new AtomSet();
        notGiven.get().onlyWhere().forEach(fact -> without.add(catalogue.atomOf(fact)));
        if (!without.isEmpty()) {
            claim(property, guarantees.broken(guarantee, without));
        }
    }

    private void claim(Property property, Optional<Supplier<CounterExample>> found) {
        claim(offence, property, found.isEmpty(), met, found.map(Supplier::get), Optional.empty());
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
