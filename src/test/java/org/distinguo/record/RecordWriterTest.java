package org.distinguo.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.distinguo.library.Library;
import org.distinguo.library.LibraryReader;
import org.distinguo.library.ShippedLibrary;
import org.distinguo.page.StyleSheet;
import org.distinguo.verdict.Classification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A record says in plain words what a verdict says, and never more. */
final class RecordWriterTest {

    private static final RecordWriter WRITER = RecordWriter.shipped();
    private static final String SMUGGLED =
            "'facts': {'person': {'child': 'NO', 'national': 'NO', 'permanentResident': 'NO'}, "
                    + "'facilitation': {'entryProcured': 'YES', 'benefitReceived': 'YES'}, "
                    + "'movement': {'crossedBorder': 'YES', 'entryIrregular': 'YES'}}, "
                    + "'screened': ['conduct', 'means', 'control', 'debt', 'purpose', 'exploitation', 'movement', 'facilitation']";
    private static final String NEITHER =
            "'facts': {'person': {'child': 'NO'}, 'conduct': {'recruited': 'YES'}, 'means': "
                    + "{'force': 'YES'}, 'exploitation': {'labourObtained': 'NO'}}, 'screened': ['conduct', 'means', 'control', "
                    + "'debt', 'purpose', 'exploitation', 'movement', 'facilitation']";
    private static final String NOT_NOBODY = "This does not mean that the person was not trafficked";

    @TempDir
    Path folder;

    @Test
    void whatDoesNotSufficeIsNeverToldAsNoTrafficking() {
        RecordedCase recorded = RecordedCases.of("un", "{'conduct': {'recruited': 'YES'}}");
        assertThat(recorded.verdict().classification()).isEqualTo(Classification.UNDETERMINED);
        assertThat(RecordedCases.html(WRITER, recorded))
                .contains("do not suffice to say", NOT_NOBODY, "no reason to withhold help")
                .contains("To be asked of the person", "Were you under 18 when this happened?");
    }

