package org.distinguo.rulebook;

/**
 * A kind of exploitation or of conduct that a finding names.
 *
 * @param code its code, upper case with underscores
 * @param clause when it is named
 */
public record Form(String code, Clause clause) {}
