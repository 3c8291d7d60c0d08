package org.distinguo.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.distinguo.source.DiagnosticCode;
import org.distinguo.source.Diagnostics;
import org.distinguo.source.Fields;
import org.distinguo.source.InvalidSourceException;
import org.distinguo.source.Node;
import org.distinguo.source.Place;
import org.distinguo.source.Values;
import org.distinguo.source.YamlFile;

/** The files that the service ships with. */
public final class ShippedFiles {

    private ShippedFiles() {}

    /** The path of a file that is about one rulebook. */
    static String path(String rulebook, String name) {
        return "rulebooks/" + rulebook + "/" + name;
    }

    /**
     * A file that is shipped.
     *
     * @param path its path, as in {@code catalogue/facts.yaml}
     * @return the file
     * @throws InvalidSourceException if there is no such file
     */
    public static YamlFile get(String path) {
        return find(path).orElseThrow(() -> missing(path, "build the service with it"));
    }

    static Optional<YamlFile> find(String path) {
        try (InputStream stream = ShippedFiles.class.getResourceAsStream("/" + path)) {
            return stream == null ? Optional.empty() : Optional.of(new YamlFile(path, stream.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The ids in the list of what is shipped of a kind, {@code <folder>/shipped.yaml}.
     *
     * @param folder the folder, which is also the key of the list
     * @return in order of the list
     * @throws InvalidSourceException with every fault of the list, if there is one
     */
    public static List<String> ids(String folder) {
        var diagnostics = new Diagnostics();
        Optional<Node.Mapping> document =
                get(folder + "/" + SourceFolders.SHIPPED).read(diagnostics);
        List<String> ids = new ArrayList<>();
        document.ifPresent(mapping -> {
            var fields = new Fields(mapping, diagnostics);
            fields.required(folder);
            fields.optionalList(folder)
                    .forEach(node -> Values.textOf(node, diagnostics).ifPresent(ids::add));
            fields.end();
        });
        diagnostics.throwIfAny();
        return ids;
    }

    /** The digest of a file; of one that is not there, an empty text. */
    static String digest(String path) {
        return find(path).map(YamlFile::digest).orElse("");
    }

    /**
     * What is thrown where a file is missing.
     *
     * @param file its path
     * @param help what to do
     * @return the exception, with one fault
     */
    public static InvalidSourceException missing(String file, String help) {
        var diagnostics = new Diagnostics();
        diagnostics.report(DiagnosticCode.MISSING_FILE, Place.of(file), "the file is missing or cannot be read", help);
        return new InvalidSourceException(diagnostics.all());
    }
}
