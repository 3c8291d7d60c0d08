package org.distinguo.runtime.contract;

import java.util.regex.Pattern;

/** Puts dates of a YAML text into quotation marks: without them a reader of YAML 1.1 takes them for points in time. */
public final class QuotedDates {

    /** A line's value, as the platform writes it: after a key or a hyphen, and to the end of the line. */
    private static final Pattern DATE =
            Pattern.compile("(?m)^( *(?:- )*(?:[^ ]+: )?)([0-9]{4}-[0-9]{1,2}-[0-9]{1,2})$");

    private QuotedDates() {}

    /**
     * The same YAML with every date as a text.
     *
     * @param yaml a text that the platform wrote
     */
    public static String in(String yaml) {
        return DATE.matcher(yaml).replaceAll("$1\"$2\"");
    }
}
