package org.distinguo.intake.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms of texts are those that every engine of regular expressions takes, and they bound what Java's has to do. */
final class RequestFormsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                RequestForms.WORDS,
                RequestForms.CASE_REFERENCE,
                RequestForms.DIGEST_SALT,
                RequestForms.CONDUCT_DATE
            })
    void formLooksNeitherAheadNorBehindAndTakesLongTexts(String form) {
        assertThat(form).startsWith("^").endsWith("$").doesNotContain("(?").doesNotContain("\\");
        Pattern pattern = Pattern.compile(form);
        assertThat(pattern.matcher("a" + "-a".repeat(RequestForms.BODY_LENGTH) + "!")
                        .matches())
                .isFalse();
        assertThat(pattern.matcher("a".repeat(RequestForms.BODY_LENGTH) + "!").matches())
                .isFalse();
    }

    @Test
    void idHasAsManyWordsAsTheLongestLengthHolds() {
        assertThat(Pattern.matches(RequestForms.WORDS, "a" + "-b".repeat(63))).isTrue();
        assertThat(RequestForms.OFFENCE_LENGTH).isLessThanOrEqualTo(128);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "un\n", "\nun", "un\r\n", "-un", "un-", "u--n", "Un", "1", "u_n", "\u00fcn", " un"})
    void idIsLowerCaseWordsJoinedByHyphensAndNothingElse(String text) {
        assertThat(Pattern.matches(RequestForms.WORDS, text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\n", "a b", "\u00e9", "a\\b"})
    void caseReferenceIsOpaqueAndPlain(String text) {
        assertThat(Pattern.matches(RequestForms.CASE_REFERENCE, text)).isFalse();
    }

    @Test
    void conductDateIsEveryDayMonthAndYearOfThreeCenturiesAndNothingElse() {
        for (LocalDate day = LocalDate.of(1899, 12, 1); day.getYear() < 2201; day = day.plusDays(1)) {
            boolean within = day.getYear() >= 1900 && day.getYear() <= 2199;
            assertThat(ConductDate.parse(day.toString()).isPresent())
                    .as(day.toString())
                    .isEqualTo(within);
        }
        for (int year = 1900; year <= 2199; year++) {
            assertThat(ConductDate.parse(Integer.toString(year))).isPresent();
            for (int month = 0; month <= 13; month++) {
                String text = String.format(Locale.ROOT, "%04d-%02d", year, month);
                assertThat(ConductDate.parse(text).isPresent()).as(text).isEqualTo(month >= 1 && month <= 12);
                for (int day = 0; day <= 32; day++) {
                    String date = String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day);
                    assertThat(ConductDate.parse(date).isPresent()).as(date).isEqualTo(isDay(year, month, day));
                }
            }
        }
        assertThat(ConductDate.parse("2024-03-01\n")).isEmpty();
        assertThat(ConductDate.parse("2024-02").orElseThrow().last()).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(ConductDate.parse("2023").orElseThrow().last()).isEqualTo(LocalDate.of(2023, 12, 31));
    }

    private static boolean isDay(int year, int month, int day) {
        return month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
    }
}
