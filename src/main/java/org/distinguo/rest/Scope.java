package org.distinguo.rest;

/**
 * What a caller may do. Where the operator lets only known callers in, a token says it in its claim {@code scope}
 * (RFC 8693, 4.2), and for a certificate the operator's file of roles does.
 */
public enum Scope {
    /** Ask for verdicts: classifications, comparisons and what would change them. */
    CLASSIFY("classify"),
    /** Have cases of other forms turned into requests. */
    CONVERT("convert"),
    /** Read the law: rulebooks, what was proved about them, where they part, and the facts that they read. */
    READ_RULEBOOKS("rulebooks:read");

    private final String word;

    Scope(String word) {
        this.word = word;
    }

    /** How tokens, files of roles and the contract write it. */
    public String word() {
        return word;
    }
}
