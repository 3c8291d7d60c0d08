package org.distinguo.rulebook;

import java.util.List;
import java.util.Set;
import org.distinguo.facts.FactId;
import org.distinguo.facts.Knowledge;

/** When a safeguard is due. Looks at findings under the chosen standard, at what is known, and at the encounter. */
public sealed interface Trigger {

    /** Always true. */
    record Always() implements Trigger {}

    /**
     * True where an offence of the kind has one of the statuses.
     *
     * @param kind the kind
     * @param statuses the statuses, never empty
     */
    record KindIs(OffenceKind kind, Set<Status> statuses) implements Trigger {
        public KindIs {
            statuses = Set.copyOf(statuses);
        }
    }

    /**
     * True where the offence has one of the statuses.
     *
     * @param offence the offence's id
     * @param statuses the statuses, never empty
     */
    record OffenceIs(String offence, Set<Status> statuses) implements Trigger {
        public OffenceIs {
            statuses = Set.copyOf(statuses);
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
}
