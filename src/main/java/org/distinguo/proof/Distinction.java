package org.distinguo.proof;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.distinguo.facts.Answer;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactId;
import org.distinguo.logic.AtomSet;
import org.distinguo.logic.DecisionDiagrams;
import org.distinguo.logic.DiagramNode;
import org.distinguo.logic.Expression;
import org.distinguo.logic.PairQuestion;
import org.distinguo.logic.WorldPairs;
import org.distinguo.rulebook.OffenceKind;
import org.distinguo.verdict.Law;
import org.distinguo.verdict.LawPeriod;

/**
 * A case on which two readings of a rulebook part, with as few facts so as it takes.
 *
 * @param conductDate a date of conduct on which they part
 * @param answers the answers of the case to what is read
 * @param kind the kind of offence on which they part; empty where that comes out the same
 * @param subject otherwise the offence's id or, with a dot, a provision of it
 * @param met whether the first reading says that it is met
 */
public record Distinction(
        LocalDate conductDate,
        SortedMap<FactId, Answer> answers,
        Optional<OffenceKind> kind,
        String subject,
        boolean met) {

    public Distinction {
        answers = Collections.unmodifiableSortedMap(new TreeMap<>(answers));
    }

    /**
     * The first case found.
     *
     * @param one a law
     * @param other a law of the same catalogue and with the same offences
     * @return empty where none is found: they never part, or not on what a case can show
     * @throws org.distinguo.logic.LogicBudgetException if the search would take too much
     */
    public static Optional<Distinction> between(Law one, Law other) {
        SortedSet<LocalDate> days = new TreeSet<>();
        one.periods().forEach(day -> days.add(day.from()));
        other.periods().forEach(day -> days.add(day.from()));
        CaseSets cases = CaseSets.of(one, other);
        return days.stream()
                .flatMap(day -> between(new Search(day, one.catalogue(), cases), one.on(day), other.on(day)).stream())
                .findFirst();
    }

    private static Optional<Distinction> between(Search search, LawPeriod one, LawPeriod other) {
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

    private record Search(LocalDate day, FactCatalogue catalogue, CaseSets cases) {

        /** Only cases are looked for that both readings decide. */
        Optional<Distinction> find(Optional<OffenceKind> kind, String subject, Expression one, Expression other) {
            DecisionDiagrams nodes = cases.worlds().nodes();
            Bounds left = cases.bounds(one);
            Bounds right = cases.bounds(other);
            AtomSet about = read(left.possible(), right.certain());
            DiagramNode leftCertain = cases.certain(one);
            DiagramNode rightCertain = cases.certain(other);
            return find(kind, subject, nodes.without(rightCertain, cases.possible(one)), about, false)
                    .or(() -> find(
                            kind,
                            subject,
                            nodes.without(leftCertain, cases.possible(other)),
                            read(left.certain(), right.possible()),
                            true))
                    .or(() -> {
                        AtomSet certain = read(left.certain(), right.certain());
                        return find(kind, subject, nodes.without(rightCertain, leftCertain), certain, false)
                                .or(() -> find(kind, subject, nodes.without(leftCertain, rightCertain), certain, true));
                    });
        }

        private static AtomSet read(Expression one, Expression other) {
            var read = AtomSet.of(one.atoms());
            read.addAll(other.atoms());
            return read;
        }

        private Optional<Distinction> find(
                Optional<OffenceKind> kind, String subject, DiagramNode parting, AtomSet about, boolean met) {
            return new WorldPairs(cases.worlds(), PairQuestion.ofOne(about))
                    .in(parting)
                    .map(found -> new Distinction(day, answers(found.worlds().first(), about), kind, subject, met));
        }

        private SortedMap<FactId, Answer> answers(AtomSet world, AtomSet about) {
            SortedMap<FactId, Answer> answers = new TreeMap<>();
            about.forEach(
                    atom -> answers.put(catalogue.answered(atom).id(), world.contains(atom) ? Answer.YES : Answer.NO));
            return answers;
        }
    }
}
