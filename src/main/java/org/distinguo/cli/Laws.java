package org.distinguo.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.distinguo.language.Translations;
import org.distinguo.library.Library;
import org.distinguo.library.LibraryReader;
import org.distinguo.verdict.Classifier;

/**
 * The laws that a command line can name. Only those that it names are read.
 *
 * @param catalogues what all laws rest on, so that those that are named can be compared
 */
record Laws(Library catalogues) {

    static Laws shipped() {
        return new Laws(LibraryReader.catalogues());
    }

    /** A folder's rulebook or, where there is no such folder, the shipped one of that id. */
    Named named(String name) {
        Path folder = Path.of(name).toAbsolutePath().normalize();
        if (!Files.isRegularFile(folder.resolve(LibraryReader.FILE))
                && LibraryReader.shippedIds().contains(name)) {
            return new Named(LibraryReader.withShipped(catalogues, List.of(name)), name);
        }
        String id = String.valueOf(folder.getFileName());
        return new Named(LibraryReader.withOne(catalogues, folder), id);
    }

    /**
     * A law that was named.
     *
     * @param library a library with no other law
     * @param id its id
     */
    record Named(Library library, String id) {

        Classifier classifier() {
            return library.classifier(id).orElseThrow();
        }

        /** The same law in another language. */
        Named in(Translations translations) {
            return new Named(library.in(translations), id);
        }
    }
}
