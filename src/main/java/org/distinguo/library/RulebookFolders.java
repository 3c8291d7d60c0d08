package org.distinguo.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.distinguo.source.DiagnosticCode;
import org.distinguo.source.Diagnostics;
import org.distinguo.source.Folder;
import org.distinguo.source.InvalidSourceException;
import org.distinguo.source.Place;

/**
 * A folder with one folder for each rulebook. What has nothing to do with rulebooks may stand in it ({@code README.md},
 * {@code lost+found}); what looks like a rulebook and would not be read is a fault, as the law in it would be missing
 * without a word.
 */
final class RulebookFolders {

    /** The list of the rulebooks that are shipped, beside their folders. */
    static final String SHIPPED = "shipped.yaml";

    /** At the top of a volume, and only the system may enter it. */
    private static final String LOST_AND_FOUND = "lost+found";

    private RulebookFolders() {}

    /**
     * The folders that hold a rulebook.
     *
     * @param directory the folder
     * @return by name; never empty
     * @throws InvalidSourceException with every fault, if there is one
     */
    static List<Path> in(Path directory) {
        List<Path> found = new ArrayList<>();
        var diagnostics = new Diagnostics();
        try {
            for (Path entry : Folder.entries(directory)) {
                if (Files.isRegularFile(entry.resolve(LibraryReader.FILE))) {
                    found.add(entry);
                } else if (Files.isDirectory(entry) ? mayHoldALaw(entry) : isStray(entry)) {
                    diagnostics.report(
                            DiagnosticCode.UNKNOWN_FILE,
                            Place.of(entry.toString()),
                            "no rulebook would be read from it",
                            "let it be readable as `"
                                    + directory.resolve("<id>").resolve(LibraryReader.FILE)
                                    + "`, or move it to another folder");
                }
            }
        } catch (IOException e) {
            throw ShippedFiles.missing(directory.toString(), "name a folder that can be read");
        }
        diagnostics.throwIfAny();
        if (found.isEmpty()) {
            throw ShippedFiles.missing(
                    directory.toString(),
                    "put each rulebook into a folder of its own there, as `<id>/" + LibraryReader.FILE + "`");
        }
        return found;
    }

    private static boolean isStray(Path file) {
        return (Folder.isYaml(file) || Folder.looksLikeYaml(file)) && !file.endsWith(SHIPPED);
    }

    private static boolean mayHoldALaw(Path folder) {
        try {
            return Folder.entries(folder).stream().anyMatch(file -> Folder.isYaml(file) || Folder.looksLikeYaml(file));
        } catch (IOException e) {
            return !folder.endsWith(LOST_AND_FOUND);
        }
    }
}
