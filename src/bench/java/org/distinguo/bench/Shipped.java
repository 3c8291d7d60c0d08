package org.distinguo.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.distinguo.cases.CaseFolder;
import org.distinguo.cases.RulebookCase;
import org.distinguo.facts.CaseFacts;
import org.distinguo.facts.KnownFacts;
import org.distinguo.library.Library;
import org.distinguo.source.Diagnostics;
import org.distinguo.verdict.Query;
import org.distinguo.verdict.Standard;

/** What is measured: the laws that are shipped, and the cases beside them. Run in the root of the project. */
final class Shipped {

    /** A day that every law covers. */
    static final LocalDate DAY = LocalDate.of(2024, 3, 1);

    private static final Path RULEBOOKS = Path.of("src/main/rulebooks");

    private Shipped() {}

    /** What each case beside a rulebook asks. */
    static List<Query> cases(Library library, String rulebook) {
        var diagnostics = new Diagnostics();
        List<RulebookCase> cases = CaseFolder.read(
                RULEBOOKS.resolve(rulebook),
                library.classifier(rulebook).orElseThrow().law().rulebook(),
                library.catalogue(),
                diagnostics);
        diagnostics.throwIfAny();
        return cases.stream().map(RulebookCase::query).toList();
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
