package org.distinguo.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.language.Direction;
import org.distinguo.language.Language;
import org.distinguo.language.Marks;
import org.distinguo.language.Served;
import org.distinguo.language.SourceTexts;
import org.distinguo.language.Text;
import org.distinguo.language.Texts;
import org.distinguo.language.Translations;
import org.distinguo.library.Languages;
import org.distinguo.library.Library;
import org.distinguo.library.ShippedLibrary;
import org.distinguo.mapping.Mapping;
import org.distinguo.mapping.Mappings;
import org.distinguo.mapping.audit.AuditReport;
import org.distinguo.mapping.audit.AuditText;
import org.distinguo.mapping.audit.AuditTexts;
import org.distinguo.mapping.audit.FormAudit;
import org.distinguo.verdict.DatedLaw;
import org.distinguo.verdict.Standard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The page of an audit and its Markdown are two forms of one text, and the page is one that everybody can read. */
@Execution(ExecutionMode.CONCURRENT)
final class AuditPageTest {

    private static final Library LIBRARY = ShippedLibrary.LIBRARY;
    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);
    private static final Languages LANGUAGES = Languages.shipped(Served.ALL);
    private static final Language ARABIC = LANGUAGES.named("ar").orElseThrow();

    private static final Pattern MARKDOWN_LINK = Pattern.compile("\\[([^\\]]*)]\\(<[^>]*>\\)");
    private static final Pattern NUMBER_OF_ITEM = Pattern.compile("(?m)^\\d+\\. ");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    /** Both forms of an audit, as they are sent. */
    private record Forms(String page, String text) {}

    private static Forms forms(String mapping, String rulebook, AuditTexts texts, Library library, Mappings mappings) {
        AuditReport report = FormAudit.of(
                mappings.converter(mapping).orElseThrow().mapping(),
                new DatedLaw(library.classifier(rulebook).orElseThrow(), DAY),
                Standard.REASONABLE_GROUNDS);
        return forms(report, texts);
    }

    private static Forms forms(AuditReport report, AuditTexts texts) {
        return new Forms(Marks.out(new AuditPage(texts).of(report)), Marks.out(new AuditText(texts).of(report)));
    }

    private static Forms english(String mapping, String rulebook) {
        return forms(mapping, rulebook, AuditTexts.shipped(), LIBRARY, Mappings.shipped(LIBRARY.catalogue()));
    }

    private static Forms in(Language language, Translations translations, String mapping, String rulebook) {
        Library words = LIBRARY.in(translations);
        FactCatalogue catalogue = words.catalogue();
        return forms(
                mapping,
                rulebook,
                AuditTexts.shipped(language, translations),
                words,
                Mappings.shipped(LIBRARY.catalogue()).in(catalogue, translations));
    }

    private static Forms arabic(String mapping, String rulebook) {
        return in(ARABIC, LANGUAGES.translations(ARABIC), mapping, rulebook);
    }

    static Stream<String> mappings() {
        return Mappings.shipped(LIBRARY.catalogue()).converters().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("mappings")
    void bothFormsSayTheSameInTheSameOrder(String mapping) {
        for (String rulebook : List.of("un", "coe", "au")) {
            assertSameWords(english(mapping, rulebook));
        }
    }

    @ParameterizedTest
    @CsvSource({"htcds-2, un", "htcds-2, au"})
    void bothFormsSayTheSameInArabicAsWell(String mapping, String rulebook) {
        assertSameWords(arabic(mapping, rulebook));
    }

    private static void assertSameWords(Forms forms) {
        String text = MARKDOWN_LINK.matcher(forms.text()).replaceAll("$1");
        String page = document(forms.page().replace("</t", " </t"))
                .getElementsByTagName("body")
                .item(0)
                .getTextContent();
        assertThat(words(page))
                .hasSizeGreaterThan(200)
                .isEqualTo(words(NUMBER_OF_ITEM.matcher(text).replaceAll("")));
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    /** The content of the page read as XML: each element ends where it has to, and nothing is left unescaped. */
    private static Document document(String page) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(
                            new StringReader(page.substring(page.indexOf("<body"), page.indexOf("</html>")))));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new AssertionError("the page is well-formed", e);
        }
    }

    @Test
    void headingsStepDownOneByOneAndEachTableHasOne() {
        String page = english("htcds-2", "un").page();
        List<Integer> levels = Pattern.compile("<h(\\d)")
                .matcher(page)
                .results()
                .map(heading -> Integer.valueOf(heading.group(1)))
                .toList();
        assertThat(levels.get(0)).isEqualTo(1);
        assertThat(levels.subList(1, levels.size())).hasSizeGreaterThan(4).containsOnly(2);
        List<String> tables = Pattern.compile("<table aria-labelledby=\"([^\"]+)\">")
                .matcher(page)
                .results()
                .map(table -> table.group(1))
                .toList();
        assertThat(tables).hasSize(5).doesNotHaveDuplicates().allSatisfy(id -> assertThat(page)
                .containsOnlyOnce("<h2 id=\"" + id + "\">"));
        assertThat(page).doesNotContain("<table>", "<th>").contains("<th scope=\"col\">", "<th scope=\"row\">");
    }

    @Test
    void sourcesAreLinksAndCodeIsCode() {
        Forms forms = english("htcds-2", "un");
        assertThat(forms.page())
                .containsPattern("<cite><a class=\"first\" href=\"https://[^\"]+\">[^<]+, art\\. 3")
                .contains("(rulebook <code dir=\"ltr\">un</code>")
                .doesNotContain("`", "CodedText");
        assertThat(forms.text()).containsPattern("\\[art\\. 3\\(a\\)]\\(<https://[^>]+>\\)");
    }

    @Test
    void pageRunsNothingAndLoadsNothing() {
        assertThat(english("htcds-2", "un").page())
                .doesNotContainPattern("(?i)<script|<link|<img|<iframe|<form|\\s(on[a-z]+|src|style)=|@import|url\\(");
    }

    @Test
    void arabicRunsFromRightToLeftAndSaysThatNobodyReviewedIt() {
        Forms forms = arabic("htcds-2", "un");
        assertThat(forms.page())
                .contains(
                        "<html lang=\"ar\" dir=\"rtl\">",
                        "<p class=\"note\">لم يقارن أحدٌ",
                        "<p class=\"note\" lang=\"en\" dir=\"ltr\">Nobody who knows",
                        "<cite lang=\"en\" dir=\"ltr\"><a ",
                        "\u20682024-03-01\u2069",
                        "<code dir=\"ltr\">un</code>");
        assertThat(forms.text()).contains("`un`", "\u20682024-03-01\u2069");
    }

    @Test
    void aPageIsInTheLanguageOfItsTitleAndOtherTextsSayWhatTheyAre() {
        var spanish = new Language("es", "español", Direction.LTR);
        var title = new SourceTexts(
                Map.of("What the form can settle: {form}", new Text("Lo que decide: {form}", true)),
                Map.of(),
                Map.of());
        var texts = new Texts(spanish, Map.of(Translations.PHRASES, title));
        Forms forms = in(spanish, source -> texts.of(source, Served.ALL), "htcds-2", "un");
        assertThat(forms.page())
                .contains(
                        "<html lang=\"es\" dir=\"ltr\">",
                        "<h1>Lo que decide: ",
                        "<h2 id=\"overview\"><span lang=\"en\" dir=\"ltr\">Each offence",
                        "<p><span lang=\"en\" dir=\"ltr\">Law: ",
                        "<span lang=\"en\" dir=\"ltr\">Some words are in English")
                .doesNotContain("Nobody who knows");
        Forms none = in(spanish, source -> new Texts(spanish, Map.of()).of(source, Served.ALL), "htcds-2", "un");
        assertThat(none).isEqualTo(english("htcds-2", "un"));
    }

    @Test
    void everyTextOfAFormIsEscaped() {
        Mapping form = Mappings.shipped(LIBRARY.catalogue())
                .converter("htcds-2")
                .orElseThrow()
                .mapping();
        var hostile = new Mapping(
                form.id(),
                form.version(),
                "<script>&'\" of a form",
                form.source(),
                form.licence(),
                form.kind(),
                form.reviewed(),
                form.digest(),
                form.fields(),
                form.place());
        AuditReport report =
                FormAudit.of(hostile, new DatedLaw(LIBRARY.classifier("un").orElseThrow(), DAY), Standard.ESTABLISHED);
        Forms forms = forms(report, AuditTexts.shipped());
        assertThat(forms.page())
                .contains(
                        "<title>What the form can settle: &lt;script&gt;&amp;",
                        "<h1>What the form can settle: &lt;script&gt;&amp;")
                .doesNotContain("<script");
        assertSameWords(forms);
    }
}
