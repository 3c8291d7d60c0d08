package org.distinguo.verdict;

import org.distinguo.rulebook.Citation;

/**
 * A duty that the result triggers.
 *
 * @param code its code
 * @param because what is to be done and why, in plain words
 * @param citation the source
 * @param reviewed whether it was read in the cited text
 */
public record Safeguard(String code, String because, Citation citation, boolean reviewed) {}
