package org.distinguo.rest;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much a caller wants something of a list, such as {@code q=0.5} in {@code gzip;q=0.5} (RFC 9110, 12.4.2). */
final class Weight {

    /** What somebody wants who says nothing about it: no weight is greater. */
    static final int WHOLE = 1_000;

    /** What somebody wants who refuses it. */
    static final int NONE = 0;

    private static final Pattern PARAMETER = Pattern.compile("q\\s*=(.*)");
    private static final Pattern VALUE = Pattern.compile("([01])(?:\\.(\\d{0,3}))?");
    private static final int DIGITS = 3;

    private Weight() {}

    /**
     * The weight that a parameter says.
     *
     * @param parameter a parameter without the semicolon before it
     * @return 0 to 1,000; 1,000 where the parameter says something else than a weight, and 0 where it says a weight that cannot be
     *     read: who is not understood gets what everybody can read
     */
    static int of(String parameter) {
        Matcher weight = PARAMETER.matcher(parameter.strip().toLowerCase(Locale.ROOT));
        return weight.matches() ? value(weight.group(1).strip()) : WHOLE;
    }

    private static int value(String text) {
        Matcher value = VALUE.matcher(text);
        if (!value.matches()) {
            return NONE;
        }
        String decimals = Objects.requireNonNullElse(value.group(2), "");
        int thousandths = Integer.parseInt(value.group(1) + decimals + "0".repeat(DIGITS - decimals.length()));
        return thousandths > WHOLE ? NONE : thousandths;
    }
}
