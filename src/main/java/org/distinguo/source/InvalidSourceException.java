package org.distinguo.source;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown when files cannot be used; carries every fault that was found, not only the first. */
public final class InvalidSourceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Diagnostic> diagnostics;

    /**
     * @param diagnostics the faults, at least one
     */
    public InvalidSourceException(List<Diagnostic> diagnostics) {
        super(diagnostics.stream()
                .map(Diagnostic::toString)
                .collect(Collectors.joining(
                        System.lineSeparator() + "  ",
                        diagnostics.size() + (diagnostics.size() == 1 ? " fault:" : " faults:") + System.lineSeparator()
                                + "  ",
                        "")));
        this.diagnostics = List.copyOf(diagnostics);
    }

    /**
     * Every fault, by file, then place.
     *
     * @return at least one
     */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }
}
