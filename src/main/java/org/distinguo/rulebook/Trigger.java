package org.distinguo.rulebook;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.distinguo.facts.FactId;
import org.distinguo.facts.Knowledge;
import org.distinguo.source.Place;

/** When a safeguard is due. Looks at findings, at what is known or suspected, and at the encounter. */
public sealed interface Trigger {

    /** Always true. */
    record Always() implements Trigger {}

    /**
     * True where an offence of the kind has one of the statuses.
     *
     * @param kind the kind
     * @param statuses the statuses, never empty
     * @param threshold the standard under which the statuses are meant
     */
    record KindIs(OffenceKind kind, Set<Status> statuses, Threshold threshold) implements Trigger {
        public KindIs {
            statuses = Set.copyOf(statuses);
        }

        /**
         * The same under the chosen standard.
         *
         * @param kind the kind
         * @param statuses the statuses, never empty
         */
        public KindIs(OffenceKind kind, Set<Status> statuses) {
            this(kind, statuses, Threshold.CHOSEN);
        }
    }

    /**
     * True where the offence has one of the statuses.
     *
     * @param offence the offence's id
     * @param statuses the statuses, never empty
     * @param threshold the standard under which the statuses are meant
     */
    record OffenceIs(String offence, Set<Status> statuses, Threshold threshold) implements Trigger {
        public OffenceIs {
            statuses = Set.copyOf(statuses);
        }

        /**
         * The same under the chosen standard.
         *
         * @param offence the offence's id
         * @param statuses the statuses, never empty
         */
        public OffenceIs(String offence, Set<Status> statuses) {
            this(offence, statuses, Threshold.CHOSEN);
        }
    }

    /**
     * True where one of these is known of the fact.
     *
     * @param fact the fact
     * @param answers what is known after implications, never empty
     */
    record FactIs(FactId fact, Set<Knowledge> answers) implements Trigger {
        public FactIs {
            answers = Set.copyOf(answers);
        }
    }

    /**
     * True where the condition is met on reasonable grounds, whatever standard the caller chose.
     *
     * @param clause the condition, under the law of the day of conduct
     */
    record Grounds(Clause clause) implements Trigger {}

    /**
     * True where the rulebook's trigger of that name is.
     *
     * @param name its name
     * @param trigger what stands under that name
     * @param place where that is written
     */
    record Named(String name, Trigger trigger, Place place) implements Trigger {}

    /**
     * True where the caller names one of the encounters.
     *
     * @param encounters the encounters, never empty
     */
    record EncounterIs(Set<Encounter> encounters) implements Trigger {
        public EncounterIs {
            encounters = Set.copyOf(encounters);
        }
    }

    /**
     * True where the case is found to be no trafficking, or smuggling alone, and would not be found so without the answers that
     * come from the alleged perpetrator alone. 8 U.S.C. 1367(a)(1) forbids another result on such a word, one about admission or removal;
     * that a finding of no trafficking leads to it is why a duty can wait for this.
     */
    record AdverseOnWordOfPerpetrator() implements Trigger {}

    /**
     * True where at least one of the triggers is.
     *
     * @param triggers the alternatives
     */
    record AnyOf(List<Trigger> triggers) implements Trigger {
        public AnyOf {
            triggers = List.copyOf(triggers);
        }
    }

    /**
     * True where every trigger is.
     *
     * @param triggers the parts
     */
    record AllOf(List<Trigger> triggers) implements Trigger {
        public AllOf {
            triggers = List.copyOf(triggers);
        }
    }

    /**
     * True where no trigger is.
     *
     * @param triggers what must not be
     */
    record NoneOf(List<Trigger> triggers) implements Trigger {
        public NoneOf {
            triggers = List.copyOf(triggers);
        }
    }

    /**
     * The triggers that stand directly in this one.
     *
     * @return in order; what it names where it has a name, and none where it is no combination
     */
    default List<Trigger> parts() {
        if (this instanceof AnyOf any) {
            return any.triggers();
        } else if (this instanceof AllOf all) {
            return all.triggers();
        } else if (this instanceof NoneOf none) {
            return none.triggers();
        } else if (this instanceof Named named) {
            return List.of(named.trigger());
        }
        return List.of();
    }

    /**
     * The trigger with another one under a name that it refers to.
     *
     * @param name the name
     * @param other what stands under the name instead
     * @return the same where it does not refer to the name
     */
    default Trigger with(String name, Trigger other) {
        if (this instanceof Named named) {
            return new Named(
                    named.name(),
                    named.name().equals(name) ? other : named.trigger().with(name, other),
                    named.place());
        } else if (this instanceof AnyOf any) {
            return new AnyOf(all(any.triggers(), name, other));
        } else if (this instanceof AllOf all) {
            return new AllOf(all(all.triggers(), name, other));
        } else if (this instanceof NoneOf none) {
            return new NoneOf(all(none.triggers(), name, other));
        }
        return this;
    }

    private static List<Trigger> all(List<Trigger> triggers, String name, Trigger other) {
        return triggers.stream().map(trigger -> trigger.with(name, other)).toList();
    }

    /**
     * The trigger and every trigger in it.
     *
     * @return itself first
     */
    default Stream<Trigger> withParts() {
        return Stream.concat(Stream.of(this), parts().stream().flatMap(Trigger::withParts));
    }

    /**
     * The conditions that it asks for on reasonable grounds.
     *
     * @return in order of the file
     */
    default Stream<Clause> clauses() {
        return withParts()
                .flatMap(trigger -> trigger instanceof Grounds grounds ? Stream.of(grounds.clause()) : Stream.empty());
    }
}
