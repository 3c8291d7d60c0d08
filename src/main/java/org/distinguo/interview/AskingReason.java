package org.distinguo.interview;

import java.util.List;
import org.distinguo.rulebook.Citation;
import org.distinguo.rulebook.Offence;
import org.distinguo.rulebook.Provision;

/**
 * A provision that is open and for which a question matters.
 *
 * @param offence the offence that it belongs to
 * @param exemption whether it takes the offence away; false where it is an element of the offence
 * @param provision the provision
 * @param citations its source or, where it lists alternatives with sources of their own, those of the alternatives that ask
 *     for the fact; never empty
 */
public record AskingReason(Offence offence, boolean exemption, Provision provision, List<Citation> citations) {

    public AskingReason {
        citations = List.copyOf(citations);
    }
}
