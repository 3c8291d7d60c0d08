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
 * A folder with one folder for each rulebook, or for each mapping. What has nothing to do with them may stand in it
 * ({@code README.md}, {@code lost+found}); what looks like one and would not be read is a fault, as it would be missing
 * without a word.
 *
 * @param what what each folder holds, in a word for messages
 * @param file the name of the file that makes a folder one of them
 */
public record SourceFolders(String what, String file) {

    /** The list of what is shipped, beside the folders. */
    public static final String SHIPPED = "shipped.yaml";

    /** At the top of a volume, and only the system may enter it. */
    private static final String LOST_AND_FOUND = "lost+found";

    /**
     * The folders that hold one.
     *
     * @param directory the folder
     * @return by name; never empty
     * @throws InvalidSourceException with every fault, if there is one
     */
    public List<Path> in(Path directory) {
        List<Path> found = new ArrayList<>();
        var diagnostics = new Diagnostics();
        try {
            for (Path entry : Folder.entries(directory)) {
                if (Files.isRegularFile(entry.resolve(file))) {
                    found.add(entry);
                } else if (Files.isDirectory(entry) ? mayHoldOne(entry) : isStray(entry)) {
                    diagnostics.report(
                            DiagnosticCode.UNKNOWN_FILE,
                            Place.of(entry.toString()),
                            "no " + what + " would be read from it",
                            "let it be readable as `"
                                    + directory.resolve("<id>").resolve(file)
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
                    "put each " + what + " into a folder of its own there, as `<id>/" + file + "`");
        }
        return found;
    }

    private static boolean isStray(Path entry) {
        return (Folder.isYaml(entry) || Folder.looksLikeYaml(entry)) && !entry.endsWith(SHIPPED);
    }

    private static boolean mayHoldOne(Path folder) {
        try {
            return Folder.entries(folder).stream()
                    .anyMatch(entry -> Folder.isYaml(entry) || Folder.looksLikeYaml(entry));
        } catch (IOException e) {
            return !folder.endsWith(LOST_AND_FOUND);
        }
    }
}
