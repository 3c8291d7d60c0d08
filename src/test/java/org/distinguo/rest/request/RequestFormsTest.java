package org.distinguo.rest.request;

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
                RequestForms.RULEBOOK,
                RequestForms.OFFENCE,
                RequestForms.PART,
                RequestForms.CASE_REFERENCE,
                RequestForms.DATE
            })
    void formLooksNeitherAheadNorBehindAndTakesLongTexts(String form) {
        assertThat(form).startsWith("^").endsWith("$").doesNotContain("(?").doesNotContain("\\");
        Pattern pattern = Pattern.compile(form);
        assertThat(pattern.matcher("a" + "-a".repeat(RequestForms.BODY_LENGTH)).matches())
                .isFalse();
        assertThat(pattern.matcher("a".repeat(RequestForms.BODY_LENGTH) + "!").matches())
                .isFalse();
    }

    @Test
    void asManyWordsAsTheLengthHolds() {
        String most = "a" + "-b".repeat(31);
        assertThat(RequestForms.RULEBOOK_FORM.matcher(most).matches()).isTrue();
        assertThat(RequestForms.RULEBOOK_FORM.matcher(most + "b").matches()).isTrue();
        assertThat(RequestForms.RULEBOOK_FORM.matcher(most + "-b").matches()).isFalse();
        assertThat(RequestForms.RULEBOOK_FORM.matcher(most + "bb").matches()).isFalse();
        assertThat(RequestForms.PART_FORM.matcher(most + "b").matches()).isTrue();
        assertThat(RequestForms.PART_FORM.matcher(most + "bb").matches()).isFalse();
        assertThat(RequestForms.OFFENCE_FORM.matcher("a" + "-b".repeat(63)).matches())
                .isTrue();
        assertThat(RequestForms.OFFENCE_FORM.matcher("a".repeat(128)).matches()).isTrue();
        assertThat(RequestForms.OFFENCE_FORM.matcher("a".repeat(129)).matches()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "un\n", "\nun", "un\r\n", "-un", "un-", "u--n", "Un", "1", "u_n", "\u00fcn", " un"})
    void anIdIsLowerCaseWordsJoinedByHyphensAndNothingElse(String text) {
        assertThat(RequestForms.RULEBOOK_FORM.matcher(text).matches()).isFalse();
        assertThat(RequestForms.PART_FORM.matcher(text).matches()).isFalse();
        assertThat(RequestForms.OFFENCE_FORM.matcher(text).matches()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\n", "a b", "a/b", "\u00e9"})
    void aCaseReferenceIsOpaqueAndPlain(String text) {
        assertThat(RequestForms.CASE_REFERENCE_FORM.matcher(text).matches()).isFalse();
    }

    @Test
    void aDateIsEveryDayOfThreeCenturiesAndNothingElse() {
        for (LocalDate day = LocalDate.of(1899, 12, 1); day.getYear() < 2201; day = day.plusDays(1)) {
            boolean within = day.getYear() >= 1900 && day.getYear() <= 2199;
            assertThat(RequestForms.DATE_FORM.matcher(day.toString()).matches())
                    .as(day.toString())
                    .isEqualTo(within);
        }
        for (int year = 1900; year <= 2199; year++) {
            for (int month = 0; month <= 13; month++) {
                for (int day = 0; day <= 32; day++) {
                    String text = String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day);
                    assertThat(RequestForms.DATE_FORM.matcher(text).matches())
                            .as(text)
                            .isEqualTo(isDay(year, month, day));
                }
            }
        }
        assertThat(RequestForms.DATE_FORM.matcher("2024-03-01\n").matches()).isFalse();
    }

    private static boolean isDay(int year, int month, int day) {
        return month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
    }
}
