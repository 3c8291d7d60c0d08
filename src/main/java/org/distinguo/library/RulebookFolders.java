package org.distinguo.library;

import java.nio.file.Path;
import java.util.List;
import org.distinguo.source.Diagnostics;
import org.distinguo.source.InvalidSourceException;

/** A folder with one folder for each rulebook. */
final class RulebookFolders {

    /** The list of the rulebooks that are shipped, beside their folders. */
    static final String SHIPPED = SourceFolders.SHIPPED;

    private static final SourceFolders FOLDERS = new SourceFolders("rulebook", LibraryReader.FILE);

    private RulebookFolders() {}

    /**
     * The folders that hold a rulebook.
     *
     * @param directory the folder
     * @return by name; never empty
     * @throws InvalidSourceException with every fault, if there is one
     */
    static List<Path> in(Path directory) {
        return FOLDERS.in(directory);
    }

    /** The folder itself where it holds a rulebook, else the folders in it that do; what would not be read is reported. */
    static List<Path> at(Path folder, Diagnostics diagnostics) {
        return FOLDERS.at(folder, diagnostics);
    }
}
