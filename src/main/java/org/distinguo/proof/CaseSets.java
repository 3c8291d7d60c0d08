package org.distinguo.proof;

import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.distinguo.facts.Fact;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactRole;
import org.distinguo.logic.Criterion;
import org.distinguo.logic.DecisionDiagrams;
import org.distinguo.logic.Expression;
import org.distinguo.logic.WorldDiagrams;
import org.distinguo.rulebook.Trigger;
import org.distinguo.verdict.Law;
import org.distinguo.verdict.LawPeriod;

/**
 * The conditions of one law, or of several of one catalogue, as sets of cases in which every fact is answered YES or NO: nodes of
 * decision diagrams, in the order of the first law's variables. Conditions that the same cases meet have the same node. A
 * question that the law leaves open is quantified away, or is one more atom. Not thread-safe.
 */
final class CaseSets {

    /** The roles of facts that a claim can fix although no condition reads them. */
    private static final List<FactRole> FIXED = List.of(
            FactRole.CHILD, FactRole.YOUNGER_CHILD, FactRole.YOUNG_ADULT, FactRole.NATIONAL, FactRole.MOVING_ACT);

    private final FactCatalogue catalogue;
    private final WorldDiagrams worlds;

    private CaseSets(FactCatalogue catalogue, WorldDiagrams worlds) {
        this.catalogue = catalogue;
        this.worlds = worlds;
    }

    static CaseSets of(Law... laws) {
        FactCatalogue catalogue = laws[0].catalogue();
        Set<Integer> atoms = new LinkedHashSet<>();
        for (Law law : laws) {
            var read = new BitSet();
            law.periods().stream().flatMap(CaseSets::criteria).distinct().forEach(one -> read.or(one.atoms()));
            law.periods().get(0).diagrams().atomsInOrder().filter(read::get).forEach(atoms::add);
            read.stream().forEach(atoms::add);
            law.rulebook().guaranteesNotGiven().stream()
                    .flatMap(notGiven -> notGiven.onlyWhere().stream())
                    .forEach(fact ->
                            atoms.add(catalogue.answered(fact).orElseThrow().index()));
            law.rulebook().safeguards().stream()
                    .flatMap(rule -> rule.trigger().withParts())
                    .forEach(trigger -> {
                        if (trigger instanceof Trigger.FactIs is) {
                            atoms.add(
                                    catalogue.answered(is.fact()).orElseThrow().index());
                        }
                    });
        }
        FIXED.forEach(role -> facts(catalogue, role).forEach(atoms::add));
        return new CaseSets(
                catalogue, new WorldDiagrams(catalogue.implications().components(), atoms));
    }

    private static Stream<Criterion> criteria(LawPeriod day) {
        Stream<Criterion> ofOffences = day.offences().stream()
                .flatMap(offence -> Stream.concat(
                        Stream.of(offence.criterion()),
                        Stream.concat(
                                Stream.of(
                                                offence.elements(),
                                                offence.exemptions(),
                                                offence.defences(),
                                                offence.aggravating())
                                        .flatMap(List::stream)
                                        .map(LawPeriod.CompiledProvision::criterion),
                                offence.forms().stream().map(LawPeriod.CompiledForm::criterion))));
        return Stream.concat(ofOffences, day.grounds().values().stream());
    }

    private static IntStream facts(FactCatalogue catalogue, FactRole role) {
        return catalogue.inRole(role).stream().mapToInt(Fact.Answered::index);
    }

    /** The facts in any of some roles. */
    BitSet inRoles(FactRole... roles) {
        var facts = new BitSet();
        for (FactRole role : roles) {
            facts(catalogue, role).forEach(facts::set);
        }
        return facts;
    }

    WorldDiagrams worlds() {
        return worlds;
    }

    /** The cases that meet a condition, each with an answer to every question that is left open. */
    int meeting(Expression condition) {
        return worlds.of(condition);
    }

    /** The cases that meet it whatever comes of these questions. */
    int certain(Expression condition) {
        return worlds.whatever(condition, catalogue.answered().size());
    }

    /** The cases that meet it for some way of settling them. */
    int possible(Expression condition) {
        return worlds.forSome(condition, catalogue.answered().size());
    }

    /** The same two as formulas, which say what they read as they are written. */
    Bounds bounds(Expression condition) {
        return Bounds.of(condition, catalogue.answered().size());
    }

    /** Whether every case that meets one condition meets another one. */
    boolean follows(Expression consequence, Expression premise) {
        return worlds.nodes().without(meeting(premise), meeting(consequence)) == DecisionDiagrams.NEVER;
    }

    /** Whether two conditions are certain in the same cases and possible in the same cases. */
    boolean areAlike(Expression one, Expression other) {
        return one.equals(other) || (certain(one) == certain(other) && possible(one) == possible(other));
    }
}
