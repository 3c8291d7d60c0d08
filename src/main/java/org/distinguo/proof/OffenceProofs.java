package org.distinguo.proof;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.distinguo.facts.Answer;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactId;
import org.distinguo.rulebook.Guarantee;
import org.distinguo.rulebook.Irrelevance;
import org.distinguo.rulebook.OffenceKind;
import org.distinguo.verdict.Criterion;
import org.distinguo.verdict.Formula;
import org.distinguo.verdict.Law;
import org.distinguo.verdict.LawOnDay;
import org.logicng.datastructures.Assignment;

/** Proves the claims about one offence on one period of the law. Used once. */
final class OffenceProofs {

    private static final Set<String> MORE_OF_IT =
            Set.of("conduct", "means", "purpose", "exploitation", "control", "debt");
    private static final Set<String> PURPOSES = Set.of("purpose", "exploitation", "debt");
    private static final Set<FactId> MOVING = Set.of(
            new FactId("conduct", "transported"),
            new FactId("conduct", "transferred"),
            new FactId("conduct", "travelArranged"));
    private static final FactId CHILD = new FactId("person", "child");
    private static final List<FactId> YOUNGER =
            List.of(new FactId("person", "under14"), new FactId("person", "under16"));

    private final Law law;
    private final FactCatalogue catalogue;
    private final LawOnDay day;
    private final LawOnDay.CompiledOffence compiled;
    private final Formula met;
    private final SortedSet<Integer> atoms;
    private final Logic logic;
    private final Logic.World world;
    private final Logic.World other;
    private final List<Claim> claims = new ArrayList<>();

    OffenceProofs(Law law, LawOnDay day, LawOnDay.CompiledOffence compiled) {
        this.law = law;
        this.catalogue = law.catalogue();
        this.day = day;
        this.compiled = compiled;
        this.met = compiled.criterion().formula();
        this.atoms = met.atoms();
        this.logic = new Logic(catalogue.implications(), catalogue.answered().size());
        this.world = logic.world("a");
        this.other = logic.world("b");
    }

    List<Claim> prove() {
        canBeBoth(compiled.offence().id(), compiled.criterion());
        for (List<LawOnDay.CompiledProvision> provisions :
                List.of(compiled.elements(), compiled.exemptions(), compiled.defences(), compiled.aggravating())) {
            provisions.forEach(provision -> canBeBoth(
                    compiled.offence().id() + "." + provision.provision().id(), provision.criterion()));
        }
        irrelevantFactsAreIdle();
        if (compiled.offence().kind() == OffenceKind.TRAFFICKING) {
            isMonotone();
            childIsNeverWorseOff();
            guarantee(Guarantee.MOVEMENT_IRRELEVANT, Property.MOVEMENT_IRRELEVANT, this::movementMatters);
            guarantee(Guarantee.MEANS_IRRELEVANT_FOR_CHILD, Property.MEANS_IRRELEVANT_FOR_CHILD, this::meansMatter);
            guarantee(Guarantee.PURPOSE_REQUIRED, Property.PURPOSE_REQUIRED, this::metWithoutPurpose);
        }
        return claims;
    }

    private void canBeBoth(String subject, Criterion criterion) {
        Formula formula = criterion.formula();
        var consistent = world.consistent(formula.atoms());
        boolean canHold = logic.model(world.of(formula), consistent).isPresent();
        boolean canFail = logic.model(world.of(formula).negate(), consistent).isPresent();
        claim(subject, Property.CAN_BE_MET, canHold, Optional.empty());
        claim(subject, Property.CAN_FAIL, canFail, Optional.empty());
        if (criterion.kleeneIsExact()) {
            claim(subject, Property.EXACT, new ExactnessProof(logic, catalogue, formula).holds(), Optional.empty());
        } else {
            claim(subject, Property.EXACT, true, Optional.empty()); // decided by the search for completions itself
        }
    }

    private void irrelevantFactsAreIdle() {
        Set<Integer> idle = new HashSet<>();
        for (Irrelevance irrelevance : law.rulebook().irrelevances()) {
            if (irrelevance.offences().contains(compiled.offence().id())) {
                irrelevance.facts().forEach(fact -> idle.add(index(fact)));
            }
        }
        Optional<Assignment> difference = idle.stream().noneMatch(atoms::contains)
                ? Optional.empty() // what is not read changes nothing
                : logic.model(world.of(met), other.of(met).negate(), sameBut(idle::contains));
        claim(
                compiled.offence().id(),
                Property.IRRELEVANT_FACTS_IDLE,
                difference.isEmpty(),
                difference.map(model -> example(world, model)));
    }

