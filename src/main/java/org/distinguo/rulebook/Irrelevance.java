package org.distinguo.rulebook;

import java.util.List;
import org.distinguo.facts.FactId;
import org.distinguo.source.Place;

/**
 * Facts that a law disregards, because people misread them.
 *
 * @param facts the facts, never empty
 * @param offences the ids of the offences for which they are irrelevant, in order of the rulebook; never empty
 * @param inForce the dates of conduct for which they are
 * @param citation the source
 * @param reason why they have no effect, in plain words
 * @param reviewed whether it was read in the cited text
 * @param place where it is written
 */
public record Irrelevance(
        List<FactId> facts,
        List<String> offences,
        InForce inForce,
        Citation citation,
        String reason,
        boolean reviewed,
        Place place) {

    public Irrelevance {
        facts = List.copyOf(facts);
        offences = List.copyOf(offences);
    }
}
