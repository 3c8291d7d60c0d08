package org.distinguo.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That a caller gets the language that {@code Accept-Language} asks for, and English where it asks for none that is there. */
final class LanguagePreferenceTest {

    private static final List<Language> OFFERED = List.of(
            new Language("es", "español", Direction.LTR),
            new Language("fr", "français", Direction.LTR),
            new Language("ar", "العربية", Direction.RTL),
            new Language("pt-br", "português", Direction.LTR));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    es                              | es
                    ES                              | es
                    es-MX                           | es
                    ar-Arab-EG                      | ar
                    de, fr;q=0.7, es;q=0.2          | fr
                    en;q=0.5, es                    | es
                    es;q=0.5, en                    | en
                    en-GB, es;q=0.9                 | en
                    es;q=0, fr;q=0.1                | fr
                    es;q=0                          | en
                    *                               | en
                    fr;q=0.3, *                     | fr
                    de                              | en
                    espera                          | en
                    pt-BR                           | pt-br
                    pt                              | en
                    not a language; at all          | en
                    ,                               | en
                    es;q=2                          | en
                    """)
    void whatIsAskedForIsLookedUp(String header, String tag) {
        assertThat(LanguagePreference.of(header, OFFERED).tag()).isEqualTo(tag);
    }

    @Test
    void whoAsksForNothingGetsEnglish() {
        assertThat(LanguagePreference.of(null, OFFERED)).isEqualTo(Language.ENGLISH);
        assertThat(LanguagePreference.of("", OFFERED)).isEqualTo(Language.ENGLISH);
        assertThat(LanguagePreference.of("es", List.of())).isEqualTo(Language.ENGLISH);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en                    | true
                    en-US,en;q=0.9,es;q=1 | true
                    en;q=0.1, es          | false
                    en-US;q=0.1, es       | false
                    es, en                | false
                    eng                   | false
                    """)
    void theUsualHeaderOfWhoWantsEnglishIsKnownAtOnce(String header, boolean isForEnglish) {
        assertThat(LanguagePreference.isForEnglish(header)).isEqualTo(isForEnglish);
        if (isForEnglish) {
            assertThat(LanguagePreference.of(header, OFFERED)).isEqualTo(Language.ENGLISH);
        }
    }
}
