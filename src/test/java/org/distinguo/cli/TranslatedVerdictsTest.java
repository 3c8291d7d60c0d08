package org.distinguo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.distinguo.Draws;
import org.distinguo.cases.CaseFolder;
import org.distinguo.cases.RulebookCase;
import org.distinguo.facts.KnownFacts;
import org.distinguo.language.Language;
import org.distinguo.language.Marks;
import org.distinguo.language.Served;
import org.distinguo.language.Translations;
import org.distinguo.library.Languages;
import org.distinguo.library.Library;
import org.distinguo.library.ShippedLibrary;
import org.distinguo.rest.InLanguages;
import org.distinguo.rest.wire.VerdictWriter;
import org.distinguo.rest.wire.WireMapper;
import org.distinguo.rulebook.Rulebook;
import org.distinguo.source.Diagnostics;
import org.distinguo.source.Translation;
import org.distinguo.verdict.Classifier;
import org.distinguo.verdict.Law;
import org.distinguo.verdict.Query;
import org.distinguo.verdict.Verdict;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** That a verdict in another language is the same verdict in other words: the same codes, ids, digests, order and statuses. */
@Execution(ExecutionMode.CONCURRENT)
final class TranslatedVerdictsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

    /** Says every text as it is, between brackets: whatever of an answer is not between brackets is said by Java. */
    private static final Translations BRACKETED = source -> new Translation(english -> "\u27e6" + english + "\u27e7");

    private final ObjectMapper mapper = WireMapper.standalone();
    private final VerdictWriter writer = new VerdictWriter(mapper);
    private final Library english = ShippedLibrary.LIBRARY;
    private final Map<String, List<RulebookCase>> casesByRulebook = new HashMap<>();
    private final IdentityHashMap<RulebookCase, JsonNode> inEnglish = new IdentityHashMap<>();

    @TestFactory
    Stream<DynamicTest> everyCaseGetsTheSameVerdictInEveryLanguage() {
        Languages languages = Languages.shipped(Served.ALL);
        assertThat(languages.offered()).extracting(Language::tag).containsExactly("es", "fr", "ar");
        return languages.offered().stream()
                .map(language -> DynamicTest.dynamicTest(
                        language.tag(), () -> compareAll(english.in(languages.translations(language)), language)));
    }

    private void compareAll(Library translated, Language language) throws IOException {
        int cases = 0;
        for (var entry : english.classifiers().entrySet()) {
            Classifier law = entry.getValue();
            Classifier inLanguage = translated.classifier(entry.getKey()).orElseThrow();
            for (RulebookCase one : Draws.of(cases(law.law().rulebook()))) {
                byte[] said = written(inLanguage.classify(in(translated, one.query())), translated);
                byte[] unmarked = Marks.out(language, said).bytes();
                assertThat(Marks.out(new String(unmarked, StandardCharsets.UTF_8))
                                .getBytes(StandardCharsets.UTF_8))
                        .as("no mark is left")
                        .isEqualTo(unmarked);
                assertThat(withoutWords(mapper.readTree(unmarked)))
                        .as(one.name())
                        .isEqualTo(expected(law, one));
                cases++;
            }
        }
        assertThat(cases).isGreaterThan(Draws.of(500));
    }

    /** What is said in English without its words; worked out once for all languages. */
    private JsonNode expected(Classifier law, RulebookCase one) throws IOException {
        JsonNode known = inEnglish.get(one);
        if (known == null) {
            known = withoutWords(mapper.readTree(written(law.classify(one.query()), english)));
            inEnglish.put(one, known);
        }
        return known;
    }

    @Test
    void nothingButTheWordsIsTranslated() throws IOException {
        Library bracketed = english.in(BRACKETED);
        for (String id : List.of("un", "uk")) {
            Classifier law = english.classifier(id).orElseThrow();
            Classifier inLanguage = bracketed.classifier(id).orElseThrow();
            for (RulebookCase one : cases(law.law().rulebook())) {
                String said = new String(
                        written(inLanguage.classify(in(bracketed, one.query())), bracketed), StandardCharsets.UTF_8);
                String plain = new String(written(law.classify(one.query()), english), StandardCharsets.UTF_8);
                assertThat(said.replace("\u27e6", "").replace("\u27e7", "")).isEqualTo(plain);
                assertThat(unsaid(mapper.readTree(said)))
                        .as("said by Java, in " + one.name())
                        .isEmpty();
            }
        }
    }

    /** Words, which are more than a code, of the members for people that stand outside all brackets. */
    private static List<String> unsaid(JsonNode node) {
        List<String> found = new ArrayList<>();
        node.properties().forEach(member -> {
            if (!member.getValue().isTextual()) {
                found.addAll(unsaid(member.getValue()));
            } else if (InLanguages.WORDS_OF_A_VERDICT.contains(member.getKey())) {
                String outside = member.getValue().asText();
                for (String before = ""; !before.equals(outside); ) {
                    before = outside;
                    outside = outside.replaceAll("\u27e6[^\u27e6\u27e7]*\u27e7", "");
                }
                if (outside.chars().anyMatch(Character::isLowerCase)) {
                    found.add(member.getKey() + ": " + outside);
                }
            }
        });
        if (node instanceof ArrayNode items) {
            items.forEach(item -> found.addAll(unsaid(item)));
        }
        return found;
    }

    private List<RulebookCase> cases(Rulebook rulebook) {
        return casesByRulebook.computeIfAbsent(
                rulebook.id(),
                id -> CaseFolder.read(
                        Path.of("src/main/rulebooks", id), rulebook, english.catalogue(), new Diagnostics()));
    }

    private static Query in(Library library, Query query) {
        return query.about(KnownFacts.of(library.catalogue(), query.known().stated()));
    }

    private byte[] written(Verdict verdict, Library library) {
        return writer.write(
                verdict, Optional.of("A-1"), Optional.empty(), library.notice().of(verdict, TODAY));
    }

    private static JsonNode withoutWords(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(InLanguages.WORDS_OF_A_VERDICT);
        }
        node.forEach(TranslatedVerdictsTest::withoutWords);
        return node;
    }

    @Test
    void aTranslatedRulebookHasTheDigestOfTheEnglishOne() {
        SortedMap<String, Classifier> translated = english.in(BRACKETED).classifiers();
        english.classifiers().forEach((id, law) -> {
            Law inBrackets = Objects.requireNonNull(translated.get(id)).law();
            assertThat(inBrackets.rulebook().digest())
                    .isEqualTo(law.law().rulebook().digest());
            assertThat(inBrackets.periods().get(0).diagrams())
                    .as("what was compiled is shared")
                    .isSameAs(law.law().periods().get(0).diagrams());
        });
    }
}
