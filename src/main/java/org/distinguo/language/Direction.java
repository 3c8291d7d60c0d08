package org.distinguo.language;

import java.util.Locale;

/** In which direction a language is written. */
public enum Direction {
    /** From left to right. */
    LTR,
    /** From right to left. */
    RTL;

    /**
     * The direction as HTML has it.
     *
     * @return {@code ltr} or {@code rtl}
     */
    public String attribute() {
        return name().toLowerCase(Locale.ROOT);
    }
}