    @Test
    void aFactOnWhichAnOffenceRestsIsNotSaidToCountForNobody() {
        RecordedCase recorded = RecordedCases.sent("un", SMUGGLED);
        assertThat(recorded.verdict().disregardedFacts())
                .extracting(fact -> fact.fact().toString())
                .contains("movement.entryIrregular"); // on which the smuggling rests
        assertThat(RecordedCases.text(WRITER, recorded).replaceAll("\\s+", " "))
                .contains("for the offences that are named with them. Another offence may rest on them.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SMUGGLING | fit a definition of migrant smuggling in this law, and no definition
            NEITHER   | fit no definition of trafficking in persons and none of migrant
            """)
    void whatLeavesTraffickingOutSaysWhatItDoesNotMean(Classification classification, String result) {
        RecordedCase recorded =
                RecordedCases.sent("un", classification == Classification.SMUGGLING ? SMUGGLED : NEITHER);
        assertThat(recorded.verdict().classification()).isEqualTo(classification);
        assertThat(RecordedCases.html(WRITER, recorded)).contains(result, NOT_NOBODY, "no reason to withhold help");
        assertThat(RecordedCases.text(WRITER, recorded).replaceAll("\\s+", " ")).contains(result, NOT_NOBODY);
    }

    @ParameterizedTest
    @CsvSource({"SUSPECTED, REASONABLE_GROUNDS, true", "YES, REASONABLE_GROUNDS, false", "YES, ESTABLISHED, false"})
    void resultThatRestsOnASuspicionSaysSo(String force, String standard, boolean isSaid) {
        RecordedCase recorded = RecordedCases.sent(
                "un",
                "'standard': '" + standard + "', 'facts': {'person': {'child': 'NO'}, 'conduct': {'recruited': 'YES'}, "
                        + "'means': {'force': '" + force + "'}, 'exploitation': {'forcedLabour': 'YES'}}");
        assertThat(recorded.verdict().classification().name()).contains("TRAFFICKING");
        String remark =
                "This rests on a suspicion. It holds on reasonable grounds, and is not established: trafficking";
        assertThat(RecordedCases.text(WRITER, recorded).replaceAll("\\s+", " ").contains(remark))
                .isEqualTo(isSaid);
        assertThat(RecordedCases.html(WRITER, recorded).contains(remark)).isEqualTo(isSaid);
    }

    @Test
    void wordOfTheAllegedPerpetratorIsSaidToBeThat() {
        RecordedCase recorded = RecordedCases.sent(
                "un",
                "'attributions': [{'fact': 'exploitation.labourObtained', 'source': 'ALLEGED_PERPETRATOR'}, "
                        + "{'fact': 'purpose.forcedLabour', 'source': 'ALLEGED_PERPETRATOR'}], 'screened': ['conduct', 'means', "
                        + "'control', 'debt', 'purpose', 'exploitation', 'movement', 'facilitation', 'circumstances'], "
                        + "'facts': {'person': {'child': 'NO'}, 'conduct': {'recruited': 'YES'}, 'means': {'force': 'YES'}, "
                        + "'exploitation': {'labourObtained': 'NO'}, 'purpose': {'forcedLabour': 'NO', 'commercialSex': 'NO'}}");
        assertThat(recorded.verdict().restsOnAllegedPerpetrator()).isNotEmpty();
        assertThat(RecordedCases.html(WRITER, recorded))
                .contains("This rests on the word of the alleged perpetrator", "<td>the alleged perpetrator</td>")
                .contains("<td>not said</td>");
    }

    @Test
    void factsHaveTheirAnswersAndWhatTheLawDisregardsItsReasons() {
        String page = RecordedCases.html(WRITER, RecordedCases.of("un", RecordedCases.TRAFFICKED));
        assertThat(page)
                .contains("<th scope=\"row\">recruitment</th><td>yes</td>")
                .contains("<th scope=\"row\">force</th><td>suspected</td>")
                .contains("What was stated and does not count", "on reasonable grounds: met; as established: open")
                .contains("<a class=\"first\" href=\"https://treaties.un.org/");
    }

    @Test
    void gapsAreExplainedAndHeldAgainstNobody() {
        assertThat(RecordedCases.text(WRITER, RecordedCases.of("un", "{'means': {'force': 'DECLINED'}}"))
                        .replaceAll("\\s+", " "))
                .contains("force: asked, and the person chose not to answer", "no sign against the person");
    }

    @Test
    void noDayIsNamedThatNobodyStated() {
        String month = RecordedCases.text(WRITER, RecordedCases.undated("un", "'conductDate': '2019-05', " + NEITHER))
                .replaceAll("\\s+", " ");
        assertThat(month)
                .contains("Conduct on: 2019-05 (the day is not known)")
                .contains("the law in force on each day of 2019-05 for the offences")
                .doesNotContain("2019-05-01");
        String unstated =
                RecordedCases.text(WRITER, RecordedCases.undated("un", NEITHER)).replaceAll("\\s+", " ");
        assertThat(unstated)
                .contains("Conduct on: not stated; the law of the day of the decision was taken")
                .contains("the law in force on 2025-06-02 for the offences");
        assertThat(RecordedCases.text(WRITER, RecordedCases.sent("un", NEITHER)).replaceAll("\\s+", " "))
                .contains("Conduct on: 2024-03-01")
                .contains("the law in force on 2024-03-01 for the offences");
    }

    @Test
    void whatWasLeftOutIsNamed() {
        assertThat(RecordedCases.html(WRITER, RecordedCases.sent("un", SMUGGLED)))
                .contains("What was not mentioned and counts as NO", "under the heading “Means used”");
    }

    @ParameterizedTest
    @ValueSource(strings = {"un", "us", "eu", "uk", "ph", "coe", "ca", "au"})
    void bothFormsSayTheSameInTheSameOrder(String rulebook) {
        RecordedCase recorded = RecordedCases.of(rulebook, RecordedCases.TRAFFICKED);
        String text = RecordedCases.text(WRITER, recorded);
        String words = text.replaceAll("\\s+", " ");
        int from = 0;
        for (String heading : headings(RecordedCases.html(WRITER, recorded), 2)) {
            assertThat(words.indexOf(heading, from)).as(heading).isNotNegative();
            from = words.indexOf(heading, from);
        }
        assertThat(text.lines())
                .allSatisfy(line -> assertThat(line.length() <= 80 || line.matches(" *<https?://[^ >]+>"))
                        .as(line)
                        .isTrue());
    }

    @Test
    void headingsStepDownOneByOneAndNumberTheFourParts() {
        String page = RecordedCases.html(WRITER, RecordedCases.of("un", RecordedCases.TRAFFICKED));
        int last = 0;
        for (MatchResult heading :
                Pattern.compile("<h(\\d)").matcher(page).results().toList()) {
            int level = Integer.parseInt(heading.group(1));
            assertThat(level).isLessThanOrEqualTo(last + 1);
            last = level;
        }
        assertThat(headings(page, 1)).hasSize(1);
        assertThat(headings(page, 2))
                .containsSubsequence(
                        "Result",
                        "What has to be done to protect the person",
                        "1. How far the computer contributes to the decision, and in what way",
                        "2. The facts that were used, and where they come from",
                        "3. What the law asks for, and how it applies to this person",
                        "4. What the computer did, so that it can be checked again",
                        "Who must still decide, and on what",
                        "What is still open");
    }

    @Test
    void pageRunsNothingAndLoadsNothing() {
        assertThat(RecordedCases.html(WRITER, RecordedCases.of("un", RecordedCases.TRAFFICKED)))
                .doesNotContainPattern("(?i)<script|<link|<img|<iframe|<form|\\s(on[a-z]+|src|style)=|@import|url\\(");
    }

    @Test
    void titleSaysNothingOfTheCase() {
        RecordedCase recorded = RecordedCases.sent("un", "'caseReference': 'K-17', " + SMUGGLED);
        assertThat(RecordedCases.html(WRITER, recorded))
                .contains("<title>Record of a verdict</title>")
                .contains("<code dir=\"ltr\">K-17<");
    }

    @Test
    void noScoreNoGuiltNoCredibility() {
        assertThat(RecordedCases.text(WRITER, RecordedCases.of("un", RecordedCases.TRAFFICKED))
                        .replaceAll("\\s+", " "))
                .doesNotContainPattern("(?i)\\d ?%|credib|confidence|victim is|is guilty of")
                .contains("gives no score");
    }

    @Test
    void everyTextOfTheLawIsEscaped() throws IOException {
        Path un = Files.createDirectories(folder.resolve("un"));
        String law = Files.readString(Path.of("src/main/rulebooks/un/rulebook.yaml"));
        Files.writeString(
                un.resolve("rulebook.yaml"),
                law.replaceFirst("(?m)^title: .*$", "title: 'A <b>law</b> & \"more\"'")
                        .replace("'Someone recruited, ", "'<i>Someone</i> & recruited, "));
        Library library = LibraryReader.with(ShippedLibrary.LIBRARY, folder);
        RecordedCase recorded = RecordedCases.of(library, "un", RecordedCases.TRAFFICKED);
        RecordedCase hostile = new RecordedCase(
                recorded.verdict(),
                recorded.conduct(),
                Optional.of("<script>&'\""),
                Optional.of("<x>"),
                recorded.today());
        assertThat(RecordedCases.html(WRITER, hostile))
                .contains(
                        "A &lt;b&gt;law&lt;/b&gt; &amp; &quot;more&quot;", "&lt;i&gt;Someone&lt;/i&gt; &amp; recruited")
                .contains("&lt;script&gt;&amp;&#39;&quot;", "&lt;x&gt;")
                .doesNotContain("<b>", "<i>", "<script", "<x>");
        assertThat(RecordedCases.text(WRITER, hostile)).contains("A <b>law</b> & \"more\"");
    }

    @Test
    void sameCaseGivesTheSameBytes() {
        RecordedCase recorded = RecordedCases.of("us", RecordedCases.TRAFFICKED);
        assertThat(RecordedCases.html(RecordWriter.shipped(), recorded))
                .isEqualTo(RecordedCases.html(WRITER, recorded));
        assertThat(RecordedCases.text(RecordWriter.shipped(), recorded))
                .isEqualTo(RecordedCases.text(WRITER, recorded));
    }

    @Test
    void onlyItsOwnRulesOfStyleAreLetIn() {
        assertThat(StyleSheet.SECURITY_POLICY)
                .contains("default-src 'none'", "style-src 'sha256-", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
    }

    private static List<String> headings(String page, int level) {
        return Pattern.compile("<h" + level + "[^>]*>(.*?)</h" + level + ">")
                .matcher(page)
                .results()
                .map(heading -> heading.group(1).replaceAll("<[^>]*>", ""))
                .toList();
    }
}
