package org.distinguo.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.distinguo.cases.CaseFolder;
import org.distinguo.cases.RulebookCase;
import org.distinguo.facts.CaseFacts;
import org.distinguo.facts.KnownFacts;
import org.distinguo.library.Library;
import org.distinguo.source.Diagnostics;
import org.distinguo.verdict.Classifier;
import org.distinguo.verdict.Law;
import org.distinguo.verdict.LawPeriod;
import org.distinguo.verdict.Query;
import org.distinguo.verdict.Standard;

/** What is measured: the laws that are shipped, and the cases beside them. Run in the root of the project. */
public final class Shipped {

    /** A day that every law covers. */
    static final LocalDate DAY = LocalDate.of(2024, 3, 1);

    private static final int DATES = 16;
    private static final Path RULEBOOKS = Path.of("src/main/rulebooks");

    private Shipped() {}

    /** What each case beside a rulebook asks. */
    public static List<Query> cases(Library library, String rulebook) {
        var diagnostics = new Diagnostics();
        List<RulebookCase> cases = CaseFolder.read(
                RULEBOOKS.resolve(rulebook),
                library.classifier(rulebook).orElseThrow().law().rulebook(),
                library.catalogue(),
                diagnostics);
        diagnostics.throwIfAny();
        return cases.stream().map(RulebookCase::query).toList();
    }

    /**
     * As many dates as a comparison takes, in the time that every law covers: all on which a law changed, since each of them
     * asks for one more verdict, and others that are spread over that time.
     */
    public static List<LocalDate> dates(Library library) {
        List<Law> laws =
                library.classifiers().values().stream().map(Classifier::law).toList();
        LocalDate first = laws.stream()
                .map(law -> law.rulebook().coverage().from())
                .max(LocalDate::compareTo)
                .orElseThrow();
        LocalDate last = laws.stream()
                .map(law -> law.rulebook().coverage().to())
                .min(LocalDate::compareTo)
                .orElseThrow();
        long days = ChronoUnit.DAYS.between(first, last);
        Stream<LocalDate> changes = laws.stream()
                .flatMap(law -> law.periods().stream().map(LawPeriod::from))
                .filter(day -> !day.isBefore(first) && !day.isAfter(last));
        Stream<LocalDate> spread =
                IntStream.range(0, DATES).mapToObj(number -> first.plusDays(days * number / (DATES - 1)));
        return Stream.concat(changes, spread).distinct().limit(DATES).sorted().toList();
    }

    /** A case of which nothing is known. */
    static Query empty(Library library) {
        return about(KnownFacts.of(library.catalogue(), CaseFacts.of(Map.of())));
    }

    /** A case on a day that every law covers, with the default standard. */
    static Query about(KnownFacts known) {
        return new Query(known, DAY, DAY, Standard.REASONABLE_GROUNDS, Optional.empty());
    }
}
