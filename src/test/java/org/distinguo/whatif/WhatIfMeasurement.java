package org.distinguo.whatif;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.distinguo.library.Library;
import org.distinguo.library.LibraryReader;
import org.distinguo.rulebook.Offence;
import org.distinguo.verdict.Classifier;
import org.distinguo.verdict.Query;
import org.distinguo.verdict.Verdict;

/** Prints the processor time of the search on the cases beside the shipped rulebooks; run by hand. */
final class WhatIfMeasurement {

    private static final int ROUNDS = 5;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private WhatIfMeasurement() {}

    /** Prints one line for each rulebook: searches, sets found, and processor times in milliseconds. */
    public static void main(String[] arguments) {
        Library library = LibraryReader.shipped();
        var whatIf = new WhatIf(library.catalogue());
        for (int round = 0; round < ROUNDS; round++) {
            for (String id : library.classifiers().keySet()) {
                measure(library, id, whatIf, round == ROUNDS - 1);
            }
        }
    }

    @SuppressWarnings("SystemOut") // what it is for
    private static void measure(Library library, String id, WhatIf whatIf, boolean isLast) {
        Classifier classifier = library.classifier(id).orElseThrow();
        List<Double> times = new ArrayList<>();
        List<Double> withVerdicts = new ArrayList<>();
        int most = 0;
        int empty = 0;
        for (Query query : ShippedCases.of(library, id)) {
            Verdict verdict = classifier.classifyWithoutQuestions(query);
            List<Optional<String>> asked = new ArrayList<>(List.of(Optional.empty()));
            for (Offence offence : classifier.law().rulebook().offences()) {
                asked.add(Optional.of(offence.id()));
            }
            for (Optional<String> offence : asked) {
                long start = THREADS.getCurrentThreadCpuTime();
                whatIf.choices(classifier, verdict, offence, WhatIf.LARGEST);
                long searched = THREADS.getCurrentThreadCpuTime();
                List<Alternative> found = whatIf.smallest(classifier, verdict, offence, WhatIf.LARGEST);
                times.add((searched - start) / 1e6);
                withVerdicts.add((THREADS.getCurrentThreadCpuTime() - searched) / 1e6);
                most = Math.max(most, found.size());
                empty += found.isEmpty() ? 1 : 0;
            }
        }
        if (isLast) {
            System.out.printf(
                    "%-4s %5d searches, %3d without a set, at most %2d alternatives; %s; with the engine's verdicts %s%n",
                    id, times.size(), empty, most, figures(times), figures(withVerdicts));
        }
    }

    private static String figures(List<Double> times) {
        times.sort(null);
        return String.format(
                Locale.ROOT,
                "p50 %.2f, p99 %.2f, max %.2f ms",
                times.get(times.size() / 2),
                times.get(times.size() * 99 / 100),
                times.get(times.size() - 1));
    }
}
