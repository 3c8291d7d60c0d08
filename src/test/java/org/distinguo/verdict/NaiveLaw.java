package org.distinguo.verdict;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.distinguo.facts.FactId;
import org.distinguo.rulebook.Clause;
import org.distinguo.rulebook.Condition;
import org.distinguo.rulebook.Offence;
import org.distinguo.rulebook.Provision;
import org.distinguo.rulebook.Rulebook;

/**
 * Reads the conditions of a rulebook for one day, each time anew, on a world in which every fact has an answer. It knows
 * nothing of formulas.
 */
final class NaiveLaw {

    /** A case in which everything is answered. */
    interface World {

        /** Whether the fact is so, where a rule asks for it. */
        boolean isSo(FactId fact);

        /** Whether the fact is not so, where a rule asks for its absence. */
        boolean isNotSo(FactId fact);

        /** How a question is answered that the law leaves open. */
        boolean isSettled(int question);
    }

    private final Rulebook rulebook;
    private final LocalDate day;
    private final IdentityHashMap<Clause, Integer> questions = new IdentityHashMap<>();

    NaiveLaw(Rulebook rulebook, LocalDate day) {
        this.rulebook = rulebook;
        this.day = day;
        rulebook.conditions().values().forEach(this::number);
        for (Offence offence : rulebook.offences()) {
            provisions(offence)
                    .flatMap(one -> Stream.concat(Stream.of(one), one.liftedWhen().stream()))
                    .forEach(one -> number(one.clause()));
            offence.forms().forEach(form -> number(form.clause()));
        }
    }

    private static Stream<Provision> provisions(Offence offence) {
        return Stream.of(offence.elements(), offence.exemptions(), offence.defences(), offence.aggravating())
                .flatMap(List::stream);
    }

    private void number(Clause clause) {
        if (clause.condition() instanceof Condition.LeavesOpen) {
            questions.put(clause, questions.size());
        }
        parts(clause).forEach(this::number);
    }

    private static List<Clause> parts(Clause clause) {
        Condition condition = clause.condition();
        if (condition instanceof Condition.AnyOf any) {
            return any.clauses();
        } else if (condition instanceof Condition.AllOf all) {
            return all.clauses();
        } else if (condition instanceof Condition.NoneOf none) {
            return none.clauses();
        } else if (condition instanceof Condition.LeavesOpen open) {
            return List.of(open.clause());
        }
        return List.of();
    }

    int questions() {
        return questions.size();
    }

    boolean exists(Clause clause) {
        return clause.inForce().on(day)
                && (!(clause.condition() instanceof Condition.Named named) || exists(named(named)))
                && (!(clause.condition() instanceof Condition.LeavesOpen open) || exists(open.clause()));
    }

    private Clause named(Condition.Named named) {
        return Objects.requireNonNull(rulebook.conditions().get(named.name()));
    }

    boolean isMet(Offence offence, World world) {
        return offence.inForce().on(day)
                && offence.elements().stream()
                        .filter(element -> exists(element.clause()))
                        .allMatch(element -> isMet(element, world))
                && offence.exemptions().stream()
                        .filter(exemption -> exists(exemption.clause()))
                        .allMatch(exemption -> holds(exemption.clause(), world, false));
    }

    private boolean isNotMet(Offence offence, World world) {
        return !offence.inForce().on(day)
                || offence.elements().stream()
                        .filter(element -> exists(element.clause()))
                        .anyMatch(element -> isNotMet(element, world))
                || offence.exemptions().stream()
                        .filter(exemption -> exists(exemption.clause()))
                        .anyMatch(exemption -> holds(exemption.clause(), world, true));
    }

    boolean isMet(Provision provision, World world) {
        return holds(provision.clause(), world, true)
                || provision.liftedWhen().stream()
                        .filter(lift -> exists(lift.clause()))
                        .anyMatch(lift -> holds(lift.clause(), world, true));
    }

    boolean isNotMet(Provision provision, World world) {
        return holds(provision.clause(), world, false)
                && provision.liftedWhen().stream()
                        .filter(lift -> exists(lift.clause()))
                        .allMatch(lift -> holds(lift.clause(), world, false));
    }

