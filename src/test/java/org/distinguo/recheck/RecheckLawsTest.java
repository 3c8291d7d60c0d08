package org.distinguo.recheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.distinguo.cases.CaseFolder;
import org.distinguo.cases.RulebookCase;
import org.distinguo.library.Library;
import org.distinguo.library.LibraryReader;
import org.distinguo.library.ShippedLibrary;
import org.distinguo.recheck.CaseChange.DutyChange;
import org.distinguo.source.Diagnostics;
import org.distinguo.verdict.Query;
import org.distinguo.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What holds of every recheck, over all cases beside the shipped rulebooks. */
@Execution(ExecutionMode.CONCURRENT)
final class RecheckLawsTest {

    private static final Path RULEBOOKS = Path.of("src/main/rulebooks");

    private final Library shipped = ShippedLibrary.LIBRARY;
    private final Rechecker rechecker = new Rechecker(shipped, RecheckTexts.shipped());

    @TempDir
    Path folder;

    @Test
    void theSameRevisionOnTheSameDateChangesNothing() {
        Library again = LibraryReader.with(shipped, RULEBOOKS);
        int cases = 0;
        for (String id : shipped.editions().keySet()) {
            for (Query query : queries(id)) {
                CaseChange change = rechecker.compare(verdict(shipped, id, query), verdict(again, id, query));
                assertThat(change.isChange() || change.other().isChange()).isFalse();
                assertThat(change.favour()).isEqualTo(Favour.NEITHER);
                assertThat(change.reasons()).isEmpty();
                cases++;
            }
        }
        assertThat(cases).isGreaterThan(1_000);
    }

    @Test
    void beforeAndAfterInEachOthersPlaceMirrorTheFavour() {
        Map<Favour, Integer> seen = new EnumMap<>(Favour.class);
        for (Revision revision : Revision.ALL) {
            Library revised = revision.in(folder.resolve(String.valueOf(Revision.ALL.indexOf(revision))));
            int changed = 0;
            for (Query query : queries(revision.rulebook())) {
                Verdict one = verdict(shipped, revision.rulebook(), query);
                Verdict other = verdict(revised, revision.rulebook(), query);
                CaseChange there = rechecker.compare(one, other);
                CaseChange back = rechecker.compare(other, one);
                assertMirrored(there, back);
                seen.merge(there.favour(), 1, Integer::sum);
                seen.merge(back.favour(), 1, Integer::sum);
                changed += there.isChange() ? 1 : 0;
            }
            assertThat(changed).describedAs(revision.toString()).isPositive();
        }
        assertThat(seen).containsOnlyKeys(Favour.values());
    }

    @Test
    void datesInEachOthersPlaceMirrorTheFavour() {
        int changed = 0;
        for (String id : shipped.editions().keySet()) {
            var coverage = shipped.editions().get(id).coverage();
            for (Query query : queries(id)) {
                Query later = new Query(
                        query.known(),
                        query.conductDate(),
                        coverage.to(),
                        query.standard(),
                        query.encounter(),
                        query.part());
                CaseChange there = rechecker.compare(verdict(shipped, id, query), verdict(shipped, id, later));
                CaseChange back = rechecker.compare(verdict(shipped, id, later), verdict(shipped, id, query));
                assertMirrored(there, back);
                assertThat(there.offences()).isEmpty(); // a date of decision chooses duties alone
                changed += there.isChange() ? 1 : 0;
            }
        }
        assertThat(changed).isPositive();
    }

    private static void assertMirrored(CaseChange there, CaseChange back) {
        Favour mirrored =
                switch (there.favour()) {
                    case GAINS -> Favour.LOSES;
                    case LOSES -> Favour.GAINS;
                    case BOTH, NEITHER, TO_READ -> there.favour();
                };
        assertThat(back.favour()).isEqualTo(mirrored);
        assertThat(back.gains()).containsExactlyInAnyOrderElementsOf(there.losses());
        assertThat(back.losses()).containsExactlyInAnyOrderElementsOf(there.gains());
        assertThat(back.isChange()).isEqualTo(there.isChange());
        assertThat(back.reasons().isEmpty()).isEqualTo(there.reasons().isEmpty());
        assertThat(there.reasons().isEmpty()).isNotEqualTo(there.isChange());
        assertThat(there.reasons())
                .allSatisfy(reason -> assertThat(reason.cause()).isNotEqualTo(Cause.OTHER))
                .allSatisfy(reason -> assertThat(reason.sentence()).doesNotContain("{", "}"));
        assertThat(what(back)).isEqualTo(turned(what(there)));
    }

    private static Map<String, DutyChange.What> what(CaseChange change) {
        Map<String, DutyChange.What> duties = new HashMap<>();
        change.duties().forEach(duty -> duties.put(duty.code(), duty.what()));
        return duties;
    }

    private static Map<String, DutyChange.What> turned(Map<String, DutyChange.What> duties) {
        Map<String, DutyChange.What> turned = new HashMap<>();
        duties.forEach((code, what) -> turned.put(
                code,
                switch (what) {
                    case APPEARED -> DutyChange.What.WENT;
                    case WENT -> DutyChange.What.APPEARED;
                    case REWORDED -> what;
                }));
        return turned;
    }

    private Verdict verdict(Library library, String id, Query query) {
        return library.classifier(id).orElseThrow().classifyWithoutReasons(query);
    }

    private List<Query> queries(String id) {
        var diagnostics = new Diagnostics();
        List<Query> queries = new ArrayList<>();
        Stream<RulebookCase> cases = CaseFolder.read(
                RULEBOOKS.resolve(id),
                shipped.classifier(id).orElseThrow().law().rulebook(),
                shipped.catalogue(),
                diagnostics)
                .stream();
        cases.map(RulebookCase::query).forEach(queries::add);
        diagnostics.throwIfAny();
        return queries;
    }
}
