package org.distinguo.rest.deprecation;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/**
 * That something is still there, and will go.
 *
 * @param since the day from which callers should move away, in UTC
 * @param sunset the first day on which it may be gone, in UTC; at least {@link #NOTICE_DAYS} days later
 * @param page the address of a page that says what to do
 */
public record Deprecation(LocalDate since, LocalDate sunset, String page) {

    /** The fewest days between the notice and the end. */
    public static final int NOTICE_DAYS = 180;

    /** The value of the header {@code Deprecation}: a date of structured fields. Source: RFC 9745, section 2.1. */
    String deprecationHeader() {
        return "@" + start(since).toEpochSecond();
    }

    /** The value of the header {@code Sunset}: an HTTP date. Source: RFC 8594, section 3. */
    String sunsetHeader() {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(start(sunset));
    }

    /** The value of a header {@code Link} to the page. Source: RFC 9745, section 3. */
    String linkHeader() {
        return "<" + page + ">; rel=\"deprecation\"";
    }

    /** What the contract says of it. */
    public String inWords() {
        return "Deprecated since " + since + ", and gone from " + sunset + " on: " + page;
    }

    private static ZonedDateTime start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC);
    }
}
