package org.distinguo.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the build has read and proved is not read again before it is asked for; everything else is. */
final class BuildRecordTest {

    private static final BuildRecord BUILD = LibraryReader.record((rulebook, library) -> true);
    private static final Library READ = LibraryReader.shipped();

    @Test
    void lawReadLaterIsTheSameLaw() {
        Library later = LibraryReader.shipped(BUILD);
        assertThat(later.editions()).isEqualTo(READ.editions());
        assertThat(later.catalogue().digest()).isEqualTo(READ.catalogue().digest());
        assertThat(later.safeguards()).isEqualTo(READ.safeguards());
        assertThat(later.classifiers())
                .allSatisfy((id, classifier) -> assertThat(classifier.law().rulebook())
                        .isEqualTo(READ.classifier(id).orElseThrow().law().rulebook()));
        assertThat(later.classifiers().keySet()).isEqualTo(READ.editions().keySet());
    }

    @Test
    void rulebookIsReadOnceAndNotBeforeItIsAskedFor() {
        Edition un = Objects.requireNonNull(READ.editions().get("un"));
        SortedMap<String, Edition> editions = new TreeMap<>(BUILD.editions());
        editions.put("un", new Edition("what the build says", un.digest(), un.coverage()));
        Library library = LibraryReader.shipped(new BuildRecord(BUILD.files(), BUILD.shippedIds(), editions));
        assertThat(library.editions().values().stream().map(Edition::version)).contains("what the build says");
        assertThat(library.classifier("un").orElseThrow())
                .isSameAs(library.classifier("un").orElseThrow());
    }

    @Test
    void rulebookWithAnotherDigestIsReadAndIsNotProved() {
        Edition un = Objects.requireNonNull(READ.editions().get("un"));
        SortedMap<String, Edition> editions = new TreeMap<>(BUILD.editions());
        editions.put("un", new Edition("another", "sha-256:0", un.coverage()));
        editions.remove("us");
        Library library = LibraryReader.shipped(new BuildRecord(BUILD.files(), BUILD.shippedIds(), editions));
        assertThat(library.editions()).isEqualTo(READ.editions());
        assertThat(unproved(library)).containsExactly("un", "us");
    }

    @Test
    void recordWithAnotherDigestOfACommonFileIsWorthNothing() {
        for (String path : BUILD.files().keySet()) {
            SortedMap<String, String> files = new TreeMap<>(BUILD.files());
            files.put(path, "sha-256:0");
            Library library = LibraryReader.shipped(new BuildRecord(files, BUILD.shippedIds(), BUILD.editions()));
            assertThat(unproved(library))
                    .as(path)
                    .containsExactlyElementsOf(READ.editions().keySet());
        }
        assertThat(unproved(LibraryReader.shipped(BuildRecord.NONE)))
                .containsExactlyElementsOf(READ.editions().keySet());
    }

    @Test
    void rulebookOfAnOperatorIsNotProvedByTheBuildWhateverLiesBesideIt(@TempDir Path directory) throws IOException {
        Path folder = Files.createDirectory(directory.resolve("un"));
        Path shipped = Path.of("src/main/rulebooks/un");
        Files.writeString(
                folder.resolve(LibraryReader.FILE),
                Files.readString(shipped.resolve(LibraryReader.FILE)) + "# not the file that the build read\n");
        Files.copy(shipped.resolve("assurance.yaml"), folder.resolve("assurance.yaml"));
        assertThat(unproved(LibraryReader.with(LibraryReader.shipped(BUILD), directory)))
                .containsExactly("un");
    }

    @Test
    void valueIsMadeOnce() {
        List<String> calls = new ArrayList<>();
        var deferred = new Deferred<>(() -> {
            calls.add("called");
            return calls.size();
        });
        assertThat(calls).isEmpty();
        assertThat(deferred.get()).isEqualTo(1);
        assertThat(deferred.get()).isEqualTo(1);
    }

    @Test
    void valueThatCouldNotBeMadeIsTriedAgain() {
        List<String> calls = new ArrayList<>();
        var deferred = new Deferred<>(() -> {
            calls.add("called");
            if (calls.size() == 1) {
                throw new IllegalStateException("not yet");
            }
            return calls.size();
        });
        assertThatThrownBy(deferred::get).hasMessage("not yet");
        assertThat(deferred.get()).isEqualTo(2);
    }

    private static List<String> unproved(Library library) {
        return library.editions().keySet().stream()
                .filter(id -> !library.isProvedByBuild(id))
                .toList();
    }
}
