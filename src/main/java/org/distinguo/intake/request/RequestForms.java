package org.distinguo.intake.request;

import org.distinguo.rulebook.RulebookReader;

/**
 * The forms and the lengths of texts in requests. No form looks ahead or behind, since many generators cannot: what has
 * both a form and a greatest length states the two beside each other.
 */
public final class RequestForms {

    /** The greatest length of a body in bytes. */
    public static final int BODY_LENGTH = 65_536;

    /**
     * An id of a rulebook, of an offence or of a part of a State. The number of words is bounded: Java's engine of regular
     * expressions goes one call deeper for each word, and a body could hold thousands.
     */
    public static final String WORDS = "^[a-z][a-z0-9]*(-[a-z0-9]+){0,63}$";

    /** The greatest length of an id of a rulebook. */
    public static final int RULEBOOK_LENGTH = RulebookReader.LONGEST_ID;

    /** The greatest length of an id of an offence. */
    public static final int OFFENCE_LENGTH = RulebookReader.LONGEST_OFFENCE_ID;

    /** The greatest length of an id of a part of a State. */
    public static final int PART_LENGTH = 64;

    /** A case reference. */
    public static final String CASE_REFERENCE = "^[A-Za-z0-9._:/-]+$";

    /** The greatest length of a case reference. */
    public static final int CASE_REFERENCE_LENGTH = 64;

    /** At least 128 bits in base64url (RFC 4648, section 5), without padding. */
    public static final String DIGEST_SALT = "^[A-Za-z0-9_-]{22,86}$";

    /** The greatest length of a salt: 512 bits. */
    public static final int DIGEST_SALT_LENGTH = 86;

    /** The first year that a date can have. */
    public static final int FIRST_YEAR = 1900;

    /** The last year that a date can have. */
    public static final int LAST_YEAR = 2199;

    private static final String MONTHS_AND_DAYS = "((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])"
            + "|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))";

    private static final String LEAP_YEAR = "((19|20|21)(0[48]|[2468][048]|[13579][26])|2000)";

    /** A day, a month or a year of the Gregorian calendar from 1900 to 2199. */
    public static final String CONDUCT_DATE =
            "^((19|20|21)[0-9]{2}(-(0[1-9]|1[0-2]|" + MONTHS_AND_DAYS + "))?|" + LEAP_YEAR + "-02-29)$";

    /** The greatest length of a date. */
    public static final int DATE_LENGTH = 10;

    /** The greatest number of rulebooks in a comparison. */
    public static final int MOST_RULEBOOKS = 8;

    /** The greatest number of dates of conduct in a comparison. */
    public static final int MOST_DATES = 16;

    /** The greatest number of attributions. */
    public static final int MOST_ATTRIBUTIONS = 1_000;

    /** The greatest number of episodes. */
    public static final int MOST_EPISODES = 8;

    /** The greatest number of actors of an episode. */
    public static final int MOST_ACTORS = 8;

    /** A label of an episode or an actor: too short for a name and for a number of a document. */
    public static final String LABEL = "^[A-Z]{1,2}-?[0-9]{0,4}$";

    /** The greatest length of a label. */
    public static final int LABEL_LENGTH = 7;

    /** What is told of a text that is no id: keys of messages, as the three below. */
    public static final String IS_NO_ID = "no-id";

    static final String IS_NO_LABEL = "no-label";
    static final String TOO_LONG = "too-long";
    static final String WRONG_COUNT = "wrong-count";

    private RequestForms() {}
}
