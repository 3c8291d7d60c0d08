package org.distinguo.rest.batch;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.distinguo.episodes.EpisodesVerdict;
import org.distinguo.facts.FactId;
import org.distinguo.rest.batch.BatchAnswerBody.ClassifiedBody;
import org.distinguo.rest.batch.BatchAnswerBody.OpenFactBody;
import org.distinguo.rest.batch.BatchAnswerBody.TotalsBody;
import org.distinguo.verdict.Classification;
import org.distinguo.verdict.Verdict;

/** Counts what a batch was answered. It holds a number for each classification and for each fact, and nothing of a case. */
final class Totals {

    /**
     * The smallest number of cases that is told: statisticians withhold smaller cells of tables about people, since whoever
     * knows somebody among so few learns about the others. Five is the customary threshold.
     */
    static final int SMALLEST_CELL = 5;

    private final Map<Classification, Long> classifications = new EnumMap<>(Classification.class);
    private final Map<FactId, Long> openFacts = new HashMap<>();
    private long verdicts;
    private long problems;

    void count(Verdict verdict) {
        count(verdict.classification(), verdict.openQuestions().stream().map(question -> question.fact()
                .id()));
    }

    /** Counts the case of a person once, by the whole of it. */
    void count(EpisodesVerdict verdict) {
        count(
                verdict.whole().classification(),
                verdict.openQuestions().stream()
                        .map(merged -> merged.question().fact().id())
                        .distinct());
    }

    private void count(Classification classification, Stream<FactId> open) {
        verdicts++;
        classifications.merge(classification, 1L, Long::sum);
        if (classification == Classification.UNDETERMINED) {
            open.forEach(fact -> openFacts.merge(fact, 1L, Long::sum));
        }
    }

    void countProblem() {
        problems++;
    }

    boolean hasProblems() {
        return problems > 0;
    }

    /** What was counted, with small cells withheld. */
    TotalsBody body(long lines) {
        Map<Classification, Long> shown = new EnumMap<>(classifications);
        shown.values().removeIf(cases -> cases < SMALLEST_CELL);
        if (classifications.size() - shown.size() == 1) { // the total minus the others would tell it
            shown.entrySet().stream()
                    .min(Map.Entry.comparingByValue())
                    .map(Map.Entry::getKey)
                    .ifPresent(shown::remove);
        }
        return new TotalsBody(
                lines,
                verdicts,
                problems,
                shown.entrySet().stream()
                        .map(cell -> new ClassifiedBody(cell.getKey(), cell.getValue()))
                        .toList(),
                openFacts.entrySet().stream()
                        // Each such case is undetermined: their number would tell one that is withheld.
                        .filter(cell -> shown.containsKey(Classification.UNDETERMINED))
                        .filter(cell -> cell.getValue() >= SMALLEST_CELL)
                        .sorted(Comparator.comparing((Map.Entry<FactId, Long> cell) -> -cell.getValue())
                                .thenComparing(cell -> cell.getKey().toString()))
                        .map(cell -> new OpenFactBody(cell.getKey().toString(), cell.getValue()))
                        .toList());
    }
}
