package org.distinguo.assurance;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.distinguo.cases.CaseFolder;
import org.distinguo.cases.RulebookCase;
import org.distinguo.library.Library;
import org.distinguo.library.LibraryReader;
import org.distinguo.rulebook.Rulebook;
import org.distinguo.source.Diagnostics;
import org.distinguo.source.InvalidSourceException;
import org.distinguo.verdict.Classifier;

/** One record for each rulebook at hand: that of the build for a shipped one, that of a check now for any other. */
public final class AssuranceShelf {

    /** The name of a record's file in its rulebook's folder. */
    public static final String FILE = "assurance.yaml";

    private final Map<String, AssuranceRecord> records;

    private AssuranceShelf(Map<String, AssuranceRecord> records) {
        this.records = records;
    }

    /**
     * Fills the shelf; proves each rulebook that the build did not prove, and runs its cases.
     *
     * @param library the rulebooks
     * @param directory the folder of an operator's rulebooks, where there is one
     * @param today the day of checks made now
     * @return the shelf
     * @throws InvalidSourceException with every proof and case that fails, if there is one
     */
    public static AssuranceShelf of(Library library, Optional<Path> directory, LocalDate today) {
        Map<String, AssuranceRecord> records = new TreeMap<>();
        var diagnostics = new Diagnostics();
        library.classifiers().forEach((id, classifier) -> {
            Rulebook rulebook = classifier.law().rulebook();
            Optional<AssuranceRecord> shipped = LibraryReader.shippedFile(id, FILE)
                    .map(AssuranceRecord::read)
                    .filter(record ->
                            record.isAbout(rulebook, library.catalogue().digest()));
            records.put(
                    id,
                    shipped.orElseGet(() -> check(
                            classifier, library, directory.map(folder -> folder.resolve(id)), today, diagnostics)));
        });
        diagnostics.throwIfAny();
        return new AssuranceShelf(records);
    }

    private static AssuranceRecord check(
            Classifier classifier, Library library, Optional<Path> folder, LocalDate today, Diagnostics diagnostics) {
        Rulebook rulebook = classifier.law().rulebook();
        List<RulebookCase> cases = folder.filter(Files::isDirectory) // a shipped rulebook has none there
                .map(path -> CaseFolder.read(path, rulebook, library.catalogue(), diagnostics))
                .orElse(List.of());
        RulebookCheck.Result result = new RulebookCheck(
                        classifier.law(), cases, library.safeguards(), library.phrases())
                .run(today, diagnostics);
        return AssuranceRecord.of(rulebook, library.catalogue().digest(), today, result, Optional.empty(), List.of());
    }

    /**
     * The record of a check with all that the build does for the shipped rulebooks, seeded faults included.
     *
     * @param rulebook the rulebook
     * @param catalogueDigest the digest of the catalogue
     * @param today the day
     * @param result what the check found; no proof and no case failed
     * @param score how many seeded faults were noticed
     * @param parts the parts of the rulebook's file
     * @return the record
     */
    public static AssuranceRecord inFull(
            Rulebook rulebook,
            String catalogueDigest,
            LocalDate today,
            RulebookCheck.Result result,
            RulebookCheck.MutationScore score,
            List<RulebookPart> parts) {
        return AssuranceRecord.of(
                rulebook,
                catalogueDigest,
                today,
                result,
                Optional.of(new AssuranceRecord.Mutation(score.faults(), score.noticed())),
                parts);
    }

    /**
     * The record of a rulebook.
     *
     * @param rulebook the rulebook's id
     * @return empty where the rulebook is not at hand
     */
    public Optional<AssuranceRecord> of(String rulebook) {
        return Optional.ofNullable(records.get(rulebook));
    }
}
