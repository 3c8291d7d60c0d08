package org.distinguo.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.distinguo.language.Language;
import org.distinguo.language.Served;
import org.distinguo.library.Languages;
import org.distinguo.library.ShippedLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Each language has its own signs and one word for one thing, in its texts and in what the service puts together of them. */
final class PunctuationTest {

    /** A Latin comma, semicolon or question mark beside an Arabic letter, a bracket or an isolate of Unicode. */
    private static final Pattern LATIN_SIGN_IN_ARABIC =
            Pattern.compile("[\\u0600-\\u06FF\\u2069»”`}][)\\]]*\\s*[,;?]|[,;?]\\s*[\\u0600-\\u06FF\\u2068«“]");

    /** A French sign without a space that does not break before it, or a quotation without one inside. */
    private static final Pattern FRENCH_SIGN_WITHOUT_SPACE = Pattern.compile("(?<!\\u00A0)[;:?!»](?!//)|«(?!\\u00A0)");

    /** An item of a list with a label in front, and no space before the colon. */
    private static final Pattern LABELLED = Pattern.compile("^- [^:(]*[^:(\\u00A0]: ");

    /** What a program reads, an address, and a character of HTML. */
    private static final Pattern CODE = Pattern.compile("`[^`]*`|https?://\\S+|&[a-z0-9#]+;");

    /** Words in Arabic that stand for something for which there is another one already: episode, rulebook. */
    private static final Pattern SECOND_WORD =
            Pattern.compile("حلقة|حلقات|مجموعة القواعد|مجموعات القواعد|مجموعة قواعد");

    private static final Pattern ANSWER_IN_CODE = Pattern.compile("\\b(YES|NO)\\b");

    /** A text with what it says in English, and where it stands. */
    private record Said(Path file, String english, String text) {}

    @Test
    void frenchSignsHaveTheirSpace() throws IOException {
        assertThat(said("fr")).allSatisfy(said -> assertThat(FRENCH_SIGN_WITHOUT_SPACE
                        .matcher(withoutCode(said.text()))
                        .find())
                .as("%s", said)
                .isFalse());
    }

    @Test
    void spanishQuestionsAndExclamationsAreOpened() throws IOException {
        assertThat(said("es")).allSatisfy(said -> {
            assertThat(count(said.text(), '¿')).as("%s", said).isEqualTo(count(said.text(), '?'));
            assertThat(count(said.text(), '¡')).as("%s", said).isEqualTo(count(said.text(), '!'));
        });
    }

    @Test
    void arabicHasItsOwnSignsAndOneWordForOneThing() throws IOException {
        assertThat(said("ar")).allSatisfy(said -> {
            assertThat(LATIN_SIGN_IN_ARABIC.matcher(withoutCode(said.text())).find())
                    .as("%s", said)
                    .isFalse();
            assertThat(SECOND_WORD.matcher(said.text()).find()).as("%s", said).isFalse();
            assertThat(said.english().contains("label") && said.text().contains("تسمية"))
                    .as("%s", said)
                    .isFalse();
        });
    }

    /** Those who read a record or an explanation see answers as words; whoever fills in a request sees the codes. */
    @ParameterizedTest
    @ValueSource(strings = {"es", "fr", "ar"})
    void answersThatPeopleReadAreWordsOfTheLanguage(String tag) throws IOException {
        assertThat(said(tag))
                .filteredOn(said ->
                        said.file().endsWith("record.yaml") || said.file().endsWith("phrases.yaml"))
                .isNotEmpty()
                .allSatisfy(
                        said -> assertThat(ANSWER_IN_CODE.matcher(said.text()).find())
                                .as("%s", said)
                                .isFalse());
    }

    @ParameterizedTest
    @ValueSource(strings = {"un", "us", "eu", "uk", "ph", "coe", "ca", "au"})
    void whatIsPutTogetherKeepsTheSigns(String rulebook) {
        assertThat(LATIN_SIGN_IN_ARABIC
                        .matcher(record("ar", rulebook))
                        .results()
                        .map(found -> found.group()))
                .isEmpty();
        assertThat(record("fr", rulebook).lines().filter(line -> line.strip().startsWith("Source")))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.strip()).startsWith("Source\u00A0: "));
        assertThat(record("fr", rulebook).lines().filter(line -> LABELLED.matcher(line)
                        .find()))
                .isEmpty();
    }

    private static String record(String tag, String rulebook) {
        Languages languages = Languages.shipped(Served.ALL);
        Language language = languages.named(tag).orElseThrow();
        RecordedCase recorded = RecordedCases.of(
                ShippedLibrary.LIBRARY.in(languages.translations(language)), rulebook, RecordedCases.TRAFFICKED);
        return withoutCode(RecordedCases.text(new RecordWriters(languages).in(language), recorded));
    }

    private static String withoutCode(String text) {
        return CODE.matcher(text).replaceAll("");
    }

    private static long count(String text, char sign) {
        return text.chars().filter(one -> one == sign).count();
    }

    private static List<Said> said(String tag) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/texts", tag))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .flatMap(PunctuationTest::said)
                    .toList();
        }
    }

    private static Stream<Said> said(Path file) {
        Map<String, Object> document;
        try {
            document = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ((List<?>) document.getOrDefault("entries", List.of()))
                .stream()
                        .map(entry -> (Map<?, ?>) entry)
                        .map(entry -> new Said(
                                file, String.valueOf(entry.get("english")), String.valueOf(entry.get("text"))));
    }
}
