package org.distinguo.rest.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.distinguo.language.Direction;
import org.distinguo.language.Language;
import org.distinguo.language.Marks;
import org.distinguo.language.Served;
import org.distinguo.language.SourceTexts;
import org.distinguo.language.Text;
import org.distinguo.language.Texts;
import org.distinguo.language.Translations;
import org.junit.jupiter.api.Test;

/** The page of a problem says in which language its words are. */
final class PageLanguagesTest {

    private static final Language ARABIC = new Language("ar", "العربية", Direction.RTL);

    /** The page where some texts are said in Arabic, and no other ones. */
    private static String page(Map<String, Text> said) {
        var texts = new Texts(ARABIC, Map.of(Translations.PROBLEMS, new SourceTexts(said, Map.of(), Map.of())));
        return Marks.out(ProblemPages.shipped(ARABIC, source -> texts.of(source, Served.ALL))
                .html(ProblemType.NOT_FOUND));
    }

    @Test
    void wherePageHasNoWordOfTheLanguageItIsTheEnglishOne() {
        assertThat(page(Map.of())).isEqualTo(ProblemPages.english().html(ProblemType.NOT_FOUND));
    }

    @Test
    void onAnEnglishPageATextInTheLanguageSaysThatItIs() {
        assertThat(page(Map.of("What it is", new Text("ما هي", true))))
                .contains("<html lang=\"en\" dir=\"ltr\">", "<h2><span lang=\"ar\" dir=\"rtl\">ما هي</span></h2>")
                .doesNotContain("Some words are in English", "Nobody who knows");
    }

    @Test
    void aPageIsInTheLanguageOfItsTitle() {
        String title = ProblemType.NOT_FOUND.title();
        assertThat(page(Map.of(title, new Text("لا شيء", false))))
                .contains(
                        "<html lang=\"ar\" dir=\"rtl\">",
                        "<title>لا شيء – Distinguo</title>",
                        "<h1>لا شيء</h1>",
                        "<h2><span lang=\"en\" dir=\"ltr\">What it is</span></h2>",
                        "<span lang=\"en\" dir=\"ltr\">Some words are in English",
                        "<span lang=\"en\" dir=\"ltr\">Nobody who knows this language");
    }
}