    /** Whether a clause is so or, with {@code so} false, whether it is not so. */
    private boolean holds(Clause clause, World world, boolean so) {
        Condition condition = clause.condition();
        if (condition instanceof Condition.Holds holds) {
            return so ? world.isSo(holds.fact()) : world.isNotSo(holds.fact());
        } else if (condition instanceof Condition.AnyOf any) {
            return so ? some(any.clauses(), world, true) : every(any.clauses(), world, false);
        } else if (condition instanceof Condition.AllOf all) {
            return so ? every(all.clauses(), world, true) : some(all.clauses(), world, false);
        } else if (condition instanceof Condition.NoneOf none) {
            return so ? every(none.clauses(), world, false) : some(none.clauses(), world, true);
        } else if (condition instanceof Condition.Named named) {
            return holds(named(named), world, so);
        } else if (condition instanceof Condition.OffenceMet met) {
            Offence offence = rulebook.offence(met.offence()).orElseThrow();
            return so ? isMet(offence, world) : isNotMet(offence, world);
        } else if (condition instanceof Condition.LeavesOpen open) {
            boolean settled = world.isSettled(Objects.requireNonNull(questions.get(clause)));
            return so ? holds(open.clause(), world, true) && settled : holds(open.clause(), world, false) || !settled;
        }
        throw new IllegalStateException("not a condition");
    }

    private boolean some(List<Clause> clauses, World world, boolean so) {
        return clauses.stream().filter(this::exists).anyMatch(clause -> holds(clause, world, so));
    }

    private boolean every(List<Clause> clauses, World world, boolean so) {
        return clauses.stream().filter(this::exists).allMatch(clause -> holds(clause, world, so));
    }

    /** The facts whose absence the rulebook asks for anywhere, on whatever day. */
    Set<FactId> askedToBeAbsent() {
        Set<FactId> absent = new HashSet<>();
        for (Offence offence : rulebook.offences()) {
            collectAbsent(offence, true, absent);
            offence.defences().forEach(defence -> collectAbsent(defence, false, absent));
            offence.aggravating().forEach(circumstance -> collectAbsent(circumstance, true, absent));
            offence.forms().forEach(form -> collectAbsent(form.clause(), true, absent));
        }
        return absent;
    }

    private void collectAbsent(Offence offence, boolean so, Set<FactId> absent) {
        offence.elements().forEach(element -> collectAbsent(element, so, absent));
        offence.exemptions().forEach(exemption -> collectAbsent(exemption, !so, absent));
    }

    private void collectAbsent(Provision provision, boolean so, Set<FactId> absent) {
        collectAbsent(provision.clause(), so, absent);
        provision.liftedWhen().ifPresent(lift -> collectAbsent(lift.clause(), so, absent));
    }

    private void collectAbsent(Clause clause, boolean so, Set<FactId> absent) {
        Condition condition = clause.condition();
        if (condition instanceof Condition.Holds holds) {
            if (!so) {
                absent.add(holds.fact());
            }
        } else if (condition instanceof Condition.Named named) {
            collectAbsent(named(named), so, absent);
        } else if (condition instanceof Condition.OffenceMet met) {
            collectAbsent(rulebook.offence(met.offence()).orElseThrow(), so, absent);
        } else {
            boolean flips = condition instanceof Condition.NoneOf;
            parts(clause).forEach(part -> collectAbsent(part, flips != so, absent));
        }
    }

    /** Adds the facts that decide an offence on the day. */
    void collectRead(Offence offence, Set<FactId> read) {
        if (!offence.inForce().on(day)) {
            return;
        }
        Stream.concat(offence.elements().stream(), offence.exemptions().stream())
                .filter(provision -> exists(provision.clause()))
                .flatMap(provision -> Stream.concat(
                        Stream.of(provision.clause()), provision.liftedWhen().map(Provision::clause).stream()))
                .forEach(clause -> collectRead(clause, read));
    }

    void collectRead(Clause clause, Set<FactId> read) {
        if (!exists(clause)) {
            return;
        }
        if (clause.condition() instanceof Condition.Holds holds) {
            read.add(holds.fact());
        } else if (clause.condition() instanceof Condition.Named named) {
            collectRead(named(named), read);
        } else if (clause.condition() instanceof Condition.OffenceMet met) {
            collectRead(rulebook.offence(met.offence()).orElseThrow(), read);
        }
        parts(clause).forEach(part -> collectRead(part, read));
    }
}
