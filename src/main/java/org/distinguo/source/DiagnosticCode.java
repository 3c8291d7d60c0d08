package org.distinguo.source;

/** What can be wrong with a catalogue, a rulebook, a mapping or a case file; stable, so that tools can rely on it. */
public enum DiagnosticCode {
    /** A file that should be there is not, or cannot be read. */
    MISSING_FILE,
    /** A file or a folder that looks as if it should be read, in a place or under a name where nothing reads it. */
    UNKNOWN_FILE,
    /** The file is not YAML. */
    MALFORMED_YAML,
    /** An anchor, alias, tag or merge key: YAML that reads differently from how it looks. */
    YAML_FEATURE_REFUSED,
    /** The same key twice in one mapping. */
    DUPLICATE_KEY,
    /** A comment starts inside an unquoted text and cuts it. */
    COMMENT_CUTS_TEXT,
    /** Typographic quotes where YAML needs plain ones. */
    TYPOGRAPHIC_QUOTES,
    /** A key that must be there is not. */
    MISSING_KEY,
    /** A key that nothing reads. */
    UNKNOWN_KEY,
    /** A list where a text belongs, or the like. */
    WRONG_SHAPE,
    /** A word outside the closed list of its place, a date that is none, a number out of range. */
    INVALID_VALUE,
    /** An id of the wrong form. */
    INVALID_ID,
    /** The same id, name or question given to two things. */
    DUPLICATE_ID,
    /** A list that must have members has none. */
    EMPTY_LIST,
    /** No such fact in the catalogue, or no such group. */
    UNKNOWN_FACT,
    /** No such instrument, named condition or offence in this rulebook. */
    UNKNOWN_REFERENCE,
    /** A legal claim without its source. */
    MISSING_CITATION,
    /** A quotation that nobody has compared with a text that the instrument names. */
    UNCOMPARED_QUOTATION,
    /** None or several conditions where exactly one belongs. */
    CONDITION_COUNT,
    /** Named conditions, offences or implications that end in themselves. */
    CYCLE,
    /** A period that ends before it starts, or does not touch the coverage. */
    EMPTY_PERIOD,
    /** A fact that the rulebook declares irrelevant is read by an offence all the same. */
    IRRELEVANT_FACT_READ,
    /** A named condition, instrument or other declaration that nothing uses. */
    UNUSED,
    /** An alternative that stands in its list already, directly or through a named condition. */
    DUPLICATE_ALTERNATIVE,
    /** Consent to the exploitation is not declared irrelevant to an offence of kind TRAFFICKING. */
    CONSENT_NOT_DISREGARDED,
    /** A safeguard's code that looks like a shared one and is another. */
    CODE_NEAR_SHARED,
    /** A date that cannot be right on the day of the check. */
    IMPLAUSIBLE_DATE,
    /** A safeguard that every rulebook must have is missing. */
    MISSING_SAFEGUARD,
    /** A guarantee that every rulebook gives does not hold; the message carries the counter-example. */
    PROOF_FAILED,
    /** The law, or the facts that it joins, are too large to be answered at once. */
    LAW_TOO_LARGE,
    /** An indicator that answers a fact with YES or NO, where it can only raise a suspicion. */
    INDICATOR_STATES,
    /** A NO where the form asks no question, as of a box that can only be ticked. */
    UNASKED_NO,
    /** A text and its translation do not have the same placeholders. */
    PLACEHOLDERS_DIFFER,
    /** A text is missing in a language. */
    MISSING_TEXT,
    /** A translation of a text that stands nowhere: it was changed or taken out. */
    STALE_TEXT,
    /** A case of the rulebook or of the mapping does not come out as expected. */
    CASE_FAILED
}
