package org.distinguo.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects the faults of a set of files while they are read. Not thread-safe: one reading, one collector. */
public final class Diagnostics {

    private final List<Diagnostic> found = new ArrayList<>();

    /** A collector without faults. */
    public Diagnostics() {}

    /**
     * Adds a fault at a node.
     *
     * @param code the kind of fault
     * @param node where it is
     * @param message what is wrong
     * @param help what to do
     */
    public void report(DiagnosticCode code, Node node, String message, String help) {
        report(code, node.place(), message, help);
    }

    /**
     * Adds a fault at a place.
     *
     * @param code the kind of fault
     * @param place where it is
     * @param message what is wrong
     * @param help what to do
     */
    public void report(DiagnosticCode code, Place place, String message, String help) {
        found.add(new Diagnostic(code, place.file(), place.line(), place.column(), message, help));
    }

    /**
     * Whether nothing was reported.
     *
     * @return true where there is no fault
     */
    public boolean none() {
        return found.isEmpty();
    }

    /**
     * The faults so far, by file, then place; cases that fail come last, because what fails before them may be the reason.
     *
     * @return a copy, possibly empty
     */
    public List<Diagnostic> all() {
        return found.stream()
                .distinct()
                .sorted(Comparator.comparing((Diagnostic one) -> one.code() == DiagnosticCode.CASE_FAILED)
                        .thenComparing(Diagnostic::file)
                        .thenComparingInt(Diagnostic::line)
                        .thenComparingInt(Diagnostic::column))
                .toList();
    }

    /**
     * Ends a reading that found faults.
     *
     * @throws InvalidSourceException if there is at least one fault
     */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new InvalidSourceException(all());
        }
    }
}
