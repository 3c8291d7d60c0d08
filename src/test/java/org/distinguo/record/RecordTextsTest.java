package org.distinguo.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.distinguo.language.Direction;
import org.distinguo.language.Language;
import org.distinguo.source.InvalidSourceException;
import org.distinguo.source.YamlFile;
import org.junit.jupiter.api.Test;

/** The words of a record can be replaced by those of another language, and no fault in them goes unseen. */
final class RecordTextsTest {

    private static final Path ENGLISH = Path.of("src/main/catalogue/record.yaml");
    private static final Language ARABIC = new Language("ar", "العربية", Direction.RTL);

    /** A quoted text of the file, with nothing but what stands in braces to be kept. */
    private static final Pattern TEXT = Pattern.compile("(?<=: )'((?:[^']|'')*)'");

    @Test
    void arabicRunsFromRightToLeftAndKeepsLatinWordsApart() {
        RecordedCase recorded = RecordedCases.sent(
                "un",
                "'caseReference': 'K-17', 'facts': {'means': {'force': 'YES'}, 'exploitation': {'commercialSex': 'YES'}}");
        String page = RecordedCases.html(new RecordWriter(arabic()), recorded);
        assertThat(page)
                .contains("<html lang=\"ar\" dir=\"rtl\">", "<title>نص</title>")
                .contains("<code dir=\"ltr\">K-17</code>")
                .contains("<cite lang=\"en\" dir=\"ltr\"><a ", "<th scope=\"row\">force</th>")
                .contains("\u20682024-03-01\u2069");
        assertThat(page.replaceAll("(?s)<style>.*?</style>", "")).doesNotContain("Result", "Source", "has to be done");
    }

    @Test
    void styleKnowsNoLeftAndNoRight() throws IOException {
        assertThat(Files.readString(Path.of("src/main/resources/page/style.css")))
                .doesNotContainPattern("(left|right|(margin|padding)-(top|bottom)|[^-]width:|height:(?! ?1))");
    }

    @Test
    void everyFaultIsTold() throws IOException {
        String texts = Files.readString(ENGLISH)
                .replace("{parts} alone", "{part} alone")
                .replace("  heading_result: 'Result'\n", "")
                .replace("  footer_rule:", "  footer_rules:");
        assertThatThrownBy(() -> read(texts, Language.ENGLISH))
                .isInstanceOfSatisfying(InvalidSourceException.class, faults -> assertThat(faults.diagnostics().stream()
                                .map(fault -> fault.message())
                                .toList())
                        .contains(
                                "the text `rests_on_parts` has not the words in braces that it needs",
                                "the key `heading_result` is missing",
                                "the key `footer_rule` is missing",
                                "unknown key `footer_rules`"));
    }

    @Test
    void everyTextStandsInARecord() throws IOException {
        String used;
        try (Stream<Path> templates = Files.list(Path.of("src/main/resources/record"));
                Stream<Path> code = Files.list(Path.of("src/main/java/org/distinguo/record"))) {
            used = Stream.concat(templates, code)
                    .filter(file -> !file.endsWith("PageText.java"))
                    .map(RecordTextsTest::content)
                    .collect(Collectors.joining("\n"));
        }
        List<String> unused = Stream.of(PageText.values())
                .filter(text -> !used.matches("(?s).*[{=]t\\." + text.key() + "[ }].*")
                        && !used.contains("PageText." + text.name()))
                .map(PageText::key)
                .toList();
        assertThat(unused).isEmpty();
    }

    /** Each text replaced by one word, and what stands in braces kept. */
    private static RecordTexts arabic() {
        String texts = TEXT.matcher(content(ENGLISH)).replaceAll(text -> {
            String places = Pattern.compile("\\{\\w+}")
                    .matcher(text.group(1))
                    .results()
                    .map(place -> " " + place.group())
                    .collect(Collectors.joining());
            return Matcher.quoteReplacement("'نص" + places + "'");
        });
        return read(texts, ARABIC);
    }

    private static RecordTexts read(String texts, Language language) {
        return RecordTexts.read(new YamlFile("record.yaml", texts.getBytes(StandardCharsets.UTF_8)), language);
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
