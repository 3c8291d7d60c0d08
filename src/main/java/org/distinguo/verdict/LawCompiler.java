package org.distinguo.verdict;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.rulebook.Citation;
import org.distinguo.rulebook.Clause;
import org.distinguo.rulebook.Condition;
import org.distinguo.rulebook.Irrelevance;
import org.distinguo.rulebook.Offence;
import org.distinguo.rulebook.OffenceKind;
import org.distinguo.rulebook.Provision;
import org.distinguo.rulebook.Rulebook;
import org.distinguo.source.Place;

/** Compiles a rulebook into formulas, once for each period between two changes of the law. Used once. */
final class LawCompiler {

    private final Rulebook rulebook;
    private final FactCatalogue catalogue;
    private final Optional<String> part;
    private final Map<Formula, Criterion> criteria;
    private final List<Clause> openQuestions = new ArrayList<>();
    private final Map<Place, Integer> atoms = new HashMap<>();

    /** Which clauses of a rulebook are taken into a formula. */
    private enum Reading {
        /** Every clause in force. */
        WHOLE,
        /** Those in force that were read in the cited text. */
        REVIEWED
    }

    /**
     * Takes the part of the State whose law is compiled, where there is none the law of all parts together, and the criteria
     * made so far: most formulas are the same on many days and in all parts.
     */
    LawCompiler(Rulebook rulebook, FactCatalogue catalogue, Optional<String> part, Map<Formula, Criterion> criteria) {
        this.rulebook = rulebook;
        this.catalogue = catalogue;
        this.part = part;
        this.criteria = criteria;
    }

    List<LawOnDay> periods() {
        numberOpenQuestions();
        return firstDays().stream().map(this::lawFrom).toList();
    }

    private Stream<Clause> allClauses() {
        Stream<Clause> inOffences = rulebook.offences().stream().flatMap(Offence::clauses);
        return Stream.of(rulebook.conditions().values().stream(), inOffences, inSafeguards())
                .flatMap(clauses -> clauses)
                .flatMap(Clause::withParts);
    }

    private Stream<Clause> inSafeguards() {
        return rulebook.safeguards().stream().flatMap(rule -> rule.trigger().clauses());
    }

    private void numberOpenQuestions() {
        allClauses()
                .filter(clause -> clause.condition() instanceof Condition.LeavesOpen)
                .filter(clause -> !atoms.containsKey(clause.place()))
                .forEach(clause -> {
                    atoms.put(clause.place(), catalogue.answered().size() + openQuestions.size());
                    openQuestions.add(clause);
                });
    }

    private SortedSet<LocalDate> firstDays() {
        var days = new TreeSet<LocalDate>();
        Stream.of(
                        rulebook.offences().stream().map(Offence::inForce),
                        rulebook.irrelevances().stream().map(Irrelevance::inForce),
                        allClauses().map(Clause::inForce))
                .flatMap(dates -> dates)
                .flatMap(inForce -> Stream.concat(inForce.from().stream(), inForce.until().stream()))
                .filter(rulebook.coverage()::includes)
                .forEach(days::add);
        days.add(rulebook.coverage().from());
        return days;
    }

    private LawOnDay lawFrom(LocalDate day) {
        List<LawOnDay.CompiledOffence> offences = rulebook.offences().stream()
                .map(offence -> compile(offence, day))
                .toList();
        return new LawOnDay(
                day,
                offences,
                anyOf(offences, OffenceKind.TRAFFICKING),
                anyOf(offences, OffenceKind.SMUGGLING),
                openQuestions,
                grounds(day));
    }

    /** What safeguards ask for on reasonable grounds, by the place of each condition that is in force. */
    private Map<Place, Criterion> grounds(LocalDate day) {
        Map<Place, Criterion> grounds = new HashMap<>();
        inSafeguards().forEach(clause -> formula(clause, day, Reading.WHOLE)
                .ifPresent(formula -> grounds.put(clause.place(), criterion(formula))));
        return grounds;
    }

    private boolean isInForce(Offence offence, LocalDate day) {
        return offence.inForce().on(day) && part.map(offence::isLawOf).orElse(true);
    }

    private Criterion anyOf(List<LawOnDay.CompiledOffence> offences, OffenceKind kind) {
        return criterion(new Formula.Disjunction(offences.stream()
                .filter(compiled -> compiled.offence().kind() == kind)
                .map(compiled -> compiled.criterion().formula())
                .toList()));
    }

    private LawOnDay.CompiledOffence compile(Offence offence, LocalDate day) {
        List<LawOnDay.CompiledProvision> elements = compile(offence.elements(), day, false);
        List<LawOnDay.CompiledProvision> exemptions = compile(offence.exemptions(), day, true);
        List<LawOnDay.CompiledProvision> defences = compile(offence.defences(), day, true);
        List<LawOnDay.CompiledProvision> aggravating = compile(offence.aggravating(), day, false);
        List<LawOnDay.CompiledForm> forms = offence.forms().stream()
                .flatMap(form -> formula(form.clause(), day, Reading.WHOLE)
                        .map(formula -> new LawOnDay.CompiledForm(form.code(), criterion(formula)))
                        .stream())
                .toList();
        return new LawOnDay.CompiledOffence(
                offence,
                isInForce(offence, day),
                criterion(met(offence, day, Reading.WHOLE)),
                elements,
                exemptions,
                defences,
                aggravating,
                forms);
    }

