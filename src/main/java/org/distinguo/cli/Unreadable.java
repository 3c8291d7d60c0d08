package org.distinguo.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** Why a file that a command names cannot be read. */
final class Unreadable {

    private Unreadable() {}

    /** A sentence without its subject. */
    static String why(Path file) {
        return Files.isDirectory(file) ? "it is a folder; name a file" : "the file is missing or cannot be read";
    }
}
