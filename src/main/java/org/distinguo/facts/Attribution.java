package org.distinguo.facts;

/**
 * That an answer comes from a source. One answer can come from several.
 *
 * @param fact the fact that was answered
 * @param source where the answer comes from
 */
public record Attribution(FactId fact, InformationSource source) {}
