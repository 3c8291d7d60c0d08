package org.distinguo.verdict;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.distinguo.cases.CaseFolder;
import org.distinguo.cases.RulebookCase;
import org.distinguo.facts.CaseFacts;
import org.distinguo.facts.KnownFacts;
import org.distinguo.library.Library;
import org.distinguo.library.LibraryReader;
import org.distinguo.source.Diagnostics;

/** Prints the processor time of a verdict, over the cases beside each shipped rulebook and of an empty case; run by hand. */
final class VerdictMeasurement {

    private static final int ROUNDS = 6;
    private static final int EMPTY_CASES = 30;
    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private VerdictMeasurement() {}

    /** Prints one line for each rulebook: milliseconds of a verdict, on average. */
    public static void main(String[] arguments) {
        Library library = LibraryReader.shipped();
        for (int round = 0; round < ROUNDS; round++) {
            for (String id : library.classifiers().keySet()) {
                measure(library, id, round == ROUNDS - 1);
            }
        }
    }

    @SuppressWarnings("SystemOut") // what it is for
    private static void measure(Library library, String id, boolean isLast) {
        Classifier classifier = library.classifier(id).orElseThrow();
        List<RulebookCase> cases = CaseFolder.read(
                Path.of("src/main/rulebooks", id), classifier.law().rulebook(), library.catalogue(), new Diagnostics());
        long start = THREADS.getCurrentThreadCpuTime();
        cases.forEach(one -> classifier.classify(one.query()));
        long shipped = THREADS.getCurrentThreadCpuTime();
        var empty = new Query(
                KnownFacts.of(library.catalogue(), CaseFacts.of(Map.of())),
                DAY,
                DAY,
                Standard.REASONABLE_GROUNDS,
                Optional.empty());
        for (int time = 0; time < EMPTY_CASES; time++) {
            classifier.classify(empty);
        }
        long end = THREADS.getCurrentThreadCpuTime();
        if (isLast) {
            System.out.printf(
                    Locale.ROOT,
                    "%-4s %4d cases, %.3f ms each; an empty case %.1f ms%n",
                    id,
                    cases.size(),
                    (shipped - start) / 1e6 / cases.size(),
                    (end - shipped) / 1e6 / EMPTY_CASES);
        }
    }
}
