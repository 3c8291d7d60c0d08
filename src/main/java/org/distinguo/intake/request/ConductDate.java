package org.distinguo.intake.request;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * When a conduct happened, as exactly as a case file knows it: a day, a month or a year.
 *
 * @param text as it was sent: {@code 2019}, {@code 2019-05} or {@code 2019-05-29}
 * @param first the first of its days
 * @param last the last of its days
 */
@Schema(
        name = "ConductDate",
        type = SchemaType.STRING,
        pattern = RequestForms.CONDUCT_DATE,
        maxLength = RequestForms.DATE_LENGTH,
        description =
                "A day, as `2019-05-29`, or a month or a year where the day is not known, as `2019-05` or `2019`.")
public record ConductDate(String text, LocalDate first, LocalDate last) {

    private static final Pattern FORM = Pattern.compile(RequestForms.CONDUCT_DATE);
    private static final int YEAR_LENGTH = 4;
    private static final int MONTH_LENGTH = 7;

    /** A day. */
    public static ConductDate of(LocalDate day) {
        return new ConductDate(day.toString(), day, day);
    }

    /** A day, a month or a year of the calendar from 1900 to 2199; empty where the text is none. */
    public static Optional<ConductDate> parse(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (text.length()) {
                    case YEAR_LENGTH ->
                        new ConductDate(
                                text,
                                Year.parse(text).atDay(1),
                                Year.parse(text).atMonth(12).atEndOfMonth());
                    case MONTH_LENGTH ->
                        new ConductDate(
                                text,
                                YearMonth.parse(text).atDay(1),
                                YearMonth.parse(text).atEndOfMonth());
                    default -> of(LocalDate.parse(text));
                });
    }

    /** Whether it is one day. */
    public boolean isExact() {
        return first.equals(last);
    }
}
