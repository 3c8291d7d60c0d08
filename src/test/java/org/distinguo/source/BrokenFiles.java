package org.distinguo.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Files with a fault. At its end, each says in comments what a reader must report, all of it and nothing else:
 * {@code # expect 12:5: CODE: message; help}.
 */
public final class BrokenFiles {

    private static final String EXPECT = "# expect ";

    private BrokenFiles() {}

    /**
     * The broken files of a kind.
     *
     * @param kind the folder's name under {@code broken}
     * @return in order of their names; at least one
     */
    public static List<Path> of(String kind) {
        try {
            var folder = Objects.requireNonNull(BrokenFiles.class.getResource("/broken/" + kind), kind);
            try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
                return files.sorted().toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * What the file says that is wrong with it.
     *
     * @param file the file
     * @return the expected faults without the file's name, in order of their places
     */
    public static List<String> expected(Path file) {
        return new String(bytes(file), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith(EXPECT))
                .map(line -> line.substring(EXPECT.length()))
                .toList();
    }

    /**
     * What a reader reports.
     *
     * @param file the file
     * @param reader the reader
     * @return the faults without the file's name, in order of their places; empty where the reader is content
     */
    public static List<String> reported(Path file, Consumer<YamlFile> reader) {
        String name = file.getFileName().toString();
        try {
            reader.accept(new YamlFile(name, bytes(file)));
            return List.of();
        } catch (InvalidSourceException e) {
            return e.diagnostics().stream()
                    .map(diagnostic -> diagnostic.toString().substring(name.length() + 1))
                    .toList();
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
