package org.distinguo.intake.message;

/**
 * A message whose text is chosen.
 *
 * @param words the text, in the language of the answer
 */
public record Said(String words) implements Message {}
