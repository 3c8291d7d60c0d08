package org.distinguo.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.distinguo.rest.batch.BatchLine;
import org.distinguo.rest.batch.LineSplitter;
import org.distinguo.rest.wire.RecheckWriter.Origin;
import org.jspecify.annotations.Nullable;

/**
 * Requests as a caller has kept them: a file with one request, a file with one a line, a folder with such files, or lines on
 * standard input. It holds one of them at a time.
 */
final class StoredRequests {

    private static final String STANDARD_INPUT = "-";
    private static final int PIECE = 65_536;

    private final InputStream in;
    private final List<String> names;
    private final Set<Path> seen = new HashSet<>();

    /**
     * @param in standard input
     * @param names files and folders, or {@code -} for standard input
     */
    StoredRequests(InputStream in, List<String> names) {
        this.in = in;
        this.names = names;
    }

    /**
     * One request.
     *
     * @param origin where it was read
     * @param line what it says
     */
    record Stored(Origin origin, BatchLine line) {}

    /**
     * Hands over each request, in the order of the names, and of each folder in the order of its files' names. A file that is named
     * twice, or by its folder as well, is read once.
     */
    void read(Consumer<Stored> each) throws IOException {
        for (String name : names) {
            if (name.equals(STANDARD_INPUT)) {
                lines(name, in, each);
                continue;
            }
            Path path = Path.of(name);
            for (Path file : Files.isDirectory(path) ? files(path) : List.of(path)) {
                if (seen.add(file.toAbsolutePath().normalize())) {
                    file(file, each);
                }
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found = files.filter(Files::isRegularFile)
                    .filter(file -> isOneRequest(file)
                            || file.toString().endsWith(".ndjson")
                            || file.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList();
            if (found.isEmpty()) {
                throw new NoSuchFileException(folder + "/*.json, *.ndjson, *.jsonl");
            }
            return found;
        }
    }

    private static boolean isOneRequest(Path file) {
        return file.toString().endsWith(".json");
    }

    private static void file(Path file, Consumer<Stored> each) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            if (isOneRequest(file)) {
                byte[] start =
                        stream.readNBytes(LineSplitter.LONGEST + 1); // one byte more than is allowed shows the rest
                each.accept(new Stored(
                        new Origin(file.toString(), Optional.empty(), Optional.empty()), BatchLine.of(1, start)));
            } else {
                lines(file.toString(), stream, each);
            }
        }
    }

    private static void lines(String name, InputStream stream, Consumer<Stored> each) throws IOException {
        var lines = new LineSplitter();
        byte[] piece = new byte[PIECE];
        for (int length = stream.read(piece); length >= 0; length = stream.read(piece)) {
            lines.add(Arrays.copyOf(piece, length));
            for (@Nullable BatchLine line = lines.next(); line != null; line = lines.next()) {
                each.accept(stored(name, line));
            }
        }
        BatchLine last = lines.last();
        if (last != null) {
            each.accept(stored(name, last));
        }
    }

    private static Stored stored(String name, BatchLine line) {
        return new Stored(new Origin(name, Optional.of(line.number()), Optional.empty()), line);
    }
}
