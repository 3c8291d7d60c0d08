package org.distinguo.language;

/**
 * A text in which what programs read, as an id, stands between backticks.
 *
 * @param text the text, with its mark in front
 */
public record CodedText(String text) {}
