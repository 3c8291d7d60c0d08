package org.distinguo.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.distinguo.source.Place;
import org.distinguo.source.Translation;
import org.junit.jupiter.api.Test;

/** That an answer tells how far it was translated, and carries no mark of it. */
final class MarksTest {

    private static final Language ARABIC = new Language("ar", "العربية", Direction.RTL);
    private static final Texts TEXTS = new Texts(
            ARABIC,
            Map.of(
                    "source",
                    new SourceTexts(
                            Map.of("yes", new Text("نعم", true), "no", new Text("لا ﷺ ", false)),
                            Map.of("yes", Place.of("a"), "no", Place.of("a")),
                            Map.of())));

    private static Unmarked answer(Served served, String... english) {
        Translation translation = TEXTS.of("source", served);
        var text = new StringBuilder("\u00e9");
        for (String one : english) {
            text.append('[').append(translation.of(one)).append(']');
        }
        return Marks.out(ARABIC, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Unmarked answer) {
        return new String(answer.bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void aReviewedTextIsServedAlways() {
        for (Served served : Served.values()) {
            Unmarked answer = answer(served, "yes");
            assertThat(text(answer)).isEqualTo("é[نعم]");
            assertThat(answer.texts()).isEqualTo(new AnswerTexts(ARABIC, true, false, false));
            assertThat(answer.texts().contentLanguage()).isEqualTo("ar");
            assertThat(answer.texts().json()).isEqualTo("{\"language\":\"ar\",\"reviewed\":true,\"inEnglish\":false}");
        }
    }

    @Test
    void anUnreviewedTextIsServedWhereThatIsAllowedAndIsMarked() {
        Unmarked answer = answer(Served.ALL, "no", "yes");
        assertThat(text(answer)).isEqualTo("é[لا ﷺ ][نعم]");
        assertThat(answer.texts()).isEqualTo(new AnswerTexts(ARABIC, true, true, false));
        assertThat(answer.texts().json()).contains("\"reviewed\":false");
    }

    @Test
    void otherwiseTheEnglishTextStandsInItsPlaceAndIsMarked() {
        Unmarked answer = answer(Served.REVIEWED, "yes", "no");
        assertThat(text(answer)).isEqualTo("é[نعم][no]");
        assertThat(answer.texts()).isEqualTo(new AnswerTexts(ARABIC, true, false, true));
        assertThat(answer.texts().contentLanguage()).isEqualTo("ar, en");
    }

    @Test
    void aMissingTextIsEnglishAndAnAnswerOfSuchTextsIsEnglish() {
        Unmarked answer = answer(Served.ALL, "perhaps");
        assertThat(text(answer)).isEqualTo("é[perhaps]");
        assertThat(answer.texts().contentLanguage()).isEqualTo("en");
        assertThat(answer.texts().json()).isEqualTo("{\"language\":\"en\",\"reviewed\":true,\"inEnglish\":true}");
    }

    @Test
    void aTextLosesItsMarkAndNothingElse() {
        assertThat(Marks.out(TEXTS.of("source", Served.ALL).of("yes"))).isEqualTo("نعم");
        assertThat(Marks.out("ﷺ plain")).isEqualTo("ﷺ plain");
    }
}
