package org.distinguo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** Every name, and every own word of the law as data, is spelt in British English, as the United Nations spell. */
final class OneEnglishTest {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]*([-_.][A-Za-z0-9]+)*");
    private static final Pattern AMERICAN = Pattern.compile(
            "labor(?!at)|harbor|favor|color|behavior|neighbor|honor(?!ar)|(?<=[a-z]{2})(?<!se)(?<!pri)iz(e|es|ed|er|ing|ation)(?![a-z])"
                    + "|defens(?!iv)|offens(?!iv)|center|program(?!me|s?[A-Z])|catalog(?!ue)|counseling|traveled|enrollment",
            Pattern.CASE_INSENSITIVE);

    private static final Set<String> OF_OTHERS = Set.of("title", "source", "quote", "uri");

    static Stream<Path> files() {
        return Stream.of("src/main/catalogue", "src/main/rulebooks", "openapi/openapi.yaml")
                .flatMap(root -> {
                    try (Stream<Path> found = Files.walk(Path.of(root))) {
                        return found.filter(file -> file.toString().endsWith(".yaml")).toList().stream();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    @ParameterizedTest
    @MethodSource("files")
    void noNameIsSpeltAsInTheUnitedStates(Path file) throws IOException {
        Set<String> names = new TreeSet<>();
        collect(new Yaml().load(Files.readString(file)), names);
        assertThat(names).isNotEmpty().allSatisfy(name -> assertThat(name).doesNotContainPattern(AMERICAN));
    }

    /** The words of a statute keep its spelling in titles and quotations. */
    @ParameterizedTest
    @MethodSource("law")
    void noOwnWordIsSpeltAsInTheUnitedStates(Path file) throws IOException {
        Set<String> texts = new TreeSet<>();
        collectOwn(new Yaml().load(Files.readString(file)), texts);
        assertThat(texts).isNotEmpty().allSatisfy(text -> assertThat(text).doesNotContainPattern(AMERICAN));
    }

    static Stream<Path> law() {
        return files().filter(file -> !file.endsWith("deprecations.yaml"))
                .filter(file -> file.endsWith("rulebook.yaml") || file.startsWith("src/main/catalogue"));
    }

    private static void collectOwn(Object node, Set<String> texts) {
        if (node instanceof Map<?, ?> mapping) {
            mapping.forEach((key, value) -> {
                if (!OF_OTHERS.contains(String.valueOf(key))) {
                    collectOwn(value, texts);
                }
            });
        } else if (node instanceof List<?> items) {
            items.forEach(item -> collectOwn(item, texts));
        } else if (node instanceof String text) {
            texts.add(text);
        }
    }

    /** Keys, and values that are one word or a name of several joined. */
    private static void collect(Object node, Set<String> names) {
        if (node instanceof Map<?, ?> mapping) {
            mapping.forEach((key, value) -> {
                collect(String.valueOf(key), names);
                collect(value, names);
            });
        } else if (node instanceof List<?> items) {
            items.forEach(item -> collect(item, names));
        } else if (node instanceof String text && NAME.matcher(text).matches()) {
            names.add(text);
        }
    }
}
