package org.distinguo.proof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.distinguo.rulebook.OffenceKind;
import org.distinguo.rulebook.Status;
import org.distinguo.verdict.LawOnDay;
import org.distinguo.verdict.OutsideCoverageException;
import org.jspecify.annotations.Nullable;

/**
 * Finds where two laws part. The same question has the same answer, so the latest answers are kept. Thread-safe; one
 * search runs at a time.
 */
public final class DifferenceFinder {

    private static final int MOST_KEPT = 64;
    private static final List<List<Status>> PAIRS = List.of(
            List.of(Status.MET, Status.NOT_MET),
            List.of(Status.NOT_MET, Status.MET),
            List.of(Status.MET, Status.UNDETERMINED),
            List.of(Status.UNDETERMINED, Status.MET),
            List.of(Status.UNDETERMINED, Status.NOT_MET),
            List.of(Status.NOT_MET, Status.UNDETERMINED));

    private final DifferencePhrases phrases;
    private final Object searching = new Object();
    private final Map<Question, Differences> kept =
            Collections.synchronizedMap(new LinkedHashMap<>(MOST_KEPT, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Question, Differences> eldest) {
                    return size() > MOST_KEPT;
                }
            });

    private record Question(String first, LocalDate firstDate, String second, LocalDate secondDate, OffenceKind kind) {}

    /**
     * @param phrases the sentences of explanations
     */
    public DifferenceFinder(DifferencePhrases phrases) {
        this.phrases = phrases;
    }

    /**
     * Where two laws part.
     *
     * @param first one law
     * @param second another one, or the same on another day; of the same catalogue
     * @param kind TRAFFICKING or SMUGGLING
     * @return every difference, as few patterns as were found
     * @throws OutsideCoverageException if one of the rulebooks does not speak for its day
     */
    public Differences find(DatedLaw first, DatedLaw second, OffenceKind kind) {
        var question = new Question(
                first.rulebook().digest(),
                first.conductDate(),
                second.rulebook().digest(),
                second.conductDate(),
                kind);
        @Nullable Differences known = kept.get(question);
        if (known == null) {
            synchronized (searching) {
                known = kept.get(question);
                if (known == null) {
                    known = search(first, second, kind);
                    kept.put(question, known);
                }
            }
        }
        return known;
    }

    private Differences search(DatedLaw first, DatedLaw second, OffenceKind kind) {
        var search = new DifferenceSearch(
                first.classifier().law().catalogue(),
                first.criterion(kind).formula(),
                second.criterion(kind).formula(),
                read(first.onDay(), second.onDay()));
        var explainer = new DifferenceExplainer(phrases, first, second, kind);
        List<Difference> differences = new ArrayList<>();
        boolean fewest = true;
        for (List<Status> pair : PAIRS) {
            DifferenceSearch.Region region = search.region(pair.get(0), pair.get(1));
            region.patterns().forEach(pattern -> differences.add(explainer.explain(pattern, pair.get(0), pair.get(1))));
            fewest &= region.fewest();
        }
        return new Differences(kind, first, second, differences, fewest);
    }

    /** What has to be answered so that the whole classification is settled. */
    private static SortedSet<Integer> read(LawOnDay first, LawOnDay second) {
        SortedSet<Integer> read = new TreeSet<>();
        Stream.of(first.trafficking(), first.smuggling(), second.trafficking(), second.smuggling())
                .forEach(criterion -> read.addAll(criterion.formula().atoms()));
        return read;
    }
}
