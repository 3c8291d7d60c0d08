package org.distinguo.comparison;

import java.time.LocalDate;
import java.util.List;
import org.distinguo.facts.FactId;
import org.distinguo.rulebook.Citation;
import org.distinguo.rulebook.OffenceKind;
import org.distinguo.rulebook.Status;

/**
 * Two laws that answer the same question about the same facts differently, and why.
 *
 * @param kind the question: trafficking or smuggling
 * @param left the first law's answer
 * @param right the second law's answer
 * @param facts the facts that make the difference, in order of their ids: these answers alone give both statuses, and
 *     without any one of them one of the two is another
 */
public record Divergence(OffenceKind kind, Side left, Side right, List<FactId> facts) {

    public Divergence {
        facts = List.copyOf(facts);
    }

    /**
     * One law's answer.
     *
     * @param rulebook the rulebook's id
     * @param conductDates the dates of conduct on which the law stood like this, in the order in which they were asked; of two
     *     rulebooks only those dates on which both stood like this, so that both sides name the same ones
     * @param status the status of the kind under the chosen standard
     * @param elements what it rests on: for MET the elements of the offences met, for NOT_MET what each offence lacks, for
     *     UNDETERMINED what is still open
     */
    public record Side(String rulebook, List<LocalDate> conductDates, Status status, List<DecisiveElement> elements) {

        public Side {
            conductDates = List.copyOf(conductDates);
            elements = List.copyOf(elements);
        }
    }

    /**
     * An element on which an answer rests.
     *
     * @param offence the offence's id
     * @param element the element's or exemption's id; the offence's own id where it was not in force
     * @param status its status on the facts that make the difference
     * @param citation the source
     * @param decidedBy those of the facts that decided it
     */
    public record DecisiveElement(
            String offence, String element, Status status, Citation citation, List<FactId> decidedBy) {

        public DecisiveElement {
            decidedBy = List.copyOf(decidedBy);
        }
    }
}
