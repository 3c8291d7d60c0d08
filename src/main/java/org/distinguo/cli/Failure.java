package org.distinguo.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Objects;

/** What went wrong, on one line and without a stack trace, for the person who started the process. */
public final class Failure {

    private Failure() {}

    /**
     * The first cause of a failure.
     *
     * @param failure what was thrown
     * @return the exception at the end of its causes
     */
    public static Throwable root(Throwable failure) {
        Throwable root = failure;
        for (Throwable cause = root.getCause(); cause != null; cause = root.getCause()) {
            root = cause;
        }
        return root;
    }

    /**
     * Says what the first cause of a failure was.
     *
     * @param failure what was thrown
     * @return of a file, its path and what is wrong with it; of what cannot be read or written, what the system says;
     *     otherwise the name of the exception and its message
     */
    public static String of(Throwable failure) {
        Throwable root = root(failure);
        if (root instanceof FileSystemException file && file.getFile() != null) {
            return "`" + file.getFile() + "`: " + reason(file);
        }
        if (root.getClass() == IOException.class && root.getMessage() != null) {
            return oneLine(root.getMessage());
        }
        String name = root.getClass().getName();
        return root.getMessage() == null ? name : oneLine(name + ": " + root.getMessage());
    }

    /**
     * A text without line breaks.
     *
     * @param text any text
     * @return its lines, joined by blanks
     */
    public static String oneLine(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", " ");
    }

    private static String reason(FileSystemException file) {
        if (file instanceof NoSuchFileException) {
            return "there is no such file or folder";
        }
        if (file instanceof AccessDeniedException) {
            return "the user who runs this has no access to it";
        }
        if (file instanceof NotDirectoryException) {
            return "it is no folder";
        }
        return Objects.requireNonNullElse(file.getReason(), file.getClass().getName());
    }
}
