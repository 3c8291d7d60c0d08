package org.distinguo.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.distinguo.library.Library;
import org.distinguo.library.ShippedLibrary;
import org.distinguo.rulebook.OffenceKind;
import org.distinguo.rulebook.Status;
import org.distinguo.verdict.DatedLaw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A search takes the same steps each time, and ends where there are none left. */
@Execution(ExecutionMode.CONCURRENT)
final class DifferenceBudgetTest {

    private static final Library LIBRARY = ShippedLibrary.LIBRARY;
    private static final LocalDate DAY = LocalDate.of(2024, 6, 1);

    @Test
    void theSameSearchTakesTheSameSteps() {
        long steps = steps(Long.MAX_VALUE);
        assertThat(steps).isGreaterThan(100);
        assertThat(steps(Long.MAX_VALUE)).isEqualTo(steps);
    }

    @Test
    void aSearchEndsWhereverItsBudgetDoes() {
        long needed = steps(Long.MAX_VALUE);
        assertThatCode(() -> steps(needed)).doesNotThrowAnyException();
        for (long given = 0; given < needed; given += Math.max(1, needed / 25)) {
            long budget = given;
            assertThatThrownBy(() -> steps(budget)).isInstanceOf(TooManyDifferencesException.class);
        }
        assertThatThrownBy(() -> steps(needed - 1)).isInstanceOf(TooManyDifferencesException.class);
    }

    @Test
    void theLargestShippedLawsStayWithinTheBudget() {
        var finder = new DifferenceFinder(DifferencePhrases.shipped());
        for (String other : List.of("us", "ca", "uk")) {
            Differences differences = finder.find(law("au", DAY), law(other, DAY), OffenceKind.TRAFFICKING, false);
            assertThat(differences.differences())
                    .as(other)
                    .hasSizeBetween(50, 1000)
                    .allSatisfy(
                            difference -> assertThat(difference.explanation()).hasSizeLessThanOrEqualTo(4000));
        }
    }

    private static long steps(long given) {
        var budget = new Budget(given);
        DatedLaw first = law("us", DAY);
        DatedLaw second = law("un", DAY);
        var read = new TreeSet<Integer>();
        for (OffenceKind kind : List.of(OffenceKind.TRAFFICKING, OffenceKind.SMUGGLING)) {
            first.criterion(kind).expression().atoms().forEach(atom -> read.add(atom.number()));
            second.criterion(kind).expression().atoms().forEach(atom -> read.add(atom.number()));
        }
        var search = new DifferenceSearch(
                first.classifier().law().catalogue(),
                first.criterion(OffenceKind.SMUGGLING).expression(),
                second.criterion(OffenceKind.SMUGGLING).expression(),
                read,
                budget);
        List<DifferenceSearch.Patterns> found = new ArrayList<>();
        found.add(search.patterns(Status.MET, Status.NOT_MET, 1000));
        found.add(search.patterns(Status.NOT_MET, Status.MET, 1000));
        assertThat(found).anySatisfy(patterns -> assertThat(patterns.patterns()).isNotEmpty());
        return budget.spent();
    }

    private static DatedLaw law(String id, LocalDate day) {
        return new DatedLaw(LIBRARY.classifier(id).orElseThrow(), day);
    }
}
