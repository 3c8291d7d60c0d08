package org.distinguo.verdict;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.logic.Atom;
import org.distinguo.logic.Criterion;
import org.distinguo.logic.Diagrams;
import org.distinguo.logic.Expression;
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
    private final Map<Expression, Criterion> criteria;
    private final List<Clause> openQuestions = new ArrayList<>();
    private final Map<Place, Atom> atoms = new HashMap<>();
    private final BitSet used = new BitSet();

    /** Which clauses of a rulebook are taken into a expression. */
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
    LawCompiler(
            Rulebook rulebook, FactCatalogue catalogue, Optional<String> part, Map<Expression, Criterion> criteria) {
        this.rulebook = rulebook;
        this.catalogue = catalogue;
        this.part = part;
        this.criteria = criteria;
    }

    List<Draft> drafts() {
        numberOpenQuestions();
        return firstDays().stream().map(this::draftFrom).toList();
    }

    /** A period whose conditions are not compiled into diagrams yet, and the numbers of the criteria that it uses. */
    record Draft(
            LocalDate from,
            List<LawPeriod.CompiledOffence> offences,
            Criterion trafficking,
            Criterion smuggling,
            List<Clause> questionsOfLaw,
            Map<Place, Criterion> grounds,
            BitSet used) {

        LawPeriod compiled(CompiledConditions conditions) {
            return with(conditions.of(used, trafficking, smuggling));
        }

        LawPeriod with(Diagrams diagrams) {
            return new LawPeriod(from, offences, trafficking, smuggling, questionsOfLaw, grounds, diagrams);
        }
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
                    atoms.put(clause.place(), catalogue.firstBeyond().plus(openQuestions.size()));
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

    private Draft draftFrom(LocalDate day) {
        used.clear();
        List<LawPeriod.CompiledOffence> offences = rulebook.offences().stream()
                .map(offence -> compile(offence, day))
                .toList();
        return new Draft(
                day,
                offences,
                anyOf(offences, OffenceKind.TRAFFICKING),
                anyOf(offences, OffenceKind.SMUGGLING),
                openQuestions,
                grounds(day),
                (BitSet) used.clone());
    }

    /** What safeguards ask for on reasonable grounds, by the place of each condition that is in force. */
    private Map<Place, Criterion> grounds(LocalDate day) {
        Map<Place, Criterion> grounds = new HashMap<>();
        inSafeguards().forEach(clause -> expression(clause, day, Reading.WHOLE)
                .ifPresent(expression -> grounds.put(clause.place(), criterion(expression))));
        return grounds;
    }

    private boolean isInForce(Offence offence, LocalDate day) {
        return offence.inForce().on(day) && part.map(offence::isLawOf).orElse(true);
    }

    private Criterion anyOf(List<LawPeriod.CompiledOffence> offences, OffenceKind kind) {
        return criterion(new Expression.Disjunction(offences.stream()
                .filter(compiled -> compiled.offence().kind() == kind)
                .map(compiled -> compiled.criterion().expression())
                .toList()));
    }

    private LawPeriod.CompiledOffence compile(Offence offence, LocalDate day) {
        List<LawPeriod.CompiledProvision> elements = compile(offence.elements(), day, false);
        List<LawPeriod.CompiledProvision> exemptions = compile(offence.exemptions(), day, true);
        List<LawPeriod.CompiledProvision> defences = compile(offence.defences(), day, true);
        List<LawPeriod.CompiledProvision> aggravating = compile(offence.aggravating(), day, false);
        List<LawPeriod.CompiledForm> forms = offence.forms().stream()
                .flatMap(form -> expression(form.clause(), day, Reading.WHOLE)
                        .map(expression -> new LawPeriod.CompiledForm(form.code(), criterion(expression)))
                        .stream())
                .toList();
        return new LawPeriod.CompiledOffence(
                offence,
                isInForce(offence, day),
                criterion(met(offence, day, Reading.WHOLE)),
                elements,
                exemptions,
                defences,
                aggravating,
                forms);
    }

    private List<LawPeriod.CompiledProvision> compile(List<Provision> provisions, LocalDate day, boolean speakAgainst) {
        List<LawPeriod.CompiledProvision> compiled = new ArrayList<>();
        for (Provision provision : provisions) {
            asked(provision, day, Reading.WHOLE)
                    .ifPresent(asked -> compiled.add(new LawPeriod.CompiledProvision(
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
    private List<LawPeriod.Alternative> alternatives(Clause clause, LocalDate day, Citation source) {
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
        return expression(clause, day, Reading.WHOLE).stream()
                .map(expression -> new LawPeriod.Alternative(expression, own))
                .toList();
    }

    /** What a provision asks for, with its lift as an alternative; empty where it is not in force. */
    private Optional<Expression> asked(Provision provision, LocalDate day, Reading reading) {
        return expression(provision.clause(), day, reading).map(expression -> liftOf(provision, day, reading)
                .<Expression>map(lift -> new Expression.Disjunction(List.of(lift, expression)))
                .orElse(expression));
    }

    private Optional<Expression> liftOf(Provision provision, LocalDate day, Reading reading) {
        return provision.liftedWhen().flatMap(lift -> expression(lift.clause(), day, reading));
    }

    private Expression met(Offence offence, LocalDate day, Reading reading) {
        if (!isInForce(offence, day)) {
            return Expression.never();
        }
        List<Expression> parts = new ArrayList<>();
        for (Provision element : offence.elements()) {
            required(element.clause(), day, reading, asked(element, day, reading))
                    .ifPresent(parts::add);
        }
        for (Provision exemption : offence.exemptions()) {
            required(exemption.clause(), day, reading, asked(exemption, day, reading))
                    .ifPresent(expression -> parts.add(expression.negated()));
        }
        return new Expression.Conjunction(parts);
    }

    /** The clause's expression on a day; empty where it is not in force, or not of the reading. */
    private Optional<Expression> expression(Clause clause, LocalDate day, Reading reading) {
        if (!clause.inForce().on(day) || (reading == Reading.REVIEWED && !clause.reviewed())) {
            return Optional.empty();
        }
        Condition condition = clause.condition();
        if (condition instanceof Condition.Holds holds) {
            return Optional.of(new Expression.Literal(catalogue.atomOf(holds.fact()), true));
        } else if (condition instanceof Condition.AnyOf any) {
            return Optional.of(new Expression.Disjunction(formulas(any.clauses(), day, reading)));
        } else if (condition instanceof Condition.AllOf all) {
            return Optional.of(new Expression.Conjunction(all.clauses().stream()
                    .flatMap(part -> required(part, day, reading, expression(part, day, reading)).stream())
                    .toList()));
        } else if (condition instanceof Condition.NoneOf none) {
            return Optional.of(new Expression.Disjunction(formulas(none.clauses(), day, reading)).negated());
        } else if (condition instanceof Condition.Named named) {
            return expression(lookUp(named), day, reading);
        } else if (condition instanceof Condition.OffenceMet met) {
            Offence offence = rulebook.offence(met.offence()).orElseThrow();
            boolean unread = reading == Reading.REVIEWED && !offence.reviewed();
            return Optional.of(unread ? unread() : met(offence, day, reading));
        } else if (condition instanceof Condition.LeavesOpen open) {
            Expression.Literal settled = new Expression.Literal(atom(clause), true);
            return expression(open.clause(), day, reading)
                    .map(inner -> new Expression.Conjunction(List.of(inner, settled)));
        }
        throw new IllegalStateException("not a condition");
    }

    /** What is required and was not read is no help to anybody: it may be met, or not. */
    private Optional<Expression> required(Clause clause, LocalDate day, Reading reading, Optional<Expression> read) {
        boolean unread = reading == Reading.REVIEWED
                && read.isEmpty()
                && clause.inForce().on(day);
        return unread ? Optional.of(unread()) : read;
    }

    private Expression unread() {
        return new Expression.Literal(catalogue.firstBeyond().plus(openQuestions.size()), true);
    }

    private List<Expression> formulas(List<Clause> clauses, LocalDate day, Reading reading) {
        return clauses.stream()
                .flatMap(clause -> expression(clause, day, reading).stream())
                .toList();
    }

    private Atom atom(Clause question) {
        return Optional.ofNullable(atoms.get(question.place())).orElseThrow();
    }

    private Clause lookUp(Condition.Named named) {
        return Optional.ofNullable(rulebook.conditions().get(named.name())).orElseThrow();
    }

    private Criterion criterion(Expression expression) {
        Criterion criterion = criteria.computeIfAbsent(expression, key -> new Criterion(key, criteria.size()));
        used.set(criterion.root());
        return criterion;
    }
}
