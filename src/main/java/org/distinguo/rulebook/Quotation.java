package org.distinguo.rulebook;

import java.time.LocalDate;

/**
 * Key terms of a provision, word for word. A rulebook holds none that nobody has compared with the text, so that a quotation
 * never claims more than a reading: whether the provision around it is reviewed says nothing about it.
 *
 * @param words the words of the text; an ellipsis stands for what was left out between them
 * @param comparedOn the day on which somebody last compared them with the text that the instrument names for it
 */
public record Quotation(String words, LocalDate comparedOn) {}
