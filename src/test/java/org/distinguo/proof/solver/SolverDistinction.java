package org.distinguo.proof.solver;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.distinguo.facts.Answer;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactId;
import org.distinguo.logic.Atom;
import org.distinguo.logic.Expression;
import org.distinguo.proof.Bounds;
import org.distinguo.proof.Distinction;
import org.distinguo.rulebook.OffenceKind;
import org.distinguo.verdict.Law;
import org.distinguo.verdict.LawPeriod;
import org.logicng.datastructures.Assignment;

/** A case on which two readings of a rulebook part, found with a solver. */
final class SolverDistinction {

    private SolverDistinction() {}

    static Optional<Distinction> between(Law one, Law other) {
        SortedSet<LocalDate> days = new TreeSet<>();
        one.periods().forEach(day -> days.add(day.from()));
        other.periods().forEach(day -> days.add(day.from()));
        return days.stream()
                .flatMap(day -> between(day, one.on(day), other.on(day), one.catalogue()).stream())
                .findFirst();
    }

    private static Optional<Distinction> between(
            LocalDate day, LawPeriod one, LawPeriod other, FactCatalogue catalogue) {
        var search = new Search(day, catalogue);
        Optional<Distinction> found = search.find(
                        Optional.of(OffenceKind.TRAFFICKING),
                        "",
                        one.trafficking().expression(),
                        other.trafficking().expression())
                .or(() -> search.find(
                        Optional.of(OffenceKind.SMUGGLING),
                        "",
                        one.smuggling().expression(),
                        other.smuggling().expression()));
        if (found.isPresent()) {
            return found;
        }
        for (LawPeriod.CompiledOffence left : one.offences()) {
            Optional<LawPeriod.CompiledOffence> right =
                    other.offence(left.offence().id());
            Optional<Distinction> inOffence = right.flatMap(offence -> inOffence(search, left, offence));
            if (inOffence.isPresent()) {
                return inOffence;
            }
        }
        return Optional.empty();
    }

    private static Optional<Distinction> inOffence(
            Search search, LawPeriod.CompiledOffence left, LawPeriod.CompiledOffence right) {
        String id = left.offence().id();
        return search.find(
                        Optional.empty(),
                        id,
                        left.criterion().expression(),
                        right.criterion().expression())
                .or(() -> inProvisions(search, id, left.elements(), right.elements()))
                .or(() -> inProvisions(search, id, left.exemptions(), right.exemptions()))
                .or(() -> inProvisions(search, id, left.defences(), right.defences()))
                .or(() -> inProvisions(search, id, left.aggravating(), right.aggravating()));
    }

    private static Optional<Distinction> inProvisions(
            Search search,
            String offence,
            List<LawPeriod.CompiledProvision> left,
            List<LawPeriod.CompiledProvision> right) {
        return left.stream()
                .flatMap(part -> right.stream()
                        .filter(other ->
                                other.provision().id().equals(part.provision().id()))
                        .flatMap(other -> search
                                .find(
                                        Optional.empty(),
                                        offence + "." + part.provision().id(),
                                        part.criterion().expression(),
                                        other.criterion().expression())
                                .stream()))
                .findFirst();
    }

    private record Search(LocalDate day, FactCatalogue catalogue) {

        /** Only cases are looked for that both readings decide. */
        Optional<Distinction> find(Optional<OffenceKind> kind, String subject, Expression one, Expression other) {
            int facts = catalogue.answered().size();
            Bounds left = Bounds.of(one, facts);
            Bounds right = Bounds.of(other, facts);
            return find(kind, subject, right.certain(), left.possible().negated(), false)
                    .or(() ->
                            find(kind, subject, left.certain(), right.possible().negated(), true))
                    .or(() ->
                            find(kind, subject, right.certain(), left.certain().negated(), false))
                    .or(() ->
                            find(kind, subject, left.certain(), right.certain().negated(), true));
        }

        private Optional<Distinction> find(
                Optional<OffenceKind> kind, String subject, Expression so, Expression also, boolean met) {
            SortedSet<Atom> atoms = new TreeSet<>(so.atoms());
            atoms.addAll(also.atoms());
            var logic = new Logic(catalogue.implications(), catalogue.answered().size());
            Logic.World world = logic.world("a");
            org.logicng.formulas.Formula all =
                    logic.factory().and(world.of(so), world.of(also), world.consistent(atoms));
            Optional<Assignment> model = logic.model(all);
            for (Atom atom : model.isPresent() ? atoms : Set.<Atom>of()) {
                if (world.holds(model.orElseThrow(), atom)) {
                    org.logicng.formulas.Formula fewer =
                            logic.factory().and(all, world.fact(atom).negate());
                    Optional<Assignment> without = logic.model(fewer);
                    if (without.isPresent()) {
                        model = without;
                        all = fewer;
                    }
                } else {
                    all = logic.factory().and(all, world.fact(atom).negate());
                }
            }
            return model.map(found -> new Distinction(day, answers(world, found, atoms), kind, subject, met));
        }

        private SortedMap<FactId, Answer> answers(Logic.World world, Assignment model, SortedSet<Atom> atoms) {
            SortedMap<FactId, Answer> answers = new TreeMap<>();
            for (Atom atom : atoms) {
                answers.put(catalogue.answered(atom).id(), world.holds(model, atom) ? Answer.YES : Answer.NO);
            }
            return answers;
        }
    }
}