    private void isMonotone() {
        IntPredicate grows = atom -> MORE_OF_IT.contains(group(atom));
        List<org.logicng.formulas.Formula> more = new ArrayList<>();
        for (int atom : atoms) {
            if (grows.test(atom)) {
                more.add(logic.factory().implication(world.fact(atom), other.fact(atom)));
            }
        }
        Optional<Assignment> unmade = logic.model(
                world.of(met),
                other.of(met).negate(),
                sameBut(grows),
                logic.factory().and(more),
                world.consistent(atoms),
                other.consistent(atoms));
        claim(compiled.offence().id(), Property.MONOTONE, unmade.isEmpty(), unmade.map(model -> example(other, model)));
    }

    private void childIsNeverWorseOff() {
        Set<Integer> ages = new TreeSet<>(List.of(index(CHILD)));
        YOUNGER.forEach(fact -> ages.add(index(fact)));
        List<org.logicng.formulas.Formula> adult = new ArrayList<>();
        ages.forEach(age -> adult.add(world.fact(age).negate()));
        Optional<Assignment> worse = logic.model(
                world.of(met),
                other.of(met).negate(),
                sameBut(ages::contains),
                logic.factory().and(adult),
                other.fact(index(CHILD)),
                world.consistent(atoms),
                other.consistent(atoms));
        claim(
                compiled.offence().id(),
                Property.CHILD_NEVER_WORSE_OFF,
                worse.isEmpty(),
                worse.map(model -> example(other, model)));
    }

    /** Proves a guarantee or, where the rulebook excepts the offence, that it really does not hold. */
    private void guarantee(
            Guarantee guarantee, Property property, java.util.function.Supplier<Optional<CounterExample>> search) {
        Optional<CounterExample> found = search.get();
        if (law.rulebook().excepts(guarantee, compiled.offence().id())) {
            claim(
                    compiled.offence().id() + " " + guarantee,
                    Property.EXCEPTION_NEEDED,
                    found.isPresent(),
                    Optional.empty());
        } else {
            claim(compiled.offence().id(), property, found.isEmpty(), found);
        }
    }

    /** A case in which a fact of the group movement changes the offence, or which cannot do without being moved. */
    private Optional<CounterExample> movementMatters() {
        IntPredicate movement = atom -> group(atom).equals("movement");
        Optional<Assignment> changes = logic.model(world.of(met), other.of(met).negate(), sameBut(movement));
        if (changes.isPresent()) {
            return changes.map(model -> example(world, model));
        }
        List<org.logicng.formulas.Formula> unmoved = new ArrayList<>();
        MOVING.forEach(fact -> unmoved.add(world.fact(index(fact)).negate()));
        boolean canDoWithout = logic.model(world.of(met), logic.factory().and(unmoved), world.consistent(atoms))
                .isPresent();
        return canDoWithout
                ? Optional.empty()
                : logic.model(world.of(met), world.consistent(atoms)).map(model -> example(world, model));
    }

    private Optional<CounterExample> meansMatter() {
        IntPredicate means = atom -> group(atom).equals("means");
        int child = index(CHILD);
        return logic.model(
                        world.of(met),
                        other.of(met).negate(),
                        sameBut(means),
                        world.fact(child),
                        other.fact(child),
                        world.consistent(atoms),
                        other.consistent(atoms))
                .map(model -> example(other, model));
    }

    private Optional<CounterExample> metWithoutPurpose() {
        List<org.logicng.formulas.Formula> without = new ArrayList<>();
        for (int atom : atoms) {
            if (PURPOSES.contains(group(atom))) {
                without.add(world.fact(atom).negate());
            }
        }
        return logic.model(world.of(met), logic.factory().and(without), world.consistent(atoms))
                .map(model -> example(world, model));
    }

    /** Both worlds agree on every fact read, but for some. */
    private org.logicng.formulas.Formula sameBut(IntPredicate free) {
        List<org.logicng.formulas.Formula> same = new ArrayList<>();
        for (int atom : atoms) {
            if (!free.test(atom)) {
                same.add(logic.factory().equivalence(world.fact(atom), other.fact(atom)));
            }
        }
        return logic.factory().and(same);
    }

    private CounterExample example(Logic.World shown, Assignment model) {
        SortedMap<FactId, Answer> answers = new TreeMap<>();
        for (int atom : atoms) {
            if (atom < catalogue.answered().size()) {
                answers.put(catalogue.answered().get(atom).id(), shown.holds(model, atom) ? Answer.YES : Answer.NO);
            }
        }
        return new CounterExample(law.rulebook().id(), day.from(), answers);
    }

    private void claim(String subject, Property property, boolean holds, Optional<CounterExample> example) {
        claims.add(new Claim(
                day.from(),
                subject,
                property,
                holds,
                BigInteger.TWO.pow(atoms.size()),
                holds ? Optional.empty() : example));
    }

    private int index(FactId fact) {
        return catalogue.answered(fact).orElseThrow().index();
    }

    private String group(int atom) {
        return atom < catalogue.answered().size()
                ? catalogue.answered().get(atom).id().group()
                : "";
    }
}
