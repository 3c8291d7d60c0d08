package org.distinguo.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.distinguo.library.Library;
import org.distinguo.library.LibraryReader;
import org.distinguo.verdict.Classifier;
import org.distinguo.verdict.Law;

/**
 * The laws that a command line can name.
 *
 * @param library those that are shipped
 */
record Laws(Library library) {

    static Laws shipped() {
        return new Laws(LibraryReader.shipped());
    }

    /** A folder's rulebook or, where there is no such folder, the shipped one of that id. */
    Classifier named(String name) {
        Path folder = Path.of(name).toAbsolutePath().normalize();
        if (!Files.isRegularFile(folder.resolve(LibraryReader.FILE))
                && library.classifier(name).isPresent()) {
            return library.classifier(name).get();
        }
        var rulebook = LibraryReader.rulebook(folder, library.catalogue());
        return new Classifier(Law.of(rulebook, library.catalogue()), library.phrases());
    }
}
