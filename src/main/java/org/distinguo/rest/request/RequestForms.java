package org.distinguo.rest.request;

import java.util.regex.Pattern;
import org.distinguo.rulebook.RulebookReader;

/**
 * The forms of texts in requests: the same words in the contract's schemas and in the reader. Each goes from the first
 * character to the last and looks neither ahead nor behind, so that every engine of regular expressions takes it; how long a
 * text may be is said beside it. Repeated groups are bounded, since Java's engine descends once for each. In some engines
 * {@code $} admits a line break after the text: the reader matches the whole.
 */
public final class RequestForms {

    /** The greatest length of a body in bytes. */
    public static final int BODY_LENGTH = 65_536;

    /** The greatest length of an id of a rulebook. */
    public static final int RULEBOOK_LENGTH = RulebookReader.LONGEST_ID;

    /** How a form of lower-case words joined by hyphens goes on; how many words follow the first is said after it. */
    private static final String WORDS = "^[a-z][a-z0-9]*(-[a-z0-9]+)";

    /** An id of a rulebook. */
    public static final String RULEBOOK = WORDS + "{0," + (RULEBOOK_LENGTH - 1) / 2 + "}$";

    /** The greatest length of a case reference. */
    public static final int CASE_REFERENCE_LENGTH = 64;

    /** A case reference. */
    public static final String CASE_REFERENCE = "^[A-Za-z0-9._-]{1," + CASE_REFERENCE_LENGTH + "}$";

    /** The length of a date. */
    public static final int DATE_LENGTH = 10;

    /** A date of the Gregorian calendar from 1900 to 2199, leap years included; the contract says it with a format. */
    public static final String DATE = "^((19|20|21)[0-9]{2}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])"
            + "|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))"
            + "|((19|20|21)(0[48]|[2468][048]|[13579][26])|2000)-02-29)$";

    /** The greatest number of rulebooks in a comparison. */
    public static final int MOST_RULEBOOKS = 8;

    /** The greatest number of dates of conduct in a comparison. */
    public static final int MOST_DATES = 16;

    /** The greatest length of an id of an offence. */
    public static final int OFFENCE_LENGTH = RulebookReader.LONGEST_OFFENCE_ID;

    /** An id of an offence. */
    public static final String OFFENCE = WORDS + "{0," + (OFFENCE_LENGTH - 1) / 2 + "}$";

    /** The greatest length of an id of a part of a State. */
    public static final int PART_LENGTH = 64;

    /** An id of a part of a State. */
    public static final String PART = WORDS + "{0," + (PART_LENGTH - 1) / 2 + "}$";

    static final Pattern RULEBOOK_FORM = upTo(RULEBOOK_LENGTH, RULEBOOK);
    static final Pattern OFFENCE_FORM = upTo(OFFENCE_LENGTH, OFFENCE);
    static final Pattern PART_FORM = upTo(PART_LENGTH, PART);
    static final Pattern CASE_REFERENCE_FORM = Pattern.compile(CASE_REFERENCE);
    static final Pattern DATE_FORM = Pattern.compile(DATE);

    private RequestForms() {}

    /** The form with its limit of length, to be matched as a whole. */
    private static Pattern upTo(int length, String form) {
        return Pattern.compile("(?=[\\s\\S]{1," + length + "}\\z)" + form);
    }
}
