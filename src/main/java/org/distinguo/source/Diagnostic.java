package org.distinguo.source;

/**
 * One fault of a file, with its place and the way out.
 *
 * @param code the kind of fault
 * @param file the file's name as it was given to the reader, never null
 * @param line the line, from 1; 0 where the fault has no place in the file
 * @param column the column, from 1; 0 where the fault has no place in the file
 * @param message what is wrong: lower-case start, no full stop, words of the file in backticks
 * @param help what to do about it, one sentence
 */
public record Diagnostic(DiagnosticCode code, String file, int line, int column, String message, String help) {

    /**
     * The fault on one line, in the form that editors can jump to.
     *
     * @return {@code file:line:column: CODE: message; help}
     */
    @Override
    public String toString() {
        return "%s:%d:%d: %s: %s; %s".formatted(file, line, column, code, message, help);
    }
}
