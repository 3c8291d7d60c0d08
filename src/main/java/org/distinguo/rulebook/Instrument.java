package org.distinguo.rulebook;

/**
 * A treaty, act or other text of law.
 *
 * @param key its key in the rulebook's citations
 * @param title its title
 * @param source where it is published
 */
public record Instrument(String key, String title, String source) {}
