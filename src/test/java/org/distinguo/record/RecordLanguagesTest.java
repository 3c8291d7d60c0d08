package org.distinguo.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.distinguo.language.Direction;
import org.distinguo.language.Language;
import org.distinguo.language.Served;
import org.distinguo.language.SourceTexts;
import org.distinguo.language.Text;
import org.distinguo.language.Texts;
import org.distinguo.language.Translations;
import org.distinguo.library.ShippedLibrary;
import org.junit.jupiter.api.Test;

/** A page says in which language its words are, where few of them are in the language that was asked for. */
final class RecordLanguagesTest {

    private static final Language ARABIC = new Language("ar", "العربية", Direction.RTL);
    private static final Language SPANISH = new Language("es", "español", Direction.LTR);
    private static final String TITLE = "Record of a verdict";
    private static final String QUESTION = "Were you under 18 when this happened?";
    private static final String FACTS = "{'conduct': {'recruited': 'YES'}}";
    private static final String ENGLISH_NOTE = "Nobody who knows both this language and the law";

    /** The page where one text is said in a language, and no other one. */
    private static String page(Language language, String source, String english, Text said) {
        return RecordedCases.html(writer(language, source, english, said), recorded(language, source, english, said));
    }

    private static RecordWriter writer(Language language, String source, String english, Text said) {
        return new RecordWriter(RecordTexts.shipped(language, texts(language, source, english, said)));
    }

    private static RecordedCase recorded(Language language, String source, String english, Text said) {
        return RecordedCases.of(ShippedLibrary.LIBRARY.in(texts(language, source, english, said)), "un", FACTS);
    }

    private static Translations texts(Language language, String source, String english, Text said) {
        var texts = new Texts(language, Map.of(source, new SourceTexts(Map.of(english, said), Map.of(), Map.of())));
        return name -> texts.of(name, Served.ALL);
    }

    @Test
    void wherePageHasNoWordOfTheLanguageItIsTheEnglishOne() {
        String english = RecordedCases.html(RecordWriter.shipped(), RecordedCases.of("un", FACTS));
        assertThat(page(SPANISH, "rulebooks/us", "x", new Text("y", true))).isEqualTo(english);
        assertThat(page(ARABIC, "rulebooks/us", "x", new Text("y", true)))
                .contains("<html lang=\"en\" dir=\"ltr\">")
                .doesNotContain("lang=\"ar\"", "rtl", "<span lang", "<cite lang", "Some words are in English");
    }

    @Test
    void onAnEnglishPageATextInTheLanguageSaysThatItIs() {
        String page = page(ARABIC, Translations.CATALOGUE, QUESTION, new Text("سؤال", true));
        assertThat(page)
                .contains(
                        "<html lang=\"en\" dir=\"ltr\">",
                        "<span lang=\"ar\" dir=\"rtl\">سؤال</span>",
                        "<title>" + TITLE)
                .doesNotContain("lang=\"en\" dir=\"ltr\">Result", QUESTION, "Some words are in English", ENGLISH_NOTE);
    }

    @Test
    void aPageIsInTheLanguageOfItsTitle() {
        String page = page(ARABIC, Translations.RECORD, TITLE, new Text("سجل", true));
        assertThat(page)
                .contains(
                        "<html lang=\"ar\" dir=\"rtl\">",
                        "<title>سجل</title>",
                        "<h2><span lang=\"en\" dir=\"ltr\">Result</span></h2>",
                        "<span lang=\"en\" dir=\"ltr\">Some words are in English")
                .doesNotContain(ENGLISH_NOTE);
    }

    @Test
    void thatNobodyReviewedAWordIsSaidInEnglishAsWell() {
        String english = "<p class=\"note\" lang=\"en\" dir=\"ltr\">" + ENGLISH_NOTE;
        assertThat(page(SPANISH, Translations.RECORD, TITLE, new Text("Constancia", false)))
                .contains("<html lang=\"es\" dir=\"ltr\">", "<span lang=\"en\" dir=\"ltr\">" + ENGLISH_NOTE)
                .doesNotContain(english);
        assertThat(page(SPANISH, Translations.CATALOGUE, QUESTION, new Text("¿...?", false)))
                .contains("<html lang=\"en\" dir=\"ltr\">", "<p class=\"note\">" + ENGLISH_NOTE)
                .doesNotContain(english);
    }
}
