package org.distinguo.language;

/** Which texts in other languages callers get. In the place of every other one they get the English one. */
public enum Served {
    /** Those that somebody has reviewed. */
    REVIEWED,
    /** All, and those that nobody has reviewed are marked. */
    ALL
}
