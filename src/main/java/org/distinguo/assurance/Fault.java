package org.distinguo.assurance;

import org.distinguo.source.Place;

/**
 * A fault that was seeded.
 *
 * @param what what was done, in words
 * @param place where
 */
record Fault(String what, Place place) {}
