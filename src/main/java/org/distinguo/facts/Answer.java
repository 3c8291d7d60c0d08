package org.distinguo.facts;

/** What a caller answers to a fact's question. A fact that is left out was not asked yet. */
public enum Answer {
    /** It is so. */
    YES,
    /** It is not so. */
    NO,
    /** There are grounds to think so, and no certainty. */
    SUSPECTED,
    /** The question was asked, and nobody could tell. */
    UNKNOWN,
    /** The question was asked, and the person chose not to answer. */
    DECLINED
}
