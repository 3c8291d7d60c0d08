package org.distinguo.verdict;

import java.util.List;
import org.distinguo.facts.Fact;
import org.distinguo.facts.FactId;
import org.distinguo.facts.FactIdSet;
import org.distinguo.logic.Valuation;

/**
 * How one condition stands to a case. Immutable; nobody writes into the set.
 *
 * @param status its status under both standards
 * @param deciding what is known under the stricter standard that decides it; under the wider one where none does
 * @param decidedBy the stated facts that decided it; empty where it is open
 * @param decidedByIds the same as a list
 * @param open the open facts that it reads and that matter for it under the stricter standard, in order of the catalogue
 * @param openIds their ids
 */
record Standing(
        Statuses status,
        Valuation deciding,
        FactIdSet decidedBy,
        List<FactId> decidedByIds,
        List<Fact.Answered> open,
        List<FactId> openIds) {

    Standing {
        decidedByIds = List.copyOf(decidedByIds);
        open = List.copyOf(open);
        openIds = List.copyOf(openIds);
    }
}
