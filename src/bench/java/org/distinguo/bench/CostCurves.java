package org.distinguo.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.distinguo.comparison.Comparer;
import org.distinguo.library.Library;
import org.distinguo.library.LibraryReader;
import org.distinguo.rulebook.RulebookReader;
import org.distinguo.source.YamlFile;
import org.distinguo.verdict.Classifier;
import org.distinguo.verdict.DatedLaw;
import org.distinguo.verdict.Law;
import org.distinguo.verdict.Query;

/**
 * How the cost of a verdict grows: with what is stated, what is open, the offences of a law and the laws that are asked. By
 * processor time of the thread, the median of many calls; for the shape of the curves, while JMH is there for the figures.
 */
final class CostCurves {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int ROUNDS = 2;
    private static final int SAMPLES = 8;
    private static final int STATED_STEP = 8;
    private static final int OPEN_STEP = 10;
    private static final int MOST_OFFENCES = 16;
    private static final int FEWEST_CALLS = 3;
    private static final int MOST_CALLS = 400;
    private static final long MOST_NANOSECONDS = 60_000_000;
    private static final double NANOSECONDS = 1e3;
    private static final String TRAFFICKING = "  trafficking-in-persons:\n";
    private static final String SMUGGLING = "  migrant-smuggling:\n";
    private static final String KNOWN_CASE = "much stated";
    private static final String EMPTY_CASE = "nothing known";

    private final Library library = LibraryReader.shipped();
    private final Classifier un = library.classifier("un").orElseThrow();
    private final Query empty = Shipped.empty(library);
    private final Query full;

    private CostCurves() {
        full = Shipped.cases(library, "un").stream()
                .max(Comparator.comparingInt(
                        query -> query.known().stated().answers().size()))
                .map(query -> Shipped.about(query.known()))
                .orElseThrow();
    }

    /**
     * A point of a curve.
     *
     * @param panel what grows
     * @param curve of which case
     * @param x how much of it there is
     * @param microseconds what a call costs
     */
    record Point(String panel, String curve, int x, double microseconds) {

        String line() {
            return String.format(Locale.ROOT, "%s,%s,%d,%.2f", panel, curve, x, microseconds);
        }
    }

    /**
     * Measures, and writes {@code cost.csv}.
     *
     * @param folder where to write it
     * @param picture where to draw it
     * @return the lines of the file
     */
    static List<String> measure(Path folder, Path picture) throws IOException {
        var curves = new CostCurves();
        List<Point> points = List.of();
        for (int round = 0; round < ROUNDS; round++) { // all but the last warm up
            points = curves.points();
        }
        List<String> lines = new ArrayList<>(List.of("what grows,case,how much,microseconds"));
        points.forEach(point -> lines.add(point.line()));
        Files.write(folder.resolve("cost.csv"), lines);
        Files.writeString(picture, Plot.of(points));
        return lines;
    }

    private List<Point> points() throws IOException {
        List<Point> points = new ArrayList<>();
        byFacts(points);
        byOffences(points);
        byRulebooks(points);
        return points;
    }

    /** Cases with more and more answers in an order by chance: by what is stated, and by what is then still open. */
    private void byFacts(List<Point> points) {
        List<GrowingCase> cases = new ArrayList<>();
        for (int seed = 0; seed < SAMPLES; seed++) {
            cases.add(new GrowingCase(library.catalogue(), seed));
        }
        TreeMap<Integer, List<Double>> stated = new TreeMap<>();
        TreeMap<Integer, List<Double>> open = new TreeMap<>();
        int facts = library.catalogue().answered().size();
        for (int number = 0; number <= facts; number += STATED_STEP) {
            for (GrowingCase one : cases) {
                Query query = Shipped.about(one.known(number));
                double cost = cost(() -> un.classify(query));
                stated.computeIfAbsent(number, key -> new ArrayList<>()).add(cost);
                int left = GrowingCase.open(query.known()) / OPEN_STEP * OPEN_STEP;
                open.computeIfAbsent(left, key -> new ArrayList<>()).add(cost);
            }
        }
        stated.forEach((x, costs) -> points.add(new Point("facts stated", "a case by chance", x, median(costs))));
        open.forEach((x, costs) -> points.add(new Point("facts open", "a case by chance", x, median(costs))));
    }

    /** The law of the United Nations with its trafficking offence again and again, each under a name of its own. */
    private void byOffences(List<Point> points) throws IOException {
        String text = Files.readString(Path.of("src/main/rulebooks/un/rulebook.yaml"));
        int start = text.indexOf(TRAFFICKING);
        int end = text.indexOf(SMUGGLING);
        String offence = text.substring(start + TRAFFICKING.length(), end);
        for (int copies = 1; copies <= MOST_OFFENCES; copies *= 2) {
            var longer = new StringBuilder(text);
            for (int copy = 1; copy < copies; copy++) {
                longer.insert(end, "  trafficking-again-" + copy + ":\n" + offence);
            }
            var file = new YamlFile("un", longer.toString().getBytes(StandardCharsets.UTF_8));
            var law = Law.of(RulebookReader.read("un", file, library.catalogue()), library.catalogue());
            var classifier = new Classifier(law, library.phrases());
            int offences = law.rulebook().offences().size();
            points.add(new Point("offences", EMPTY_CASE, offences, cost(() -> classifier.classify(empty))));
            points.add(new Point("offences", KNOWN_CASE, offences, cost(() -> classifier.classify(full))));
        }
    }

    private void byRulebooks(List<Point> points) {
        var comparer = new Comparer(library.catalogue());
        List<DatedLaw> laws = library.classifiers().values().stream()
                .map(classifier -> new DatedLaw(classifier, Shipped.DAY))
                .toList();
        for (int number = 1; number <= laws.size(); number++) {
            List<DatedLaw> asked = laws.subList(0, number);
            points.add(new Point("rulebooks", EMPTY_CASE, number, cost(() -> comparer.compare(asked, empty))));
            points.add(new Point("rulebooks", KNOWN_CASE, number, cost(() -> comparer.compare(asked, full))));
        }
    }

    private static double cost(Runnable call) {
        List<Double> costs = new ArrayList<>();
        long begin = THREADS.getCurrentThreadCpuTime();
        long last = begin;
        do {
            call.run();
            long now = THREADS.getCurrentThreadCpuTime();
            costs.add((now - last) / NANOSECONDS);
            last = now;
        } while (costs.size() < FEWEST_CALLS || (costs.size() < MOST_CALLS && last - begin < MOST_NANOSECONDS));
        return median(costs);
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
