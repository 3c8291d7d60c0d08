package org.distinguo.verdict;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.distinguo.logic.Criterion;
import org.distinguo.logic.Diagrams;
import org.distinguo.logic.Evaluation;
import org.distinguo.logic.Expression;
import org.distinguo.logic.Valuation;
import org.distinguo.rulebook.Citation;
import org.distinguo.rulebook.Clause;
import org.distinguo.rulebook.Offence;
import org.distinguo.rulebook.Provision;
import org.distinguo.rulebook.Status;
import org.distinguo.source.Place;

/**
 * A body of law as it stands for conduct on a day, compiled for evaluation. The same from {@code from} until the next
 * change.
 *
 * @param from the first day on which the law stood like this
 * @param offences every offence of the rulebook in its order, those not in force included
 * @param trafficking whether any offence of kind TRAFFICKING is met
 * @param smuggling whether any offence of kind SMUGGLING is met
 * @param questionsOfLaw the clauses that no fact settles; their atoms follow the last fact in this order, and one more
 *     atom stands for all that nobody read in the cited text
 * @param grounds the conditions that safeguards ask for on reasonable grounds, by the place of each that is in force
 * @param diagrams all these conditions, compiled
 */
public record LawPeriod(
        LocalDate from,
        List<CompiledOffence> offences,
        Criterion trafficking,
        Criterion smuggling,
        List<Clause> questionsOfLaw,
        Map<Place, Criterion> grounds,
        Diagrams diagrams) {

    public LawPeriod {
        offences = List.copyOf(offences);
        questionsOfLaw = List.copyOf(questionsOfLaw);
        grounds = Map.copyOf(grounds);
    }

    /**
     * What the law says of a state of knowledge.
     *
     * @param valuation what is known
     * @return its evaluation, for one thread
     */
    public Evaluation evaluate(Valuation valuation) {
        return new Evaluation(diagrams, valuation);
    }

    /**
     * What this law says of what another law of the same rulebook was asked about.
     *
     * @param other an evaluation under another period, or in another part of the State
     * @return the evaluation of the same knowledge, for one thread
     */
    Evaluation evaluate(Evaluation other) {
        return other.under(diagrams);
    }

    /**
     * How a condition stands to a state of knowledge.
     *
     * @param criterion a condition of this period
     * @param valuation what is known
     * @return the exact status
     */
    public Status status(Criterion criterion, Valuation valuation) {
        return Status.of(evaluate(valuation).truth(criterion));
    }

    /**
     * An offence by its id.
     *
     * @param id the id
     * @return empty where the rulebook has none
     */
    public Optional<CompiledOffence> offence(String id) {
        return offences.stream()
                .filter(candidate -> candidate.offence().id().equals(id))
                .findFirst();
    }

    /**
     * An offence as it stands on the day.
     *
     * @param offence the offence for all dates
     * @param inForce whether it is in force
     * @param criterion its elements and exemptions together; never met where it is not in force
     * @param elements those asked for on the day
     * @param exemptions those in force
     * @param defences those in force
     * @param aggravating those in force
     * @param forms those in force
     */
    public record CompiledOffence(
            Offence offence,
            boolean inForce,
            Criterion criterion,
            List<CompiledProvision> elements,
            List<CompiledProvision> exemptions,
            List<CompiledProvision> defences,
            List<CompiledProvision> aggravating,
            List<CompiledForm> forms) {

        public CompiledOffence {
            elements = List.copyOf(elements);
            exemptions = List.copyOf(exemptions);
            defences = List.copyOf(defences);
            aggravating = List.copyOf(aggravating);
            forms = List.copyOf(forms);
        }
    }

    /**
     * A provision as it stands on the day.
     *
     * @param provision the provision for all dates
     * @param criterion its condition, for an element with the lift as an alternative; for exemptions and defences, which speak
     *     against a finding, the negation
     * @param speaksAgainst whether the criterion is of the negation, so that a suspicion does not count
     * @param lift the lift's condition, where there is one in force
     * @param alternatives its condition's alternatives with the source of each; one where the condition is no list of them
     * @param reviewedOnly the same without the clauses that nobody read in the cited text; empty where that leaves nothing
     */
    public record CompiledProvision(
            Provision provision,
            Criterion criterion,
            boolean speaksAgainst,
            Optional<Criterion> lift,
            List<Alternative> alternatives,
            Optional<Criterion> reviewedOnly) {

        public CompiledProvision {
            alternatives = List.copyOf(alternatives);
        }
    }

    /**
     * One way of meeting a provision.
     *
     * @param expression its condition
     * @param citation the source that stands nearest to it
     */
    public record Alternative(Expression expression, Citation citation) {}

    /**
     * A form as it stands on the day.
     *
     * @param code its code
     * @param criterion its condition
     */
    public record CompiledForm(String code, Criterion criterion) {}
}
