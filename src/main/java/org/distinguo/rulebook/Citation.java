package org.distinguo.rulebook;

/**
 * Where a legal claim stands.
 *
 * @param instrument the instrument's title
 * @param provision the place in it, as lawyers cite it
 */
public record Citation(String instrument, String provision) {}
