package org.distinguo.interview;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.distinguo.bench.Shipped;
import org.distinguo.library.Library;
import org.distinguo.library.LibraryReader;
import org.distinguo.verdict.Classifier;
import org.distinguo.verdict.Query;

/**
 * The burden of whole interviews about shipped cases, as the service asks, in the order of the catalogue, and by the ranking of
 * another query planner; and how far the service is from the best of all strategies where a few questions are open.
 */
public final class InterviewQuality {

    /** The most questions that are open where the best strategy is searched. */
    private static final int OPEN = 12;

    private static final double MOST_ABOVE_LEAST = 1.1;
    private static final long SEED = 7;

    /** How many states with few open questions are looked at for each case of which whole interviews are. */
    private static final int STATES_A_CASE = 8;

    private final Library library = LibraryReader.shipped();
    private final Interviewer interviewer = new Interviewer(library.catalogue(), BurdenScale.shipped());
    private final Asker service = Asker.ofService(interviewer);
    private final List<String> lines = new ArrayList<>();
    private boolean fine = true;

    private InterviewQuality() {}

    /**
     * The tables, and whether everything is as it should be.
     *
     * @param lines in Markdown
     * @param fine whether every interview ends at the verdict on all answers, burdens less than the others in sum under each law,
     *     and is in no state with few open questions more than a tenth above the least burden that can be expected
     */
    public record Found(List<String> lines, boolean fine) {}

    /**
     * Measures.
     *
     * @param cases how many cases of each law, spread over all that there are
     * @return the tables
     */
    public static Found measure(int cases) {
        var quality = new InterviewQuality();
        quality.lines.addAll(List.of(
                "Burden of an interview on average, and questions in brackets; the cases in which another way burdens less.",
                "",
                "| law | cases | service | order of the catalogue | impact | catalogue less in | impact less in | same verdict | "
                        + "states with 12 open | expected, above the least | worst state |",
                "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"));
        quality.library.classifiers().keySet().forEach(law -> quality.measure(law, cases));
        return new Found(quality.lines, quality.fine);
    }

    /** Sums over the cases of a law. */
    private static final class Sums {
        private int cases;
        private int burden;
        private int questions;
        private int less;

        void add(SimulatedInterview one, SimulatedInterview ofService) {
            cases++;
            burden += one.burden();
            questions += one.questions();
            less += one.burden() < ofService.burden() ? 1 : 0;
        }

        String text() {
            return String.format(Locale.ROOT, "%.0f (%.0f)", (double) burden / cases, (double) questions / cases);
        }
    }

    private void measure(String law, int most) {
        Classifier classifier = library.classifier(law).orElseThrow();
        List<Query> all = Shipped.cases(library, law);
        int step = Math.max(1, all.size() / most);
        var ofService = new Sums();
        var inOrder = new Sums();
        var byImpact = new Sums();
        int same = 0;
        for (int number = 0; number < all.size(); number += step) {
            AnsweredCase full = AnsweredCase.of(all.get(number));
            SimulatedInterview asked = SimulatedInterview.of(classifier, interviewer, full, service);
            ofService.add(asked, asked);
            inOrder.add(SimulatedInterview.of(classifier, interviewer, full, Asker.catalogueOrder()), asked);
            byImpact.add(SimulatedInterview.of(classifier, interviewer, full, new ImpactAsker()), asked);
            same += asked.same() ? 1 : 0;
        }
        AboveLeast near = aboveLeast(classifier, all, Math.max(1, step / STATES_A_CASE));
        fine &= same == ofService.cases
                && ofService.burden < inOrder.burden
                && ofService.burden < byImpact.burden
                && near.worst() <= MOST_ABOVE_LEAST;
        lines.add(String.format(
                Locale.ROOT,
                "| %s | %d | %s | %s | %s | %d | %d | %d | %d | %+.1f %% | %+.0f %% |",
                law,
                ofService.cases,
                ofService.text(),
                inOrder.text(),
                byImpact.text(),
                inOrder.less,
                byImpact.less,
                same,
                near.states(),
                100 * (near.average() - 1),
                100 * (near.worst() - 1)));
    }

    /**
     * How far the burden that can be expected is above the least, as a ratio.
     *
     * @param states how many states of knowledge were looked at
     */
    private record AboveLeast(int states, double average, double worst) {}

    private AboveLeast aboveLeast(Classifier classifier, List<Query> all, int step) {
        var random = new Random(SEED);
        int states = 0;
        double least = 0;
        double expected = 0;
        double worst = 1;
        for (int number = 0; number < all.size(); number += step) {
            AnsweredCase full = AnsweredCase.of(all.get(number));
            var burdens = new ExpectedBurden(classifier, interviewer, service);
            Query few = ExpectedBurden.takenBack(classifier, interviewer, full, OPEN, random);
            Optional<Double> best = burdens.least(few);
            if (best.isPresent() && best.get() > 0) {
                double own = burdens.ofAsker(few);
                states++;
                least += best.get();
                expected += own;
                worst = Math.max(worst, own / best.get());
            }
        }
        return new AboveLeast(states, expected / least, worst);
    }
}
