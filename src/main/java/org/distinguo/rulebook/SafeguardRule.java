package org.distinguo.rulebook;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.distinguo.source.Place;

/**
 * A duty, and when it is due.
 *
 * @param code its code, upper case with underscores
 * @param citation its source
 * @param because what is to be done and why, in plain words
 * @param inForce the dates of decision for which it is the law
 * @param parts the parts of the State whose law it is, in order of the rulebook; empty where it is the law of all of them
 * @param trigger when it is due
 * @param aboutStay whether the rulebook says that it is about removal, return or residence, which a national does not need
 * @param reviewed whether it was read in the cited text
 * @param place where it is written
 */
public record SafeguardRule(
        String code,
        Citation citation,
        String because,
        InForce inForce,
        List<String> parts,
        Trigger trigger,
        boolean aboutStay,
        boolean reviewed,
        Place place) {

    public SafeguardRule {
        parts = List.copyOf(parts);
    }

    /**
     * Whether it is the law for a decision.
     *
     * @param decision the day of the decision
     * @param part the part of the State whose law is asked; empty for the law of all parts together
     * @return true on the dates of the duty, in each part whose law it is, and for the law of all parts together
     */
    public boolean isLaw(LocalDate decision, Optional<String> part) {
        return inForce.on(decision) && part.map(this::isLawOf).orElse(true);
    }

    /**
     * Whether it is the law of a part of the State.
     *
     * @param part the part's id
     * @return true where it is limited to no part, or to this one among others
     */
    public boolean isLawOf(String part) {
        return parts.isEmpty() || parts.contains(part);
    }

    /**
     * Whether there can be a part of the State whose law both this duty and another one are.
     *
     * @param other a duty of the same rulebook
     * @return false where each is limited to parts, and none of them is named by both
     */
    public boolean sharesAPartWith(SafeguardRule other) {
        return parts.isEmpty() || other.parts.isEmpty() || parts.stream().anyMatch(other::isLawOf);
    }
}
