package org.distinguo.assurance;

import org.distinguo.rulebook.Rulebook;
import org.distinguo.source.Place;

/**
 * A rulebook with one seeded fault.
 *
 * @param rulebook the faulty rulebook
 * @param fault what was done to it
 * @param place where
 */
public record Mutant(Rulebook rulebook, String fault, Place place) {}
