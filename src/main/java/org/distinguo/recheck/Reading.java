package org.distinguo.recheck;

import java.time.LocalDate;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.distinguo.facts.FactId;
import org.distinguo.rulebook.Clause;
import org.distinguo.rulebook.Condition;
import org.distinguo.rulebook.InForce;
import org.distinguo.rulebook.Offence;
import org.distinguo.rulebook.Provision;
import org.distinguo.rulebook.Rulebook;
import org.distinguo.rulebook.SafeguardRule;
import org.distinguo.rulebook.Trigger;

/**
 * What a part of a rulebook says, named conditions and offences that it refers to included, without its notes, its sources and
 * its places in the file: two parts with the same reading bring the same result.
 *
 * @param words what it says, without its dates
 * @param dates the same, with every date where it stands
 * @param facts the facts that it reads
 * @param days every date in it
 */
record Reading(String words, String dates, SortedSet<FactId> facts, SortedSet<LocalDate> days) {

    static Reading of(Rulebook rulebook, Provision provision) {
        var writer = new Writer(rulebook);
        writer.provision(provision);
        return writer.reading();
    }

    /** When a duty is due, and in which parts of the State. */
    static Reading of(Rulebook rulebook, SafeguardRule rule) {
        var writer = new Writer(rulebook);
        writer.say("duty(" + rule.parts() + ") ");
        writer.trigger(rule.trigger());
        return writer.reading();
    }

    /** Writes down one part. An offence or a name never refers to itself, so that this ends. */
    private static final class Writer {

        private final Rulebook rulebook;
        private final StringBuilder words = new StringBuilder();
        private final StringBuilder dates = new StringBuilder();
        private final SortedSet<FactId> facts = new TreeSet<>();
        private final SortedSet<LocalDate> days = new TreeSet<>();

        Writer(Rulebook rulebook) {
            this.rulebook = rulebook;
        }

        Reading reading() {
            return new Reading(words.toString(), dates.toString(), facts, days);
        }

        void provision(Provision provision) {
            clause(provision.clause());
            provision.liftedWhen().ifPresent(lift -> {
                say(" lifted ");
                clause(lift.clause());
            });
        }

        private void clause(Clause clause) {
            inForce(clause.inForce());
            condition(clause.condition());
        }

        private void inForce(InForce inForce) {
            dates.append(inForce);
            Stream.concat(inForce.from().stream(), inForce.until().stream()).forEach(days::add);
        }

        private void condition(Condition condition) {
            if (condition instanceof Condition.Holds holds) {
                facts.add(holds.fact());
                say(holds.fact() + " ");
            } else if (condition instanceof Condition.Named named) {
                clause(Objects.requireNonNull(rulebook.conditions().get(named.name()), "the reader checked it"));
            } else if (condition instanceof Condition.OffenceMet met) {
                rulebook.offence(met.offence()).ifPresent(this::offence);
            } else if (condition instanceof Condition.LeavesOpen open) {
                say("open " + open.why() + "(");
                clause(open.clause());
                say(")");
            } else {
                say(condition.getClass().getSimpleName() + "(");
                condition.parts().forEach(this::clause);
                say(")");
            }
        }

        private void offence(Offence offence) {
            say("offence(" + offence.parts());
            inForce(offence.inForce());
            offence.elements().forEach(this::provision);
            say(" unless ");
            offence.exemptions().forEach(this::provision);
            say(")");
        }

        private void trigger(Trigger trigger) {
            if (trigger instanceof Trigger.Grounds grounds) {
                say("grounds(");
                clause(grounds.clause());
                say(")");
            } else if (trigger instanceof Trigger.Named named) {
                trigger(named.trigger());
            } else if (trigger.parts().isEmpty()) {
                leaf(trigger);
            } else {
                say(trigger.getClass().getSimpleName() + "(");
                trigger.parts().forEach(this::trigger);
                say(")");
            }
        }

        private void leaf(Trigger trigger) {
            if (trigger instanceof Trigger.FactIs fact) {
                facts.add(fact.fact());
                say(fact.fact() + " is " + new TreeSet<>(fact.answers()));
            } else if (trigger instanceof Trigger.KindIs kind) {
                say(kind.kind() + " is " + new TreeSet<>(kind.statuses()) + kind.threshold());
            } else if (trigger instanceof Trigger.OffenceIs offence) {
                say(offence.offence() + " is " + new TreeSet<>(offence.statuses()) + offence.threshold());
            } else if (trigger instanceof Trigger.EncounterIs encounter) {
                say("met in " + new TreeSet<>(encounter.encounters()));
            } else {
                say(trigger.getClass().getSimpleName());
            }
            say(" ");
        }

        private void say(String text) {
            words.append(text);
            dates.append(text);
        }
    }
}
