package org.distinguo.assurance;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.distinguo.cases.CaseFolder;
import org.distinguo.cases.RulebookCase;
import org.distinguo.library.Deferred;
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

    private final Map<String, Supplier<AssuranceRecord>> records;

    private AssuranceShelf(Map<String, Supplier<AssuranceRecord>> records) {
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
        Map<String, Supplier<AssuranceRecord>> records = new TreeMap<>();
        var diagnostics = new Diagnostics();
        for (String id : library.editions().keySet()) {
            if (library.isProvedByBuild(id)) {
                records.put(id, new Deferred<>(() -> written(id).orElseThrow()));
            } else {
                Classifier classifier = library.classifier(id).orElseThrow();
                AssuranceRecord record = ofBuild(classifier.law().rulebook(), library)
                        .orElseGet(() -> check(
                                classifier, library, directory.map(folder -> folder.resolve(id)), today, diagnostics));
                records.put(id, () -> record);
            }
        }
        diagnostics.throwIfAny();
        return new AssuranceShelf(records);
    }

    /**
     * The record of the build about a rulebook. What an operator puts beside a rulebook is no such record.
     *
     * @param rulebook the rulebook
     * @param library the catalogues that it was read with
     * @return empty where the build did not prove this very reading of the law
     */
    public static Optional<AssuranceRecord> ofBuild(Rulebook rulebook, Library library) {
        return written(rulebook.id()).filter(record -> record.isAbout(rulebook, library));
    }

    private static Optional<AssuranceRecord> written(String id) {
        return LibraryReader.shippedFile(id, FILE).map(AssuranceRecord::read);
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
        return AssuranceRecord.of(rulebook, library, today, result, Optional.empty(), List.of());
    }

    /**
     * The record of a check with all that the build does for the shipped rulebooks, seeded faults included.
     *
     * @param rulebook the rulebook
     * @param library the catalogues that it was read with
     * @param today the day
     * @param result what the check found; no proof and no case failed
     * @param score how many seeded faults were noticed
     * @param parts the parts of the rulebook's file
     * @return the record
     */
    public static AssuranceRecord inFull(
            Rulebook rulebook,
            Library library,
            LocalDate today,
            RulebookCheck.Result result,
            RulebookCheck.MutationScore score,
            List<RulebookPart> parts) {
        return AssuranceRecord.of(
                rulebook,
                library,
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
        return Optional.ofNullable(records.get(rulebook)).map(Supplier::get);
    }
}