    private List<LawOnDay.CompiledProvision> compile(List<Provision> provisions, LocalDate day, boolean speakAgainst) {
        List<LawOnDay.CompiledProvision> compiled = new ArrayList<>();
        for (Provision provision : provisions) {
            asked(provision, day, Reading.WHOLE)
                    .ifPresent(asked -> compiled.add(new LawOnDay.CompiledProvision(
                            provision,
                            criterion(speakAgainst ? asked.negated() : asked),
                            speakAgainst,
                            liftOf(provision, day, Reading.WHOLE).map(this::criterion),
                            alternatives(provision.clause(), day, provision.citation()),
                            asked(provision, day, Reading.REVIEWED)
                                    .map(reviewed -> criterion(speakAgainst ? reviewed.negated() : reviewed)))));
        }
        return compiled;
    }

    /** The alternatives of a clause, each with the source that stands nearest to it. */
    private List<LawOnDay.Alternative> alternatives(Clause clause, LocalDate day, Citation source) {
        if (!clause.inForce().on(day)) {
            return List.of();
        }
        Citation own = clause.citation().orElse(source);
        if (clause.condition() instanceof Condition.AnyOf any) {
            return any.clauses().stream()
                    .flatMap(part -> alternatives(part, day, own).stream())
                    .toList();
        }
        if (clause.condition() instanceof Condition.Named named) {
            return alternatives(lookUp(named), day, own);
        }
        return formula(clause, day, Reading.WHOLE).stream()
                .map(formula -> new LawOnDay.Alternative(formula, own))
                .toList();
    }

    /** What a provision asks for, with its lift as an alternative; empty where it is not in force. */
    private Optional<Formula> asked(Provision provision, LocalDate day, Reading reading) {
        return formula(provision.clause(), day, reading).map(formula -> liftOf(provision, day, reading)
                .<Formula>map(lift -> new Formula.Disjunction(List.of(lift, formula)))
                .orElse(formula));
    }

    private Optional<Formula> liftOf(Provision provision, LocalDate day, Reading reading) {
        return provision.liftedWhen().flatMap(lift -> formula(lift.clause(), day, reading));
    }

    private Formula met(Offence offence, LocalDate day, Reading reading) {
        if (!isInForce(offence, day)) {
            return Formula.never();
        }
        List<Formula> parts = new ArrayList<>();
        for (Provision element : offence.elements()) {
            required(element.clause(), day, reading, asked(element, day, reading))
                    .ifPresent(parts::add);
        }
        for (Provision exemption : offence.exemptions()) {
            required(exemption.clause(), day, reading, asked(exemption, day, reading))
                    .ifPresent(formula -> parts.add(formula.negated()));
        }
        return new Formula.Conjunction(parts);
    }

    /** The clause's formula on a day; empty where it is not in force, or not of the reading. */
    private Optional<Formula> formula(Clause clause, LocalDate day, Reading reading) {
        if (!clause.inForce().on(day) || (reading == Reading.REVIEWED && !clause.reviewed())) {
            return Optional.empty();
        }
        Condition condition = clause.condition();
        if (condition instanceof Condition.Holds holds) {
            int index = catalogue.answered(holds.fact()).orElseThrow().index();
            return Optional.of(new Formula.Literal(index, true));
        } else if (condition instanceof Condition.AnyOf any) {
            return Optional.of(new Formula.Disjunction(formulas(any.clauses(), day, reading)));
        } else if (condition instanceof Condition.AllOf all) {
            return Optional.of(new Formula.Conjunction(all.clauses().stream()
                    .flatMap(part -> required(part, day, reading, formula(part, day, reading)).stream())
                    .toList()));
        } else if (condition instanceof Condition.NoneOf none) {
            return Optional.of(new Formula.Disjunction(formulas(none.clauses(), day, reading)).negated());
        } else if (condition instanceof Condition.Named named) {
            return formula(lookUp(named), day, reading);
        } else if (condition instanceof Condition.OffenceMet met) {
            Offence offence = rulebook.offence(met.offence()).orElseThrow();
            boolean unread = reading == Reading.REVIEWED && !offence.reviewed();
            return Optional.of(unread ? unread() : met(offence, day, reading));
        } else if (condition instanceof Condition.LeavesOpen open) {
            Formula.Literal settled = new Formula.Literal(atom(clause), true);
            return formula(open.clause(), day, reading).map(inner -> new Formula.Conjunction(List.of(inner, settled)));
        }
        throw new IllegalStateException("not a condition");
    }

    /** What is required and was not read is no help to anybody: it may be met, or not. */
    private Optional<Formula> required(Clause clause, LocalDate day, Reading reading, Optional<Formula> read) {
        boolean unread = reading == Reading.REVIEWED
                && read.isEmpty()
                && clause.inForce().on(day);
        return unread ? Optional.of(unread()) : read;
    }

    private Formula unread() {
        return new Formula.Literal(catalogue.answered().size() + openQuestions.size(), true);
    }

    private List<Formula> formulas(List<Clause> clauses, LocalDate day, Reading reading) {
        return clauses.stream()
                .flatMap(clause -> formula(clause, day, reading).stream())
                .toList();
    }

    private int atom(Clause question) {
        return Optional.ofNullable(atoms.get(question.place())).orElseThrow();
    }

    private Clause lookUp(Condition.Named named) {
        return Optional.ofNullable(rulebook.conditions().get(named.name())).orElseThrow();
    }

    private Criterion criterion(Formula formula) {
        return criteria.computeIfAbsent(formula, key -> Criterion.of(key, catalogue.implications()));
    }
}
