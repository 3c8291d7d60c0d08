package org.distinguo.assurance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.distinguo.rulebook.Clause;
import org.distinguo.rulebook.Condition;
import org.distinguo.rulebook.InForce;
import org.distinguo.rulebook.Offence;
import org.distinguo.rulebook.Provision;
import org.distinguo.rulebook.Rulebook;
import org.distinguo.source.Place;

/**
 * Every rulebook that differs from a given one by one fault of the kinds that people make: a forgotten alternative,
 * element, exception or exemption, "all" for "any", a lost date, a question taken as settled.
 */
public final class Mutants {

    private final Rulebook rulebook;
    private final List<Mutant> mutants = new ArrayList<>();

    private Mutants(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /**
     * All single faults.
     *
     * @param rulebook the rulebook
     * @return in order of the file
     */
    public static List<Mutant> of(Rulebook rulebook) {
        var mutants = new Mutants(rulebook);
        rulebook.conditions()
                .forEach((name, clause) -> mutants.inClause(clause, (fault, faulty) -> {
                    Map<String, Clause> conditions = new LinkedHashMap<>(rulebook.conditions());
                    conditions.put(name, faulty.orElse(clause));
                    mutants.add(fault, "conditions." + name, mutants.with(conditions, rulebook.offences()));
                }));
        for (int index = 0; index < rulebook.offences().size(); index++) {
            mutants.inOffence(index);
        }
        return List.copyOf(mutants.mutants);
    }

    private void add(Fault fault, String where, Rulebook faulty) {
        mutants.add(new Mutant(faulty, fault.what() + " in `" + where + "`", fault.place()));
    }

    private record Fault(String what, Place place) {}

    private void inOffence(int index) {
        Offence offence = rulebook.offences().get(index);
        Function<String, BiConsumer<Fault, Offence>> keep = where -> (fault, faulty) -> {
            List<Offence> offences = new ArrayList<>(rulebook.offences());
            offences.set(index, faulty);
            add(fault, where, with(rulebook.conditions(), offences));
        };
        if (!offence.inForce().equals(InForce.ALWAYS)) {
            keep.apply(offence.id()).accept(new Fault("the dates are lost", offence.place()), undated(offence));
        }
        Function<Provision, BiConsumer<Fault, Offence>> inPart = part -> keep.apply(offence.id() + "." + part.id());
        inSection(offence.elements(), inPart, elements -> with(offence, elements, offence.exemptions()));
        inSection(offence.exemptions(), inPart, exemptions -> with(offence, offence.elements(), exemptions));
    }

    private void inSection(
            List<Provision> provisions,
            Function<Provision, BiConsumer<Fault, Offence>> inPart,
            Function<List<Provision>, Offence> around) {
        for (int index = 0; index < provisions.size(); index++) {
            Provision provision = provisions.get(index);
            BiConsumer<Fault, Offence> keep = inPart.apply(provision);
            int position = index;
            if (provisions.size() > 1 || provision.liftedWhen().isEmpty()) {
                List<Provision> fewer = new ArrayList<>(provisions);
                fewer.remove(position);
                keep.accept(new Fault("the whole provision is left out", provision.place()), around.apply(fewer));
            }
            Function<Provision, Offence> replaced = faulty -> {
                List<Provision> changed = new ArrayList<>(provisions);
                changed.set(position, faulty);
                return around.apply(changed);
            };
            inClause(
                    provision.clause(),
                    (fault, faulty) ->
                            keep.accept(fault, replaced.apply(with(provision, faulty.orElse(provision.clause())))));
            provision
                    .liftedWhen()
                    .ifPresent(lift -> keep.accept(
                            new Fault("`lifted_when` is left out", lift.place()),
                            replaced.apply(new Provision(
                                    provision.id(),
                                    provision.citation(),
                                    provision.text(),
                                    provision.clause(),
                                    Optional.empty()))));
        }
    }

    /** Every fault inside a clause; the consumer gets the fault and the faulty clause. */
    private void inClause(Clause clause, BiConsumer<Fault, Optional<Clause>> keep) {
        Condition condition = clause.condition();
        if (!clause.inForce().equals(InForce.ALWAYS)) {
            keep.accept(
                    new Fault("the dates of " + named(clause) + " are lost", clause.place()),
                    Optional.of(new Clause(
                            condition,
                            InForce.ALWAYS,
                            clause.citation(),
                            clause.note(),
                            clause.reviewed(),
                            clause.place())));
        }
        if (condition instanceof Condition.AnyOf any) {
            inList(clause, any.clauses(), Condition.AnyOf::new, keep);
            if (any.clauses().size() > 1) {
                keep.accept(
                        new Fault("`all_of` stands for `any_of`", clause.place()),
                        with(clause, new Condition.AllOf(any.clauses())));
            }
        } else if (condition instanceof Condition.AllOf all) {
            inList(clause, all.clauses(), Condition.AllOf::new, keep);
            if (all.clauses().size() > 1) {
                keep.accept(
                        new Fault("`any_of` stands for `all_of`", clause.place()),
                        with(clause, new Condition.AnyOf(all.clauses())));
            }
        } else if (condition instanceof Condition.NoneOf none) {
            inList(clause, none.clauses(), Condition.NoneOf::new, keep);
            keep.accept(
                    new Fault("`any_of` stands for `none_of`", clause.place()),
                    with(clause, new Condition.AnyOf(none.clauses())));
        } else if (condition instanceof Condition.LeavesOpen open) {
            keep.accept(
                    new Fault(named(open.clause()) + " does not leave the question open", clause.place()),
                    with(clause, open.clause().condition()));
        }
    }

    private void inList(
            Clause around,
            List<Clause> clauses,
            Function<List<Clause>, Condition> rebuilt,
            BiConsumer<Fault, Optional<Clause>> keep) {
        for (int index = 0; index < clauses.size(); index++) {
            int position = index;
            if (clauses.size() > 1) {
                List<Clause> fewer = new ArrayList<>(clauses);
                fewer.remove(position);
                keep.accept(
                        new Fault(
                                named(clauses.get(position)) + " is left out",
                                clauses.get(position).place()),
                        with(around, rebuilt.apply(fewer)));
            }
            inClause(clauses.get(position), (fault, faulty) -> {
                List<Clause> changed = new ArrayList<>(clauses);
                changed.set(position, faulty.orElse(clauses.get(position)));
                keep.accept(fault, with(around, rebuilt.apply(changed)));
            });
        }
    }

    /** What a clause is called in the description of a fault. */
    private static String named(Clause clause) {
        Condition condition = clause.condition();
        if (condition instanceof Condition.Holds holds) {
            return "`" + holds.fact() + "`";
        } else if (condition instanceof Condition.Named named) {
            return "`use: " + named.name() + "`";
        } else if (condition instanceof Condition.OffenceMet met) {
            return "`offence: " + met.offence() + "`";
        }
        return "the condition from line " + clause.place().line();
    }

    private static Optional<Clause> with(Clause clause, Condition condition) {
        return Optional.of(new Clause(
                condition, clause.inForce(), clause.citation(), clause.note(), clause.reviewed(), clause.place()));
    }

    private static Provision with(Provision provision, Clause clause) {
        return new Provision(provision.id(), provision.citation(), provision.text(), clause, provision.liftedWhen());
    }

    private static Offence undated(Offence offence) {
        return with(offence, InForce.ALWAYS, offence.elements(), offence.exemptions());
    }

    private static Offence with(Offence offence, List<Provision> elements, List<Provision> exemptions) {
        return with(offence, offence.inForce(), elements, exemptions);
    }

    private static Offence with(
            Offence offence, InForce inForce, List<Provision> elements, List<Provision> exemptions) {
        return new Offence(
                offence.id(),
                offence.kind(),
                offence.title(),
                offence.citation(),
                inForce,
                offence.penalty(),
                elements,
                offence.forms(),
                exemptions,
                offence.defences(),
                offence.aggravating(),
                offence.notAssessed(),
                offence.reviewed(),
                offence.place());
    }

    private Rulebook with(Map<String, Clause> conditions, List<Offence> offences) {
        return new Rulebook(
                rulebook.id(),
                rulebook.title(),
                rulebook.summary(),
                rulebook.version(),
                rulebook.digest(),
                rulebook.coverage(),
                rulebook.instruments(),
                conditions,
                offences,
                rulebook.irrelevances(),
                rulebook.exceptions(),
                rulebook.safeguards(),
                rulebook.place());
    }
}
