package org.distinguo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The glossary names what there is: each word once, each with a class of the service or a word of its data and contract. */
final class GlossaryTest {

    private static final Path GLOSSARY = Path.of("src/docs/glossary.md");
    private static final Pattern ROW =
            Pattern.compile("^\\| ([^|]+) \\| ([^|]+) \\| `([^`|]+)` \\|$", Pattern.MULTILINE);
    private static final int FEWEST_WORDS = 45;

    @Test
    void everyWordIsExplainedOnceAndNamesWhatThereIs() throws IOException {
        Set<String> words = new HashSet<>();
        Set<String> lost = new TreeSet<>();
        Set<String> classes = classes();
        String data = data();
        Matcher row = ROW.matcher(Files.readString(GLOSSARY));
        while (row.find()) {
            assertThat(words.add(row.group(1)))
                    .as("stands once: %s", row.group(1))
                    .isTrue();
            assertThat(row.group(2)).as(row.group(1)).endsWith(".");
            String name = row.group(3);
            if (!classes.contains(name)
                    && !Pattern.compile("\\b" + name + "\\b").matcher(data).find()) {
                lost.add(name);
            }
        }
        assertThat(words).hasSizeGreaterThan(FEWEST_WORDS);
        assertThat(lost)
                .as("in the glossary, and neither a class nor a word of the data")
                .isEmpty();
    }

    @Test
    void theTypesThatCallersOfThePackagesMeetFirstAreInIt() throws IOException {
        Matcher row = ROW.matcher(Files.readString(GLOSSARY));
        List<String> named = new ArrayList<>();
        while (row.find()) {
            named.add(row.group(3));
        }
        assertThat(named)
                .contains(
                        "Rulebook",
                        "Offence",
                        "Provision",
                        "Fact",
                        "Answer",
                        "Verdict",
                        "Finding",
                        "Status",
                        "Standard",
                        "Ground",
                        "Safeguard",
                        "OpenQuestion",
                        "Criterion",
                        "Guarantee",
                        "Claim",
                        "LawPeriod");
    }

    private static Set<String> classes() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.replace(".java", ""))
                    .collect(Collectors.toSet());
        }
    }

    /** The words of the contract and of the languages of rulebooks and facts. */
    private static String data() {
        return Stream.of("openapi/openapi.yaml", "src/docs/writing-a-rulebook.md", "src/docs/writing-facts.md")
                .map(GlossaryTest::text)
                .collect(Collectors.joining("\n"));
    }

    private static String text(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
