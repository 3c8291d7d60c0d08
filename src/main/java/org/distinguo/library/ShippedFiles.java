package org.distinguo.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.distinguo.source.DiagnosticCode;
import org.distinguo.source.Diagnostics;
import org.distinguo.source.InvalidSourceException;
import org.distinguo.source.Place;
import org.distinguo.source.YamlFile;

/** The files that the service ships with. */
final class ShippedFiles {

    private ShippedFiles() {}

    /** The path of a file that is about one rulebook. */
    static String path(String rulebook, String name) {
        return "rulebooks/" + rulebook + "/" + name;
    }

    static YamlFile get(String path) {
        return find(path).orElseThrow(() -> missing(path, "build the service with it"));
    }

    static Optional<YamlFile> find(String path) {
        try (InputStream stream = ShippedFiles.class.getResourceAsStream("/" + path)) {
            return stream == null ? Optional.empty() : Optional.of(new YamlFile(path, stream.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The digest of a file; of one that is not there, an empty text. */
    static String digest(String path) {
        return find(path).map(YamlFile::digest).orElse("");
    }

    static InvalidSourceException missing(String file, String help) {
        var diagnostics = new Diagnostics();
        diagnostics.report(DiagnosticCode.MISSING_FILE, Place.of(file), "the file is missing or cannot be read", help);
        return new InvalidSourceException(diagnostics.all());
    }
}
