package org.distinguo.verdict;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.rulebook.Clause;
import org.distinguo.rulebook.Condition;
import org.distinguo.rulebook.Form;
import org.distinguo.rulebook.Offence;
import org.distinguo.rulebook.OffenceKind;
import org.distinguo.rulebook.Provision;
import org.distinguo.rulebook.Rulebook;
import org.distinguo.source.Place;

/** Compiles a rulebook into formulas, once for each period between two changes of the law. Used once. */
final class LawCompiler {

    private final Rulebook rulebook;
    private final FactCatalogue catalogue;
    private final Map<Place, Integer> openQuestions = new HashMap<>();

    LawCompiler(Rulebook rulebook, FactCatalogue catalogue) {
        this.rulebook = rulebook;
        this.catalogue = catalogue;
    }

    List<LawOnDay> periods() {
        numberOpenQuestions();
        return firstDays().stream().map(this::lawFrom).toList();
    }

    private Stream<Clause> allClauses() {
        Stream<Clause> named = rulebook.conditions().values().stream();
        Stream<Clause> inOffences = rulebook.offences().stream()
                .flatMap(offence -> Stream.concat(
                        provisions(offence)
                                .flatMap(provision -> Stream.concat(
                                        Stream.of(provision.clause()),
                                        provision.liftedWhen().map(Provision::clause).stream())),
                        offence.forms().stream().map(Form::clause)));
        return Stream.concat(named, inOffences).flatMap(LawCompiler::withParts);
    }

    private static Stream<Provision> provisions(Offence offence) {
        return Stream.of(offence.elements(), offence.exemptions(), offence.defences(), offence.aggravating())
                .flatMap(Collection::stream);
    }

    private static Stream<Clause> withParts(Clause clause) {
        return Stream.concat(Stream.of(clause), parts(clause.condition()).flatMap(LawCompiler::withParts));
    }

    private static Stream<Clause> parts(Condition condition) {
        if (condition instanceof Condition.AnyOf any) {
            return any.clauses().stream();
        } else if (condition instanceof Condition.AllOf all) {
            return all.clauses().stream();
        } else if (condition instanceof Condition.NoneOf none) {
            return none.clauses().stream();
        } else if (condition instanceof Condition.LeavesOpen open) {
            return Stream.of(open.clause());
        }
        return Stream.empty();
    }

    private void numberOpenQuestions() {
        int facts = catalogue.answered().size();
        allClauses()
                .filter(clause -> clause.condition() instanceof Condition.LeavesOpen)
                .forEach(clause -> openQuestions.putIfAbsent(clause.place(), facts + openQuestions.size()));
    }

