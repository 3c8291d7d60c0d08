package org.distinguo.proof;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.distinguo.library.Library;
import org.distinguo.library.LibraryReader;
import org.distinguo.rulebook.OffenceKind;
import org.distinguo.verdict.DatedLaw;

/** Prints how long it takes to show where any two shipped laws part, within the budget of a request; run by hand. */
final class DifferenceMeasurement {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private DifferenceMeasurement() {}

    /** Prints one line for each kind, without and with open answers. */
    public static void main(String[] arguments) {
        Library library = LibraryReader.shipped();
        for (boolean open : new boolean[] {false, true}) {
            for (OffenceKind kind : List.of(OffenceKind.TRAFFICKING, OffenceKind.SMUGGLING)) {
                measure(library, kind, open);
            }
        }
    }

    @SuppressWarnings("SystemOut") // what it is for
    private static void measure(Library library, OffenceKind kind, boolean open) {
        int pairs = 0;
        int fewest = 0;
        int overBudget = 0;
        double all = 0;
        double slowest = 0;
        for (String first : library.classifiers().keySet()) {
            for (String second : library.classifiers().keySet()) {
                if (first.equals(second)) {
                    continue;
                }
                pairs++;
                long start = System.nanoTime();
                try {
                    fewest += find(library, first, second, kind, open).fewest() ? 1 : 0;
                } catch (TooManyDifferencesException e) {
                    overBudget++;
                }
                double seconds = (System.nanoTime() - start) / 1e9;
                all += seconds;
                slowest = Math.max(slowest, seconds);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%s%s: %d pairs, %d proved to be the fewest, %d over the budget; %.1f s in all, the slowest %.1f s%n",
                kind,
                open ? " with open answers" : "",
                pairs,
                fewest,
                overBudget,
                all,
                slowest);
    }

    private static Differences find(Library library, String first, String second, OffenceKind kind, boolean open) {
        return new DifferenceFinder(LibraryReader.differencePhrases())
                .find(
                        new DatedLaw(library.classifier(first).orElseThrow(), DAY),
                        new DatedLaw(library.classifier(second).orElseThrow(), DAY),
                        kind,
                        open);
    }
}
