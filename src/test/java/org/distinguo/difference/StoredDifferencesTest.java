package org.distinguo.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.distinguo.Draws;
import org.distinguo.library.Library;
import org.distinguo.library.LibraryReader;
import org.distinguo.library.ShippedLibrary;
import org.distinguo.rulebook.OffenceKind;
import org.distinguo.rulebook.RulebookReader;
import org.distinguo.source.YamlFile;
import org.distinguo.verdict.Classifier;
import org.distinguo.verdict.DatedLaw;
import org.distinguo.verdict.Law;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What the build stores is what a search finds, and nothing else is ever taken for it. */
@Execution(ExecutionMode.CONCURRENT)
final class StoredDifferencesTest {

    private static final Library LIBRARY = ShippedLibrary.LIBRARY;
    private static final List<OffenceKind> KINDS = List.of(OffenceKind.TRAFFICKING, OffenceKind.SMUGGLING);

    /** The day on which a request asks that names none, at the time of this build. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final DifferenceFinder finder = new DifferenceFinder(DifferencePhrases.shipped());
    private final Map<String, byte[]> files = new HashMap<>();
    private final StoredDifferences stored =
            new StoredDifferences(name -> files.containsKey(name) ? new ByteArrayInputStream(files.get(name)) : null);

    @Test
    void everyPairOfShippedLawsIsStoredForRequestsThatNameNoDay() {
        List<String> names = ShippedPairs.of(LIBRARY).stream()
                .map(question -> StoredDifferences.name(question.first(), question.second(), question.kind()))
                .toList();
        List<String> asked = LIBRARY.classifiers().keySet().stream()
                .flatMap(first -> LIBRARY.classifiers().keySet().stream()
                        .filter(second -> !second.equals(first))
                        .flatMap(second -> KINDS.stream()
                                .map(kind -> StoredDifferences.name(law(first, TODAY), law(second, TODAY), kind))))
                .distinct()
                .toList();
        assertThat(names).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(asked);
    }

    @Test
    void whatIsStoredIsWhatIsFound() {
        for (List<String> pair : Draws.of(List.of(List.of("ca", "uk"), List.of("coe", "us"), List.of("au", "un")))) {
            DatedLaw first = law(pair.get(0), TODAY);
            DatedLaw second = law(pair.get(1), TODAY);
            for (OffenceKind kind : KINDS) {
                store(first, second, kind);
                for (boolean open : new boolean[] {false, true}) {
                    assertSame(first, second, kind, open);
                    assertSame(second, first, kind, open);
                }
            }
        }
    }

    @Test
    void whatIsTooMuchIsStoredAsWell() {
        DatedLaw first = law("au", TODAY);
        DatedLaw second = law("uk", TODAY);
        store(first, second, OffenceKind.TRAFFICKING);
        assertThatThrownBy(() -> finder.search(first, second, OffenceKind.TRAFFICKING, true))
                .isInstanceOf(TooManyDifferencesException.class);
        for (List<DatedLaw> laws : List.of(List.of(first, second), List.of(second, first))) {
            assertThatThrownBy(() -> stored.find(laws.get(0), laws.get(1), OffenceKind.TRAFFICKING, true))
                    .isInstanceOf(TooManyDifferencesException.class);
            assertSame(laws.get(0), laws.get(1), OffenceKind.TRAFFICKING, false);
        }
        files.replaceAll((name, file) -> new PatternsFile(List.of()).written());
        assertThatThrownBy(() -> stored.find(first, second, OffenceKind.TRAFFICKING, false))
                .isInstanceOf(TooManyDifferencesException.class);
    }

    @Test
    void nothingIsTakenForTheResultOfAnotherQuestion() {
        DatedLaw first = law("eu", TODAY);
        DatedLaw second = law("us", TODAY);
        store(first, second, OffenceKind.SMUGGLING);
        assertThat(stored.has(first, second, OffenceKind.SMUGGLING)).isTrue();
        assertThat(stored.has(second, first, OffenceKind.SMUGGLING)).isTrue();
        assertThat(stored.has(law("eu", TODAY.minusDays(1)), second, OffenceKind.SMUGGLING))
                .as("a day of the same period")
                .isTrue();
        assertThat(stored.has(first, second, OffenceKind.TRAFFICKING)).isFalse();
        assertThat(stored.has(first, law("us", LocalDate.of(2010, 1, 1)), OffenceKind.SMUGGLING))
                .as("another period")
                .isFalse();
        DatedLaw changed = new DatedLaw(withALineMore("us"), TODAY);
        assertThat(stored.has(first, changed, OffenceKind.SMUGGLING))
                .as("a file that says the same in other bytes")
                .isFalse();
        assertThat(stored.find(first, changed, OffenceKind.SMUGGLING, false)).isEmpty();
        assertThat(StoredDifferences.NONE.has(first, second, OffenceKind.SMUGGLING))
                .isFalse();
        assertThat(StoredDifferences.NONE.find(first, second, OffenceKind.SMUGGLING, false))
                .isEmpty();
    }

    @Test
    void aDamagedFileIsNoResult() {
        DatedLaw first = law("un", TODAY);
        DatedLaw second = law("us", TODAY);
        store(first, second, OffenceKind.SMUGGLING);
        String name = StoredDifferences.name(first, second, OffenceKind.SMUGGLING);
        byte[] whole = Objects.requireNonNull(files.get(name));
        var random = new Random(20261129);
        Stream<byte[]> damaged = random.ints(200, 0, whole.length).boxed().flatMap(place -> {
            byte[] other = whole.clone();
            other[place] ^= (byte) (1 << random.nextInt(8));
            return Stream.of(other, Arrays.copyOf(whole, place));
        });
        damaged.forEach(file -> {
            files.put(name, file);
            assertThat(stored.find(first, second, OffenceKind.SMUGGLING, true)).isEmpty();
        });
        files.put(name, whole);
        assertThat(stored.find(first, second, OffenceKind.SMUGGLING, true)).isPresent();
    }

    private void store(DatedLaw first, DatedLaw second, OffenceKind kind) {
        files.put(
                StoredDifferences.name(first, second, kind),
                ShippedPairs.searched(new ShippedPairs.Question(first, second, kind))
                        .written());
    }

    private void assertSame(DatedLaw first, DatedLaw second, OffenceKind kind, boolean open) {
        FoundPatterns found = finder.search(first, second, kind, open);
        Optional<FoundPatterns> read = stored.find(first, second, kind, open);
        assertThat(read.map(FoundPatterns::pairs)).contains(found.pairs());
        assertThat(read.map(FoundPatterns::fewest)).contains(found.fewest());
        assertThat(read.map(FoundPatterns::open)).contains(open);
        assertThat(read.map(FoundPatterns::kind)).contains(kind);
    }

    private static DatedLaw law(String id, LocalDate day) {
        return new DatedLaw(LIBRARY.classifier(id).orElseThrow(), day);
    }

    private static Classifier withALineMore(String id) {
        var text = new ByteArrayOutputStream();
        try (InputStream file = Objects.requireNonNull(
                StoredDifferencesTest.class.getResourceAsStream("/rulebooks/" + id + "/" + LibraryReader.FILE))) {
            file.transferTo(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        text.writeBytes("# one line more\n".getBytes(StandardCharsets.UTF_8));
        var rulebook = RulebookReader.read(id, new YamlFile(id, text.toByteArray()), LIBRARY.catalogue());
        return new Classifier(Law.of(rulebook, LIBRARY.catalogue()), LIBRARY.phrases());
    }
}
