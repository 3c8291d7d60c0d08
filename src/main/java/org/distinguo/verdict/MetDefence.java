package org.distinguo.verdict;

import org.distinguo.rulebook.Offence;

/**
 * A defence that the facts meet. It leaves the offence as it is; a court or a State may apply it.
 *
 * @param offence the offence that it is a defence to
 * @param defence how it stands to the case
 * @param text what it asks for, in plain words
 */
public record MetDefence(Offence offence, Ground defence, String text) {}
