package org.distinguo.intake.binding;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.distinguo.intake.Violation;
import org.distinguo.intake.ViolationCode;
import org.distinguo.intake.message.MessageId;
import org.distinguo.intake.request.ConductDate;
import org.distinguo.intake.request.RequestForms;
import org.jspecify.annotations.Nullable;

/** Reads dates of the Gregorian calendar, and says what is wrong with those that are none. */
public final class Dates {

    private static final Pattern FORM = Pattern.compile("([0-9]{4})(-[0-9]{2})?(-[0-9]{2})?");

    private Dates() {}

    /** The day that the parser is at; reported, and passed over, where it is none. */
    static Optional<LocalDate> day(JsonParser parser, Faults faults) throws IOException {
        Optional<String> text = faults.text(parser, MessageId.NO_TEXT_OF_DAY.with());
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> day = day(text.get());
        if (day.isEmpty()) {
            faults.add(fault(text.get(), Faults.pointer(parser), MessageId.NO_DAY));
        }
        return day;
    }

    /** The day, month or year that the parser is at; reported, and passed over, where it is none. */
    static Optional<ConductDate> conductDate(JsonParser parser, Faults faults) throws IOException {
        Optional<String> text = faults.text(parser, MessageId.NO_TEXT_OF_CONDUCT_DATE.with());
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<ConductDate> date = ConductDate.parse(text.get());
        if (date.isEmpty()) {
            faults.add(fault(text.get(), Faults.pointer(parser), MessageId.NO_CONDUCT_DATE));
        }
        return date;
    }

    /** The day that a text writes; empty where it is no day of the calendar from 1900 to 2199. */
    static Optional<LocalDate> day(String text) {
        return ConductDate.parse(text).filter(ConductDate::isExact).map(ConductDate::first);
    }

    private static Violation fault(String text, String pointer, MessageId noDate) {
        return isOutsideYears(text)
                ? Violation.of(
                        pointer,
                        ViolationCode.OUT_OF_RANGE,
                        MessageId.OUTSIDE_CALENDAR.with(
                                LocalDate.of(RequestForms.FIRST_YEAR, 1, 1),
                                LocalDate.of(RequestForms.LAST_YEAR, 12, 31)))
                : Violation.of(pointer, ViolationCode.WRONG_FORMAT, noDate.with());
    }

    /** Whether a text is a date of the calendar, of a year that nobody can mean: many systems write one for "not known". */
    private static boolean isOutsideYears(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            return false;
        }
        int year = Integer.parseInt(parts.group(1));
        if (year >= RequestForms.FIRST_YEAR && year <= RequestForms.LAST_YEAR) {
            return false;
        }
        try {
            LocalDate.parse(parts.group(1) + orElse(parts.group(2)) + orElse(parts.group(3)));
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static String orElse(@Nullable String part) {
        return part == null ? "-01" : part;
    }
}
