package org.distinguo.proof.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.distinguo.facts.Answer;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactId;
import org.distinguo.logic.Atom;
import org.distinguo.proof.CounterExample;
import org.distinguo.verdict.Law;
import org.distinguo.verdict.LawPeriod;
import org.logicng.datastructures.Assignment;
import org.logicng.formulas.Formula;

/**
 * Searches for two cases that are alike but for some facts, of which one meets an offence and the other does not. Not
 * thread-safe.
 */
final class Contrasts {

    private final Law law;
    private final LocalLaw local;
    private final Logic logic;
    private final Logic.World meeting;
    private final Logic.World failing;

    /** The offence on its day, and what it reads. */
    private record LocalLaw(LawPeriod day, LawPeriod.CompiledOffence compiled, SortedSet<Atom> atoms) {}

    Contrasts(Law law, LawPeriod day, LawPeriod.CompiledOffence compiled, Logic logic) {
        this.law = law;
        this.local =
                new LocalLaw(day, compiled, compiled.criterion().expression().atoms());
        this.logic = logic;
        this.meeting = logic.world("a");
        this.failing = logic.world("b");
    }

    Logic.World meeting() {
        return meeting;
    }

    Logic.World failing() {
        return failing;
    }

    /**
     * Two consistent cases.
     *
     * @param free the facts that may differ
     * @param assumed facts that the claim is about although the offence may not read them
     * @param showMeeting whether the case that meets the offence is the one to show
     * @param more what else must hold of the two
     */
    Optional<CounterExample> find(Set<Atom> free, Set<Atom> assumed, boolean showMeeting, Formula... more) {
        SortedSet<Atom> about = about(assumed);
        List<Formula> all = apart(free, more);
        all.add(meeting.consistent(about));
        all.add(failing.consistent(about));
        return find(all, free, about, showMeeting);
    }

    /** The same with the case that meets the offence shown. */
    Optional<CounterExample> find(Set<Atom> free, Formula... more) {
        return find(free, Set.of(), true, more);
    }

    private List<Formula> apart(Set<Atom> free, Formula... more) {
        org.distinguo.logic.Expression met = local.compiled().criterion().expression();
        List<Formula> all =
                new ArrayList<>(List.of(meeting.of(met), failing.of(met).negate()));
        all.addAll(Arrays.asList(more));
        local.atoms().stream()
                .filter(atom -> !free.contains(atom))
                .map(this::alike)
                .forEach(all::add);
        return all;
    }

    private Formula alike(Atom atom) {
        return logic.factory().equivalence(meeting.fact(atom), failing.fact(atom));
    }

    private Optional<CounterExample> find(
            List<Formula> all, Set<Atom> free, SortedSet<Atom> about, boolean showMeeting) {
        return model(all).map(found -> {
            Assignment model = found;
            for (Atom atom : free) { // as few differences as it takes
                if (meeting.holds(model, atom) != failing.holds(model, atom)) {
                    all.add(alike(atom));
                    Optional<Assignment> fewer = model(all);
                    model = fewer.orElse(model);
                    if (fewer.isEmpty()) {
                        all.remove(all.size() - 1);
                    }
                }
            }
            return example(model, about, showMeeting);
        });
    }

    private Optional<Assignment> model(List<Formula> all) {
        return logic.model(all.toArray(Formula[]::new));
    }

    /** A case that meets the offence, alone; it shows facts that the claim is about although the offence may not read them. */
    CounterExample alone(Assignment model, Set<Atom> assumed) {
        return new CounterExample(
                law.rulebook().id(),
                local.day().from(),
                answers(meeting, model, about(assumed)),
                true,
                new TreeMap<>(),
                List.of());
    }

    private CounterExample example(Assignment model, SortedSet<Atom> about, boolean showMeeting) {
        SortedMap<FactId, Answer> shown = answers(showMeeting ? meeting : failing, model, about);
        SortedMap<FactId, Answer> otherwise = answers(showMeeting ? failing : meeting, model, about);
        otherwise.entrySet().removeIf(entry -> entry.getValue() == shown.get(entry.getKey()));
        return new CounterExample(
                law.rulebook().id(), local.day().from(), shown, showMeeting, otherwise, through(model));
    }

    private SortedSet<Atom> about(Set<Atom> assumed) {
        SortedSet<Atom> about = new TreeSet<>(local.atoms());
        about.addAll(assumed);
        return about;
    }

    private SortedMap<FactId, Answer> answers(Logic.World world, Assignment model, SortedSet<Atom> about) {
        FactCatalogue catalogue = law.catalogue();
        SortedMap<FactId, Answer> answers = new TreeMap<>();
        for (Atom atom : about) {
            if (atom.isBefore(catalogue.firstBeyond())) {
                answers.put(catalogue.answered(atom).id(), world.holds(model, atom) ? Answer.YES : Answer.NO);
            }
        }
        return answers;
    }

    private List<String> through(Assignment model) {
        return Stream.concat(local.compiled().elements().stream(), local.compiled().exemptions().stream())
                .filter(part -> holds(part.criterion().expression(), meeting, model)
                        != holds(part.criterion().expression(), failing, model))
                .map(part -> "`" + part.provision().id() + "` (line "
                        + part.provision().place().line() + ")")
                .toList();
    }

    private static boolean holds(org.distinguo.logic.Expression formula, Logic.World world, Assignment model) {
        if (formula instanceof org.distinguo.logic.Expression.Literal literal) {
            return world.holds(model, literal.atom()) == literal.positive();
        }
        Stream<org.distinguo.logic.Expression> parts = org.distinguo.logic.Expression.parts(formula).stream();
        return formula instanceof org.distinguo.logic.Expression.Conjunction
                ? parts.allMatch(part -> holds(part, world, model))
                : parts.anyMatch(part -> holds(part, world, model));
    }
}
