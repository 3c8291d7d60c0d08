package org.distinguo.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.distinguo.library.BuildRecord;
import org.distinguo.library.Library;
import org.distinguo.library.LibraryReader;
import org.distinguo.rest.Coding;
import org.distinguo.rest.Packing;
import org.distinguo.runtime.access.Access;
import org.distinguo.source.Diagnostic;
import org.distinguo.source.InvalidSourceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An operator's rulebooks are added to those that are shipped, or the service does not start. */
final class StartupTest {

    /** That of a build that read and proved all that is shipped. */
    private static final BuildRecord BUILD = LibraryReader.record((rulebook, library) -> true);

    @TempDir
    Path directory;

    private final Wiring wiring = new Wiring();

    @Test
    void withoutADirectoryTheShippedRulebooksAnswer() {
        assertThat(wiring.library(config(Optional.empty()), BUILD).classifiers().keySet())
                .isEqualTo(LibraryReader.shipped().classifiers().keySet());
    }

    @Test
    void folderAddsARulebookAndShadowsOneOfTheSameId() throws IOException {
        write("un", shippedRulebook("un").replaceFirst("version: '1\\.[^']*'", "version: '9.9.9'"));
        write("utopia", shippedRulebook("un").replaceFirst("(?m)^rulebook: un$", "rulebook: utopia"));
        Library shipped = LibraryReader.shipped();
        Library library = wiring.library(config(Optional.of(directory)), BUILD);
        assertThat(library.classifiers()).hasSize(shipped.classifiers().size() + 1);
        assertThat(version(library, "un")).isEqualTo("9.9.9").isNotEqualTo(version(shipped, "un"));
        assertThat(version(library, "utopia")).isEqualTo(version(shipped, "un"));
        assertThat(version(library, "us")).isEqualTo(version(shipped, "us"));
    }

    @Test
    void onlyWhatTheOperatorAddsIsProvedAtTheStart() throws IOException {
        write("un", shippedRulebook("un").replaceFirst("version: '1\\.[^']*'", "version: '9.9.9'"));
        Library library = wiring.library(config(Optional.of(directory)), BUILD);
        assertThat(library.editions().keySet().stream().filter(id -> !library.isProvedByBuild(id)))
                .containsExactly("un");
    }

    @Test
    void whatTheBuildFoundIsCompiledIntoTheService() {
        assertThat(LawExtension.record(
                        LawExtension.files(BUILD),
                        BUILD.shippedIds().toArray(String[]::new),
                        LawExtension.editions(BUILD)))
                .isEqualTo(BUILD);
    }

    @Test
    void mappingsOfAFolderAreTriedAndAddedOrStopTheStart() throws IOException {
        Path folder = directory.resolve("shelter");
        Files.createDirectories(folder.resolve("cases"));
        String mapping = Files.readString(Path.of("src/main/mappings/htcds-2/mapping.yaml"))
                .replaceFirst("(?m)^mapping: .*$", "mapping: shelter");
        Files.writeString(folder.resolve("mapping.yaml"), mapping);
        Files.writeString(
                folder.resolve("cases/cases.yaml"),
                "cases: [{case: a, record: {prs_Title: x}, expect: {facts: {}, fields: {prs_Title: DROPPED}}, because: b}]");
        Library library = LibraryReader.shipped();
        assertThat(wiring.mappings(library, config(Optional.empty())).get().converters())
                .containsKey("htcds-2")
                .doesNotContainKey("shelter");
        assertThat(wiring.mappings(library, config(Optional.of(directory)))
                        .get()
                        .converters())
                .containsKeys("htcds-2", "shelter");
        Files.writeString(
                folder.resolve("cases/cases.yaml"),
                "cases: [{case: a, record: {prs_Title: x}, expect: {facts: {}, fields: {}}, because: b}]");
        assertThatThrownBy(() -> wiring.mappings(library, config(Optional.of(directory))))
                .isInstanceOf(InvalidSourceException.class)
                .hasMessageContaining("CASE_FAILED");
    }

