package org.distinguo.rest.request;

import java.util.regex.Pattern;
import org.distinguo.rulebook.RulebookReader;

/** The forms of texts in requests: the same words in the contract's schemas and in the reader. */
public final class RequestForms {

    /** The greatest length of a body in bytes. */
    public static final int BODY_LENGTH = 65_536;

    /** The greatest length of an id of a rulebook. */
    public static final int RULEBOOK_LENGTH = RulebookReader.LONGEST_ID;

    private static final String WORDS = "[a-z][a-z0-9]*(-[a-z0-9]+)*(?![\\s\\S])";

    /** An id of a rulebook. */
    public static final String RULEBOOK = "^(?=[a-z0-9-]{1," + RULEBOOK_LENGTH + "}(?![\\s\\S]))" + WORDS;

    /** The greatest length of a case reference. */
    public static final int CASE_REFERENCE_LENGTH = 64;

    /** A case reference; the end is written so that a line break after it never passes. */
    public static final String CASE_REFERENCE = "^[A-Za-z0-9._-]{1,64}(?![\\s\\S])";

    /** The length of a date. */
    public static final int DATE_LENGTH = 10;

    /** A date of the Gregorian calendar from 1900 to 2199, leap years included. */
    public static final String DATE = "^((19|20|21)[0-9]{2}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])"
            + "|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))"
            + "|((19|20|21)(0[48]|[2468][048]|[13579][26])|2000)-02-29)(?![\\s\\S])";

    /** The greatest number of rulebooks in a comparison. */
    public static final int MOST_RULEBOOKS = 8;

    /** The greatest number of dates of conduct in a comparison. */
    public static final int MOST_DATES = 16;

    /** The greatest length of an id of an offence. */
    public static final int OFFENCE_LENGTH = RulebookReader.LONGEST_OFFENCE_ID;

    /** An id of an offence. */
    public static final String OFFENCE = "^(?=[a-z0-9-]{1," + OFFENCE_LENGTH + "}(?![\\s\\S]))" + WORDS;

    /** The greatest length of an id of a part of a State. */
    public static final int PART_LENGTH = 64;

    /** An id of a part of a State. */
    public static final String PART = "^(?=[a-z0-9-]{1," + PART_LENGTH + "}(?![\\s\\S]))" + WORDS;

    static final Pattern RULEBOOK_FORM = Pattern.compile(RULEBOOK);
    static final Pattern OFFENCE_FORM = Pattern.compile(OFFENCE);
    static final Pattern PART_FORM = Pattern.compile(PART);
    static final Pattern CASE_REFERENCE_FORM = Pattern.compile(CASE_REFERENCE);
    static final Pattern DATE_FORM = Pattern.compile(DATE);

    private RequestForms() {}
}
