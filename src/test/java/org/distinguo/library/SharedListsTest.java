package org.distinguo.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.distinguo.source.Diagnostics;
import org.distinguo.source.Node;
import org.distinguo.source.YamlFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** In the shipped rulebooks, the lists that offences have alike are written once; a list of one entry may be repeated. */
final class SharedListsTest {

    private static final List<String> LISTS = List.of("forms", "not_assessed");
    private static final int FEWEST_ENTRIES = 2;

    static Collection<Path> folders() {
        return LibraryReader.folders(Path.of("src/main/rulebooks"));
    }

    @ParameterizedTest
    @MethodSource("folders")
    void noListOfSeveralEntriesStandsTwice(Path folder) throws IOException {
        byte[] bytes = Files.readAllBytes(folder.resolve(LibraryReader.FILE));
        assertThat(standTwice(new YamlFile(LibraryReader.FILE, bytes))).isEmpty();
    }

    @Test
    void aListThatStandsTwiceIsFound() {
        var file = new YamlFile(LibraryReader.FILE, """
                offences:
                  one: {forms: {A: x, B: y}, not_assessed: shared}
                  two: {forms: {A: x, B: y}, not_assessed: shared}
                  three: {forms: {A: x}, not_assessed: ['i', 'j']}
                  four: {forms: {A: x}, not_assessed: ['j', 'i']}
                """.getBytes(StandardCharsets.UTF_8));
        assertThat(standTwice(file)).containsExactly("forms of one and two");
    }

    private static List<String> standTwice(YamlFile file) {
        Map<String, String> firstWith = new HashMap<>();
        List<String> found = new ArrayList<>();
        Node.Mapping document = file.read(new Diagnostics()).orElseThrow();
        entries(Objects.requireNonNull(entries(document).get("offences")))
                .forEach((offence, node) -> LISTS.forEach(list -> {
                    Node written = entries(node).get(list);
                    if (written != null && said(written).size() >= FEWEST_ENTRIES) {
                        String first = firstWith.putIfAbsent(list + said(written), offence);
                        if (first != null) {
                            found.add(list + " of " + first + " and " + offence);
                        }
                    }
                }));
        return found;
    }

    private static Map<String, Node> entries(Node node) {
        Map<String, Node> values = new LinkedHashMap<>();
        ((Node.Mapping) node).entries().forEach((key, entry) -> values.put(key, entry.value()));
        return values;
    }

    /** What a list says, entry by entry, without its places; a name of a list says nothing by itself. */
    private static List<String> said(Node node) {
        if (node instanceof Node.Mapping) {
            return entries(node).entrySet().stream()
                    .map(entry -> entry.getKey() + words(entry.getValue()).toList())
                    .toList();
        }
        return node instanceof Node.Items items
                ? items.items().stream()
                        .map(item -> words(item).toList().toString())
                        .toList()
                : List.of();
    }

    private static Stream<String> words(Node node) {
        if (node instanceof Node.Text text) {
            return Stream.of(text.value());
        }
        return node instanceof Node.Items items
                ? items.items().stream().flatMap(SharedListsTest::words)
                : entries(node).entrySet().stream()
                        .flatMap(entry -> Stream.concat(Stream.of(entry.getKey()), words(entry.getValue())));
    }
}
