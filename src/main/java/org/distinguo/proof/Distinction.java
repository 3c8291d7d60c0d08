package org.distinguo.proof;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Stream;
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
 * @param subject otherwise the offence's id or, with a dot, a provision or form of it
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
        return each(one, other, Distinction::ofWhatIsMet).findFirst();
    }

    /**
     * A case for each kind, offence, provision and form of each period on which the laws part, as far as one is found. What is
     * not in force in a period is among them.
     *
     * @param one a law
     * @param other a law of the same catalogue and with the same offences
     * @return by period, the forms of all periods last; each is searched for when it is asked for, and then a
     *     {@link org.distinguo.logic.LogicBudgetException} says that the search would take too much
     */
    public static Stream<Distinction> all(Law one, Law other) {
        return Stream.concat(each(one, other, Distinction::ofWhatIsMet), each(one, other, Distinction::ofForms));
    }

    /** The ways in which two periods can part. */
    private interface Compared {
        Stream<Distinction> between(Search search, LawPeriod one, LawPeriod other);
    }

    private static Stream<Distinction> each(Law one, Law other, Compared compared) {
        SortedSet<LocalDate> days = new TreeSet<>();
        one.periods().forEach(day -> days.add(day.from()));
        other.periods().forEach(day -> days.add(day.from()));
        CaseSets cases = CaseSets.of(one, other);
        return days.stream()
                .flatMap(day -> compared.between(new Search(day, one.catalogue(), cases), one.on(day), other.on(day)));
    }

    private static Stream<Distinction> ofWhatIsMet(Search search, LawPeriod one, LawPeriod other) {
        Stream<Distinction> kinds = Stream.of(OffenceKind.TRAFFICKING, OffenceKind.SMUGGLING)
                .flatMap(kind -> search.find(Optional.of(kind), "", whether(one, kind), whether(other, kind)).stream());
        return Stream.concat(kinds, inOffences(one, other, (left, right) -> inOffence(search, left, right)));
    }

    private static Expression whether(LawPeriod period, OffenceKind kind) {
        return (kind == OffenceKind.TRAFFICKING ? period.trafficking() : period.smuggling()).expression();
    }

    private static Stream<Distinction> inOffences(
            LawPeriod one,
            LawPeriod other,
            BiFunction<LawPeriod.CompiledOffence, LawPeriod.CompiledOffence, Stream<Distinction>> compared) {
        return one.offences().stream()
                .flatMap(left ->
                        other.offence(left.offence().id()).stream().flatMap(right -> compared.apply(left, right)));
    }

    private static Stream<Distinction> inOffence(
            Search search, LawPeriod.CompiledOffence left, LawPeriod.CompiledOffence right) {
        String id = left.offence().id();
        Stream<Distinction> whole = Stream.of(left)
                .flatMap(
                        one -> search
                                .find(
                                        Optional.empty(),
                                        id,
                                        one.criterion().expression(),
                                        right.criterion().expression())
                                .stream());
        return Stream.of(
                        whole,
                        inProvisions(search, id, left.elements(), right.elements()),
                        inProvisions(search, id, left.exemptions(), right.exemptions()),
                        inProvisions(search, id, left.defences(), right.defences()),
                        inProvisions(search, id, left.aggravating(), right.aggravating()))
                .flatMap(found -> found);
    }

    private static Stream<Distinction> inProvisions(
            Search search,
            String offence,
            List<LawPeriod.CompiledProvision> left,
            List<LawPeriod.CompiledProvision> right) {
        return left.stream().flatMap(part -> right.stream()
                .filter(other -> other.provision().id().equals(part.provision().id()))
                .flatMap(other -> search
                        .find(
                                Optional.empty(),
                                offence + "." + part.provision().id(),
                                part.criterion().expression(),
                                other.criterion().expression())
                        .stream()));
    }

    private static Stream<Distinction> ofForms(Search search, LawPeriod one, LawPeriod other) {
        return inOffences(one, other, (left, right) -> Stream.concat(left.forms().stream(), right.forms().stream())
                .map(LawPeriod.CompiledForm::code)
                .distinct()
                .flatMap(code -> search
                        .find(Optional.empty(), left.offence().id() + "." + code, named(left, code), named(right, code))
                        .stream()));
    }

    /** A form is named only where the offence is met. */
    private static Expression named(LawPeriod.CompiledOffence offence, String code) {
        return offence.forms().stream()
                .filter(form -> form.code().equals(code))
                .map(form -> (Expression) new Expression.Conjunction(List.of(
                        offence.criterion().expression(), form.criterion().expression())))
                .findFirst()
                .orElseGet(Expression::never);
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
