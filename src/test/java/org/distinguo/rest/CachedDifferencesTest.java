package org.distinguo.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.distinguo.difference.DifferenceFinder;
import org.distinguo.difference.DifferencePhrases;
import org.distinguo.difference.Differences;
import org.distinguo.difference.StoredDifferences;
import org.distinguo.difference.StoredPair;
import org.distinguo.difference.TooManyDifferencesException;
import org.distinguo.library.Library;
import org.distinguo.library.ShippedLibrary;
import org.distinguo.rest.wire.DifferenceBodies.DifferencesBody;
import org.distinguo.rest.wire.WireMapper;
import org.distinguo.rulebook.OffenceKind;
import org.distinguo.verdict.DatedLaw;
import org.junit.jupiter.api.Test;

/** A search is made once for all days of two periods, and answers take a bounded number of bytes. */
final class CachedDifferencesTest {

    private static final Library LIBRARY = ShippedLibrary.LIBRARY;
    private static final LocalDate DAY = LocalDate.of(2024, 6, 1);

    private final List<Differences> written = new ArrayList<>();

    @Test
    void tooMuchIsTooMuchAgainAndOnEveryDayOfThePeriod() {
        CachedDifferences differences = differences(50);
        assertThat(needsSearch(differences, "us", DAY)).isTrue();
        assertThatThrownBy(() -> find(differences, "us", DAY)).isInstanceOf(TooManyDifferencesException.class);
        for (LocalDate day : List.of(DAY, DAY.plusDays(1))) {
            assertThat(needsSearch(differences, "us", day)).as("another search").isFalse();
            assertThatThrownBy(() -> find(differences, "us", day)).isInstanceOf(TooManyDifferencesException.class);
        }
    }

    @Test
    void theAnswerOfAPeriodIsKeptForTheDaysThatWereAskedLast() {
        CachedDifferences differences = differences(50_000_000);
        Publication once = find(differences, "un", DAY);
        assertThat(find(differences, "un", DAY)).isSameAs(once);
        assertThat(needsSearch(differences, "un", DAY.plusDays(1))).isFalse();
        assertThat(find(differences, "un", DAY.plusDays(1)).digest())
                .as("names its own day")
                .isNotEqualTo(once.digest());
        assertThat(written).hasSize(2);
        assertThat(find(differences, "un", DAY).digest()).isEqualTo(once.digest());
        assertThat(written).as("a day more takes the place of the day before").hasSize(3);
    }

    @Test
    void whatTheBuildSearchedIsReadAndNotSearched() {
        DatedLaw first = law("un", DAY);
        DatedLaw second = law("us", DAY);
        StoredDifferences stored = StoredPair.of(first, second, OffenceKind.SMUGGLING);
        CachedDifferences reading = differences(0, stored);
        CachedDifferences searching = differences(50_000_000, StoredDifferences.NONE);
        for (boolean open : new boolean[] {false, true}) {
            for (List<DatedLaw> laws : List.of(List.of(first, second), List.of(second, first))) {
                assertThat(reading.needsSearch(laws.get(0), laws.get(1), OffenceKind.SMUGGLING, open))
                        .isFalse();
                assertThat(reading.find(laws.get(0), laws.get(1), OffenceKind.SMUGGLING, open)
                                .plain())
                        .isEqualTo(searching
                                .find(laws.get(0), laws.get(1), OffenceKind.SMUGGLING, open)
                                .plain());
            }
        }
        assertThat(needsSearch(reading, "us", LocalDate.of(2010, 1, 1))).isTrue();
    }

    @Test
    void whereTheFileIsDamagedItIsSearched() {
        DatedLaw first = law("un", DAY);
        DatedLaw second = law("us", DAY);
        CachedDifferences differences =
                differences(50_000_000, StoredPair.damaged(first, second, OffenceKind.SMUGGLING));
        assertThat(find(differences, "us", DAY).plain())
                .isEqualTo(find(differences(50_000_000), "us", DAY).plain());
    }

    @Test
    void theEntryThatWasNotAskedForTheLongestIsForgotten() {
        var cache = new LeastRecentlyUsedCache<String, Integer>(2, value -> 1);
        cache.put("one", 1);
        cache.put("two", 2);
        assertThat(cache.get("one")).contains(1);
        cache.put("three", 3);
        assertThat(cache.get("two")).isEmpty();
        assertThat(cache.get("one")).contains(1);
        assertThat(cache.get("three")).contains(3);
    }

    @Test
    void entriesAreForgottenUntilAllWeighWhatTheyMay() {
        var cache = new LeastRecentlyUsedCache<String, Integer>(10, Integer::longValue);
        cache.put("one", 4);
        cache.put("two", 5);
        cache.put("three", 6);
        assertThat(cache.get("one")).isEmpty();
        assertThat(cache.get("two")).isEmpty();
        assertThat(cache.get("three")).contains(6);
        cache.put("three", 3);
        cache.put("four", 7);
        assertThat(cache.get("three"))
                .as("its new weight counts, and no more its old one")
                .contains(3);
        cache.put("too heavy", 11);
        assertThat(cache.get("too heavy")).isEmpty();
        assertThat(cache.get("four")).contains(7);
    }

    private CachedDifferences differences(long steps) {
        return differences(steps, StoredDifferences.NONE);
    }

    private CachedDifferences differences(long steps, StoredDifferences stored) {
        var finder = new DifferenceFinder(DifferencePhrases.shipped(), steps);
        return new CachedDifferences(finder, stored, found -> {
            written.add(found);
            return Publication.of(WireMapper.standalone(), DifferencesBody.of(found));
        });
    }

    private static Publication find(CachedDifferences differences, String rulebook, LocalDate day) {
        return differences.find(law(rulebook, day), law("un", day), OffenceKind.SMUGGLING, false);
    }

    private static boolean needsSearch(CachedDifferences differences, String rulebook, LocalDate day) {
        return differences.needsSearch(law(rulebook, day), law("un", day), OffenceKind.SMUGGLING, false);
    }

    private static DatedLaw law(String id, LocalDate day) {
        return new DatedLaw(LIBRARY.classifier(id).orElseThrow(), day);
    }
}
