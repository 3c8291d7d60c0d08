package org.distinguo.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.distinguo.difference.DifferenceFinder;
import org.distinguo.difference.DifferencePhrases;
import org.distinguo.difference.Differences;
import org.distinguo.difference.TooManyDifferencesException;
import org.distinguo.library.Library;
import org.distinguo.library.LibraryReader;
import org.distinguo.rulebook.OffenceKind;
import org.distinguo.verdict.DatedLaw;
import org.junit.jupiter.api.Test;

/** A search is made once, and one at a time. */
final class CachedDifferencesTest {

    private static final Library LIBRARY = LibraryReader.shipped();
    private static final LocalDate DAY = LocalDate.of(2024, 6, 1);

    @Test
    void tooMuchIsTooMuchAgainAndOnEveryDayOfThePeriod() {
        var turns = new Semaphore(1);
        var differences = new CachedDifferences(new DifferenceFinder(DifferencePhrases.shipped(), 50), turns);
        assertThatThrownBy(() -> find(differences, "us", DAY)).isInstanceOf(TooManyDifferencesException.class);
        turns.acquireUninterruptibly();
        for (LocalDate day : List.of(DAY, DAY.plusDays(1))) {
            assertThatThrownBy(() -> find(differences, "us", day))
                    .as("without another search")
                    .isInstanceOf(TooManyDifferencesException.class);
        }
    }

    @Test
    void whoComesWhileOthersSearchIsTurnedAway() {
        var turns = new Semaphore(1);
        var differences = new CachedDifferences(new DifferenceFinder(DifferencePhrases.shipped()), turns);
        Differences once = find(differences, "un", DAY);
        turns.acquireUninterruptibly();
        assertThatThrownBy(() -> find(differences, "eu", DAY)).isInstanceOf(SearchesUnderWayException.class);
        assertThat(find(differences, "un", DAY)).as("what was found already").isSameAs(once);
        turns.release();
        assertThatCode(() -> find(differences, "eu", DAY)).doesNotThrowAnyException();
        assertThat(turns.availablePermits()).isEqualTo(1);
    }

    @Test
    void theEntryThatWasNotAskedForTheLongestIsForgotten() {
        var cache = new LeastRecentlyUsedCache<String, Integer>(2);
        cache.put("one", 1);
        cache.put("two", 2);
        assertThat(cache.get("one")).contains(1);
        cache.put("three", 3);
        assertThat(cache.get("two")).isEmpty();
        assertThat(cache.get("one")).contains(1);
        assertThat(cache.get("three")).contains(3);
    }

    private static Differences find(CachedDifferences differences, String rulebook, LocalDate day) {
        return differences.find(law(rulebook, day), law("un", day), OffenceKind.SMUGGLING, false);
    }

    private static DatedLaw law(String id, LocalDate day) {
        return new DatedLaw(LIBRARY.classifier(id).orElseThrow(), day);
    }
}
