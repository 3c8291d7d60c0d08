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
import org.distinguo.rulebook.OffenceKind;
import org.distinguo.rulebook.Provision;
import org.distinguo.rulebook.Rulebook;
import org.distinguo.rulebook.Section;
import org.distinguo.source.Place;

/**
 * Every rulebook that differs from a given one by one fault of the kinds that people make: a forgotten alternative,
 * element, exception or exemption, "all" for "any", a date that is lost or a day off, another kind, a question taken as
 * settled.
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
        wrongDates(offence.inForce(), "", (what, inForce) -> keep.apply(offence.id())
                .accept(new Fault(what, offence.place()), with(offence, offence.kind(), inForce, Map.of())));
        for (OffenceKind kind : OffenceKind.values()) {
            if (kind != offence.kind()) {
                keep.apply(offence.id())
                        .accept(
                                new Fault("the kind is " + kind, offence.place()),
                                with(offence, kind, offence.inForce(), Map.of()));
            }
        }
        Function<Provision, BiConsumer<Fault, Offence>> inPart = part -> keep.apply(offence.id() + "." + part.id());
        for (Section section : Section.values()) {
            inSection(
                    section.of(offence),
                    inPart,
                    provisions -> with(offence, offence.kind(), offence.inForce(), Map.of(section, provisions)));
        }
    }

    /** The dates lost, and each of them a day off. */
    private static void wrongDates(InForce right, String of, BiConsumer<String, InForce> keep) {
        if (right.equals(InForce.ALWAYS)) {
            return;
        }
        keep.accept("the dates" + of + " are lost", InForce.ALWAYS);
        for (int days : new int[] {-1, 1}) {
            String late = days < 0 ? " a day early" : " a day late";
            right.from()
                    .ifPresent(from -> keep.accept(
                            "`from`" + of + " is" + late,
                            new InForce(Optional.of(from.plusDays(days)), right.until())));
            right.until()
                    .ifPresent(until -> keep.accept(
                            "`until`" + of + " is" + late,
                            new InForce(right.from(), Optional.of(until.plusDays(days)))));
        }
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
        wrongDates(
                clause.inForce(),
                " of " + named(clause),
                (what, inForce) -> keep.accept(
                        new Fault(what, clause.place()),
                        Optional.of(new Clause(
                                condition,
                                inForce,
                                clause.citation(),
                                clause.note(),
                                clause.reviewed(),
                                clause.place()))));
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

    private static Offence with(
            Offence offence, OffenceKind kind, InForce inForce, Map<Section, List<Provision>> changed) {
        Function<Section, List<Provision>> provisions = section -> changed.getOrDefault(section, section.of(offence));
        return new Offence(
                offence.id(),
                kind,
                offence.title(),
                offence.citation(),
                inForce,
                offence.parts(),
                offence.penalty(),
                provisions.apply(Section.ELEMENTS),
                offence.forms(),
                provisions.apply(Section.EXEMPTIONS),
                provisions.apply(Section.DEFENCES),
                provisions.apply(Section.AGGRAVATING),
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
                rulebook.parts(),
                rulebook.instruments(),
                conditions,
                offences,
                rulebook.irrelevances(),
                rulebook.exceptions(),
                rulebook.safeguards(),
                rulebook.place());
    }
}
