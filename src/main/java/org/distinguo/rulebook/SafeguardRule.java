package org.distinguo.rulebook;

import org.distinguo.source.Place;

/**
 * A duty, and when it is due.
 *
 * @param code its code, upper case with underscores
 * @param citation its source
 * @param because what is to be done and why, in plain words
 * @param inForce the dates of decision for which it is the law
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
        Trigger trigger,
        boolean aboutStay,
        boolean reviewed,
        Place place) {}
