package org.distinguo.assurance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.distinguo.rulebook.Clause;
import org.distinguo.rulebook.Condition;
import org.distinguo.rulebook.InForce;

/** The single faults that people make in a condition or in its dates. */
final class ClauseFaults {

    private ClauseFaults() {}

    /** The law of some parts of the State taken for the law of all, and each of several parts left out. */
    static void inParts(List<String> parts, BiConsumer<String, List<String>> keep) {
        if (!parts.isEmpty()) {
            keep.accept("`parts` is left out", List.of());
        }
        if (parts.size() > 1) {
            for (String left : parts) {
                keep.accept(
                        "`" + left + "` of `parts` is left out",
                        parts.stream().filter(part -> !part.equals(left)).toList());
            }
        }
    }

    /** The dates lost, and each of them a day off. */
    static void inDates(InForce right, String of, BiConsumer<String, InForce> keep) {
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

    /** Every fault inside a clause; the consumer gets the fault and the faulty clause. */
    static void in(Clause clause, BiConsumer<Fault, Clause> keep) {
        Condition condition = clause.condition();
        inDates(
                clause.inForce(),
                " of " + named(clause),
                (what, inForce) -> keep.accept(
                        new Fault(what, clause.place()),
                        new Clause(
                                condition,
                                inForce,
                                clause.citation(),
                                clause.note(),
                                clause.reviewed(),
                                clause.place())));
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

    private static void inList(
            Clause around,
            List<Clause> clauses,
            Function<List<Clause>, Condition> rebuilt,
            BiConsumer<Fault, Clause> keep) {
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
            in(clauses.get(position), (fault, faulty) -> {
                List<Clause> changed = new ArrayList<>(clauses);
                changed.set(position, faulty);
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

    private static Clause with(Clause clause, Condition condition) {
        return new Clause(
                condition, clause.inForce(), clause.citation(), clause.note(), clause.reviewed(), clause.place());
    }
}
