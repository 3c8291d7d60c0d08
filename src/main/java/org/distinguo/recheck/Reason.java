package org.distinguo.recheck;

import java.util.Optional;
import org.distinguo.rulebook.Citation;
import org.distinguo.rulebook.InForce;

/**
 * Why something changed.
 *
 * @param cause what brought it
 * @param about the offence's id, the offence's and the provision's with a dot between them, or the duty's code
 * @param citation the source of what changed, in the newer revision where it stands there; empty where there is none
 * @param inForce the dates of what changed, in the newer revision where it stands there
 * @param sentence the same for a person
 */
public record Reason(Cause cause, String about, Optional<Citation> citation, InForce inForce, String sentence) {}
