package org.distinguo.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
        var diagnostics = new Diagnostics();
        List<Path> found = in(directory, diagnostics);
        diagnostics.throwIfAny();
        return found;
    }

    /**
     * The folders that hold one, beside what looks like one and would not be read.
     *
     * @param directory the folder
     * @param diagnostics receives what would not be read
     * @return by name; empty only where a fault is reported
     * @throws InvalidSourceException if the folder cannot be read, or has nothing in it that is one or looks like one
     */
    public List<Path> in(Path directory, Diagnostics diagnostics) {
        List<Path> found = new ArrayList<>();
        boolean isNothing = true;
        try {
            for (Path entry : Folder.entries(directory)) {
                if (isOne(entry)) {
                    found.add(entry);
                    isNothing = false;
                } else if (Files.isDirectory(entry) ? mayHoldOne(entry) : isStray(entry)) {
                    report(entry, misnamed(entry), directory, diagnostics);
                    isNothing = false;
                }
            }
        } catch (IOException e) {
            throw ShippedFiles.missing(directory.toString(), "name a folder that can be read");
        }
        if (isNothing) {
            throw ShippedFiles.missing(
                    directory.toString(),
                    "put each " + what + " into a folder of its own there, as `<id>/" + file + "`");
        }
        return found;
    }

    /**
     * The folder itself where it holds one, else the folders in it that do.
     *
     * @param folder the folder
     * @param diagnostics receives what would not be read
     * @return by name; empty only where a fault is reported
     * @throws InvalidSourceException if the folder cannot be read, or has nothing in it that is one or looks like one
     */
    public List<Path> at(Path folder, Diagnostics diagnostics) {
        if (isOne(folder)) {
            return List.of(folder);
        }
        Optional<Path> misnamed = misnamed(folder);
        misnamed.ifPresent(found -> report(found, misnamed, folder, diagnostics));
        return misnamed.isPresent() ? List.of() : in(folder, diagnostics);
    }

    /**
     * Whether a folder holds one, or a file that is meant to be one and has another ending.
     *
     * @param folder the folder
     * @return false where it cannot be read
     */
    public boolean isMeant(Path folder) {
        return isOne(folder) || misnamed(folder).isPresent();
    }

    private boolean isOne(Path folder) {
        return Files.isRegularFile(folder.resolve(file));
    }

    private void report(Path entry, Optional<Path> misnamed, Path directory, Diagnostics diagnostics) {
        diagnostics.report(
                DiagnosticCode.UNKNOWN_FILE,
                Place.of(entry.toString()),
                "no " + what + " would be read from it",
                misnamed.map(found -> "rename `" + found.getFileName() + "` to `" + file + "`")
                        .orElseGet(() -> "let it be readable as `"
                                + directory.resolve("<id>").resolve(file)
                                + "`, or move it to another folder"));
    }

    /** A file that is called as the wanted one is, but for its ending: {@code mapping.yml}, {@code mapping.yaml.txt}. */
    private Optional<Path> misnamed(Path folder) {
        String stem = file.substring(0, file.lastIndexOf('.') + 1);
        try {
            return Folder.entries(folder).stream()
                    .filter(Files::isRegularFile)
                    .filter(entry -> Folder.isYaml(entry) || Folder.looksLikeYaml(entry))
                    .filter(entry -> String.valueOf(entry.getFileName())
                            .toLowerCase(Locale.ROOT)
                            .startsWith(stem))
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty(); // whoever reads it next says what is wrong with it
        }
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
