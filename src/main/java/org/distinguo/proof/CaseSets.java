package org.distinguo.proof;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.distinguo.facts.Fact;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactRole;
import org.distinguo.logic.Atom;
import org.distinguo.logic.AtomSet;
import org.distinguo.logic.Criterion;
import org.distinguo.logic.DecisionDiagrams;
import org.distinguo.logic.DiagramNode;
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
        Set<Atom> atoms = new LinkedHashSet<>();
        for (Law law : laws) {
            var read = new AtomSet();
            law.periods().stream().flatMap(CaseSets::criteria).distinct().forEach(one -> read.addAll(one.atoms()));
            law.periods()
                    .get(0)
                    .diagrams()
                    .atomsInOrder()
                    .filter(read::contains)
                    .forEach(atoms::add);
            atoms.addAll(read);
            law.rulebook().guaranteesNotGiven().stream()
                    .flatMap(notGiven -> notGiven.onlyWhere().stream())
                    .forEach(fact -> atoms.add(catalogue.atomOf(fact)));
            law.rulebook().safeguards().stream()
                    .flatMap(rule -> rule.trigger().withParts())
                    .forEach(trigger -> {
                        if (trigger instanceof Trigger.FactIs is) {
                            atoms.add(catalogue.atomOf(is.fact()));
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

    private static Stream<Atom> facts(FactCatalogue catalogue, FactRole role) {
        return catalogue.inRole(role).stream().map(Fact.Answered::atom);
    }

    /** The facts in any of some roles. */
    AtomSet inRoles(FactRole... roles) {
        var facts = new AtomSet();
        for (FactRole role : roles) {
            facts(catalogue, role).forEach(facts::add);
        }
        return facts;
    }

    WorldDiagrams worlds() {
        return worlds;
    }

    /** The cases that meet a condition, each with an answer to every question that is left open. */
    DiagramNode meeting(Expression condition) {
        return worlds.of(condition);
    }

    /** The cases that meet it whatever comes of these questions. */
    DiagramNode certain(Expression condition) {
        return worlds.whatever(condition, catalogue.firstBeyond());
    }

    /** The cases that meet it for some way of settling them. */
    DiagramNode possible(Expression condition) {
        return worlds.forSome(condition, catalogue.firstBeyond());
    }

    /** The same two as formulas, which say what they read as they are written. */
    Bounds bounds(Expression condition) {
        return Bounds.of(condition, catalogue.answered().size());
    }

    /** Whether every case that meets one condition, whatever comes of what is left open, meets another one. */
    boolean follows(Expression consequence, Expression premise) {
        return worlds.nodes().without(certain(premise), meeting(consequence)).equals(DecisionDiagrams.NEVER);
    }

    /** Whether two conditions are certain in the same cases and possible in the same cases. */
    boolean areAlike(Expression one, Expression other) {
        return one.equals(other)
                || (certain(one).equals(certain(other)) && possible(one).equals(possible(other)));
    }
}