    @Test
    void everyFaultOfEveryFileStopsTheStart() throws IOException {
        write("one", shippedRulebook("un").replaceFirst("(?m)^rulebook: un$", "rulebook: one\nextra: 1\nother: 2"));
        write("two", "rulebook: [two");
        write("un", shippedRulebook("un").replace("means.force", "means.forse"));
        InvalidSourceException faults = catchThrowableOfType(
                InvalidSourceException.class, () -> LibraryReader.with(LibraryReader.shipped(), directory));
        assertThat(faults.diagnostics().stream()
                        .map(Diagnostic::file)
                        .map(file ->
                                directory.relativize(Path.of(file)).getName(0).toString())
                        .distinct())
                .containsExactlyInAnyOrder("one", "two", "un");
        assertThat(faults.diagnostics().stream().filter(fault -> fault.file().contains("one")))
                .hasSizeGreaterThanOrEqualTo(2);
        assertThat(faults.diagnostics()).allSatisfy(fault -> {
            assertThat(fault.line()).isPositive();
            assertThat(fault.column()).isPositive();
            assertThat(faults).hasMessageContaining(fault.toString());
        });
        assertThatThrownBy(() -> wiring.library(config(Optional.of(directory)), BUILD))
                .isInstanceOf(InvalidSourceException.class)
                .hasMessage(faults.getMessage());
    }

    @Test
    void directoryWithoutRulebooksStopsTheStart() {
        for (Path folder : new Path[] {directory, directory.resolve("missing")}) {
            assertThatThrownBy(() -> wiring.library(config(Optional.of(folder)), BUILD))
                    .isInstanceOf(InvalidSourceException.class)
                    .hasMessageContaining("MISSING_FILE");
        }
    }

    @Test
    void startSaysWhichLawAnswersWhereItComesFromAndUntilWhen() throws IOException {
        write("un", shippedRulebook("un").replaceFirst("version: '1\\.[^']*'", "version: '9.9.9'"));
        write("utopia", shippedRulebook("un").replaceFirst("(?m)^rulebook: un$", "rulebook: utopia"));
        DistinguoConfig config = config(Optional.of(directory));
        Library library = wiring.library(config, BUILD);
        String version = version(library, "utopia");
        assertThat(new LoadedRulebooks(library, BUILD, config).lines())
                .hasSize(library.editions().size())
                .contains(
                        "rulebook un 9.9.9, from " + directory.resolve("un")
                                + ", in place of the shipped one, speaks from 2003-12-25 until 2027-12-31",
                        "rulebook utopia " + version + ", from " + directory.resolve("utopia")
                                + ", beside the shipped ones, speaks from 2003-12-25 until 2027-12-31")
                .anySatisfy(line -> assertThat(line).matches("rulebook us [0-9.]+, shipped, speaks from .* until .*"));
    }

    private void write(String id, String rulebook) throws IOException {
        Path folder = Files.createDirectories(directory.resolve(id));
        Files.writeString(folder.resolve(LibraryReader.FILE), rulebook);
    }

    private static String shippedRulebook(String id) throws IOException {
        return Files.readString(Path.of("src/main/rulebooks", id, LibraryReader.FILE));
    }

    private static String version(Library library, String id) {
        return library.classifier(id).orElseThrow().law().rulebook().version();
    }

    private static DistinguoConfig config(Optional<Path> directory) {
        return new DistinguoConfig() {
            @Override
            public Access access() {
                return Access.LOOPBACK;
            }

            @Override
            public Contact contact() {
                throw new UnsupportedOperationException("no test of the start asks for it");
            }

            @Override
            public Rulebooks rulebooks() {
                return () -> directory;
            }

            @Override
            public Mappings mappings() {
                return () -> directory;
            }

            @Override
            public Languages languages() {
                throw new UnsupportedOperationException("the law does not depend on it");
            }

            @Override
            public Requests requests() {
                throw new UnsupportedOperationException("the law does not depend on it");
            }

            @Override
            public Batches batches() {
                throw new UnsupportedOperationException("no batch is let in");
            }

            @Override
            public Answers answers() {
                return new Answers() {
                    @Override
                    public Packing packed() {
                        return Packing.LAW;
                    }

                    @Override
                    public Set<Coding> encodings() {
                        return Set.of(Coding.GZIP);
                    }
                };
            }

            @Override
            public SwaggerUi swaggerUi() {
                return SwaggerUi.OFF;
            }
        };
    }
}
