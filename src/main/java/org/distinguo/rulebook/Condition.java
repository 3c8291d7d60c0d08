package org.distinguo.rulebook;

import java.util.List;
import org.distinguo.facts.FactId;

/** What must be so, in terms of facts. The language is closed: nothing else can be said. */
public sealed interface Condition {

    /**
     * True when the fact is.
     *
     * @param fact a fact of the catalogue that is answered with YES or NO
     */
    record Holds(FactId fact) implements Condition {}

    /**
     * True when at least one of the clauses in force is; false when none is in force.
     *
     * @param clauses the alternatives, never empty
     */
    record AnyOf(List<Clause> clauses) implements Condition {
        public AnyOf {
            clauses = List.copyOf(clauses);
        }
    }

    /**
     * True when every clause in force is.
     *
     * @param clauses the parts, never empty
     */
    record AllOf(List<Clause> clauses) implements Condition {
        public AllOf {
            clauses = List.copyOf(clauses);
        }
    }

    /**
     * True when no clause in force is.
     *
     * @param clauses what must not be so, never empty
     */
    record NoneOf(List<Clause> clauses) implements Condition {
        public NoneOf {
            clauses = List.copyOf(clauses);
        }
    }

    /**
     * True when the rulebook's condition of that name is.
     *
     * @param name its name
     */
    record Named(String name) implements Condition {}

    /**
     * True when an offence of the same rulebook is met, its exemptions included.
     *
     * @param offence its id
     */
    record OffenceMet(String offence) implements Condition {}

    /**
     * Never certain: false where the clause is false, and open otherwise, whatever else is answered.
     *
     * @param clause when the question is open
     * @param why why it is open
     */
    record LeavesOpen(Clause clause, WhyOpen why) implements Condition {}

    /**
     * The clauses that stand directly in this condition.
     *
     * @return in order; none where it refers to a fact, a name or an offence
     */
    default List<Clause> parts() {
        if (this instanceof AnyOf any) {
            return any.clauses();
        } else if (this instanceof AllOf all) {
            return all.clauses();
        } else if (this instanceof NoneOf none) {
            return none.clauses();
        } else if (this instanceof LeavesOpen open) {
            return List.of(open.clause());
        }
        return List.of();
    }
}
