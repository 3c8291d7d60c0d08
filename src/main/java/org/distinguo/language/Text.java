package org.distinguo.language;

/**
 * A text in another language.
 *
 * @param words what it says
 * @param reviewed whether somebody who knows the language and the law has compared it with the English one
 */
public record Text(String words, boolean reviewed) {}
