package org.distinguo.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Parameters;

/** The folders of rulebooks that a command line names. */
final class NamedFolders {

    @Parameters(
            arity = "1..*",
            paramLabel = "FOLDER",
            description = "the folder of a rulebook, or one with a folder for each rulebook")
    private List<Path> folders = List.of();

    /** At least one. */
    List<Path> all() {
        return folders;
    }
}
