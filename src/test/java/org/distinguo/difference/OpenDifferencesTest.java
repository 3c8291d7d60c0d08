package org.distinguo.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.distinguo.Draws;
import org.distinguo.library.Library;
import org.distinguo.library.ShippedLibrary;
import org.distinguo.rulebook.OffenceKind;
import org.distinguo.verdict.DatedLaw;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Where two shipped laws part, with what one of them leaves open: the fewest patterns, or a proof that they are too many. */
@NullMarked
@Execution(ExecutionMode.CONCURRENT)
final class OpenDifferencesTest {

    private static final Library LIBRARY = ShippedLibrary.LIBRARY;
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private final DifferenceFinder finder = new DifferenceFinder(DifferencePhrases.shipped());

    private record Pair(OffenceKind kind, String first, String second) {}

    @Test
    void theFewestAreFoundOrTooManyAreProvedToBeNeeded() {
        List<Pair> needMore = new ArrayList<>();
        for (Pair pair : Draws.of(pairs())) {
            try {
                assertThat(finder.search(law(pair.first()), law(pair.second()), pair.kind(), true)
                                .fewest())
                        .as("%s", pair)
                        .isTrue();
            } catch (TooManyDifferencesException e) {
                assertThat(e).as("%s", pair).hasMessageStartingWith("more than 1000 differences");
                needMore.add(pair);
            }
        }
        assertThat(needMore)
                .allSatisfy(pair -> assertThat(pair.first()).isEqualTo("au"))
                .hasSizeLessThanOrEqualTo(4);
    }

    private static List<Pair> pairs() {
        List<String> laws = List.copyOf(LIBRARY.classifiers().keySet());
        List<Pair> pairs = new ArrayList<>();
        for (OffenceKind kind : List.of(OffenceKind.TRAFFICKING, OffenceKind.SMUGGLING)) {
            for (int first = 0; first < laws.size(); first++) {
                for (int second = first + 1; second < laws.size(); second++) {
                    pairs.add(new Pair(kind, laws.get(first), laws.get(second)));
                }
            }
        }
        return pairs;
    }

    private static DatedLaw law(String id) {
        return new DatedLaw(LIBRARY.classifier(id).orElseThrow(), DAY);
    }
}