    private TreeSet<LocalDate> firstDays() {
        var days = new TreeSet<LocalDate>();
        Stream.concat(
                        rulebook.offences().stream().map(Offence::inForce),
                        allClauses().map(Clause::inForce))
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
                openQuestions.size());
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
                .flatMap(
                        form -> formula(form.clause(), day)
                                .map(formula -> new LawOnDay.CompiledForm(form.code(), criterion(formula)))
                                .stream())
                .toList();
        boolean reviewed = offence.reviewed()
                && Stream.of(elements, exemptions, defences, aggravating)
                        .flatMap(Collection::stream)
                        .allMatch(LawOnDay.CompiledProvision::reviewed);
        return new LawOnDay.CompiledOffence(
                offence,
                offence.inForce().on(day),
                reviewed,
                criterion(met(offence, day)),
                elements,
                exemptions,
                defences,
                aggravating,
                forms);
    }

    private List<LawOnDay.CompiledProvision> compile(List<Provision> provisions, LocalDate day, boolean speakAgainst) {
        List<LawOnDay.CompiledProvision> compiled = new ArrayList<>();
        for (Provision provision : provisions) {
            formula(provision.clause(), day).ifPresent(formula -> {
                Optional<Formula> lift = liftOf(provision, day);
                Formula asked = lifted(formula, lift);
                boolean reviewed = reviewed(provision.clause(), day)
                        && provision
                                .liftedWhen()
                                .map(one -> reviewed(one.clause(), day))
                                .orElse(true);
                compiled.add(new LawOnDay.CompiledProvision(
                        provision,
                        criterion(speakAgainst ? asked.negated() : asked),
                        speakAgainst,
                        lift.map(this::criterion),
                        reviewed));
            });
        }
        return compiled;
    }

    private Optional<Formula> liftOf(Provision provision, LocalDate day) {
        return provision.liftedWhen().flatMap(lift -> formula(lift.clause(), day));
    }

    private static Formula lifted(Formula formula, Optional<Formula> lift) {
        return lift.<Formula>map(one -> new Formula.Disjunction(List.of(one, formula)))
                .orElse(formula);
    }

    private Formula met(Offence offence, LocalDate day) {
        if (!offence.inForce().on(day)) {
            return Formula.FALSE;
        }
        List<Formula> parts = new ArrayList<>();
        for (Provision element : offence.elements()) {
            formula(element.clause(), day).ifPresent(formula -> parts.add(lifted(formula, liftOf(element, day))));
        }
        for (Provision exemption : offence.exemptions()) {
            formula(exemption.clause(), day).ifPresent(formula -> parts.add(formula.negated()));
        }
        return new Formula.Conjunction(parts);
    }

    /** The clause's formula on a day; empty where it is not in force. */
    private Optional<Formula> formula(Clause clause, LocalDate day) {
        if (!clause.inForce().on(day)) {
            return Optional.empty();
        }
        Condition condition = clause.condition();
        if (condition instanceof Condition.Holds holds) {
            int index = catalogue.answered(holds.fact()).orElseThrow().index();
            return Optional.of(new Formula.Literal(index, true));
        } else if (condition instanceof Condition.AnyOf any) {
            return Optional.of(new Formula.Disjunction(formulas(any.clauses(), day)));
        } else if (condition instanceof Condition.AllOf all) {
            return Optional.of(new Formula.Conjunction(formulas(all.clauses(), day)));
        } else if (condition instanceof Condition.NoneOf none) {
            return Optional.of(new Formula.Disjunction(formulas(none.clauses(), day)).negated());
        } else if (condition instanceof Condition.Named named) {
            return formula(lookUp(named), day);
        } else if (condition instanceof Condition.OffenceMet met) {
            return Optional.of(met(rulebook.offence(met.offence()).orElseThrow(), day));
        } else if (condition instanceof Condition.LeavesOpen open) {
            int atom = openQuestions.getOrDefault(clause.place(), 0);
            return formula(open.clause(), day)
                    .map(inner -> new Formula.Conjunction(List.of(inner, new Formula.Literal(atom, true))));
        }
        throw new IllegalStateException("not a condition");
    }

    private List<Formula> formulas(List<Clause> clauses, LocalDate day) {
        return clauses.stream().flatMap(clause -> formula(clause, day).stream()).toList();
    }

    private Clause lookUp(Condition.Named named) {
        return Optional.ofNullable(rulebook.conditions().get(named.name())).orElseThrow();
    }

    private boolean reviewed(Clause clause, LocalDate day) {
        if (!clause.inForce().on(day)) {
            return true;
        }
        Condition condition = clause.condition();
        Stream<Clause> inner = parts(condition);
        if (condition instanceof Condition.Named named) {
            inner = Stream.of(lookUp(named));
        } else if (condition instanceof Condition.OffenceMet met) {
            inner = rulebook.offence(met.offence()).orElseThrow().elements().stream()
                    .map(Provision::clause);
        }
        return clause.reviewed() && inner.allMatch(part -> reviewed(part, day));
    }

    private Criterion criterion(Formula formula) {
        return Criterion.of(formula, catalogue.implications());
    }
}
