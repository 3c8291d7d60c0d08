package org.distinguo.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.distinguo.assurance.AssuranceRecord;
import org.distinguo.assurance.AssuranceShelf;
import org.distinguo.assurance.RulebookCheck;
import org.distinguo.assurance.RulebookPart;
import org.distinguo.cases.CaseFolder;
import org.distinguo.cases.RulebookCase;
import org.distinguo.library.Library;
import org.distinguo.library.LibraryReader;
import org.distinguo.rulebook.Rulebook;
import org.distinguo.source.Diagnostics;
import org.distinguo.source.InvalidSourceException;
import org.distinguo.source.YamlFile;
import org.distinguo.verdict.Law;

/** Prints the diagnostics, proofs and cases of rulebooks in folders, and records them where that is asked for. */
final class FolderCheck {

    private final PrintStream out;
    private final Clock clock;
    private final boolean recording;

    FolderCheck(PrintStream out, Clock clock, boolean recording) {
        this.out = out;
        this.clock = clock;
        this.recording = recording;
    }

    int run(List<Path> folders) {
        Library library = LibraryReader.catalogues();
        boolean fine = true;
        for (Path named : folders) {
            Path folder = named.toAbsolutePath().normalize();
            var notRead = new Diagnostics();
            List<Path> rulebooks = LibraryReader.folders(folder, notRead);
            notRead.all().forEach(out::println);
            if (!notRead.none()) {
                out.println(folder.getFileName() + ": " + faults(notRead.all().size()));
                fine = false;
            }
            for (Path rulebook : rulebooks) {
                fine &= check(rulebook, library);
            }
        }
        return fine ? ExitCode.FINE : ExitCode.FAULTS;
    }

    private boolean check(Path folder, Library library) {
        var diagnostics = new Diagnostics();
        Rulebook rulebook;
        try {
            rulebook = LibraryReader.rulebook(folder, library.catalogue());
        } catch (InvalidSourceException e) {
            e.diagnostics().forEach(out::println);
            out.println(folder.getFileName() + ": " + faults(e.diagnostics().size()));
            return false;
        }
        List<RulebookCase> cases = CaseFolder.read(folder, rulebook, library.catalogue(), diagnostics);
        var check = new RulebookCheck(
                Law.of(rulebook, library.catalogue()), cases, library.safeguards(), library.phrases());
        RulebookCheck.Result result = check.run(LocalDate.now(clock), diagnostics);
        diagnostics.all().forEach(out::println);
        result.notShown().forEach(line -> out.println(folder.getFileName() + ": note: " + line));
        result.proposals().forEach(text -> out.println(folder.getFileName() + ": note: " + text));
        changes(folder)
                .forEach(change ->
                        out.println(folder.resolve(LibraryReader.FILE) + ":" + change + " since it was last assured"));
        out.println(folder.getFileName() + ": " + result.proofs().claims().size() + " claims, " + result.cases()
                + " cases, " + faults(diagnostics.all().size()));
        if (recording && diagnostics.none()) {
            record(folder, rulebook, check, result, library);
        }
        return diagnostics.none();
    }

    private void record(
            Path folder, Rulebook rulebook, RulebookCheck check, RulebookCheck.Result result, Library library) {
        RulebookCheck.MutationScore score = check.mutationScore();
        AssuranceRecord record =
                AssuranceShelf.inFull(rulebook, library, LocalDate.now(clock), result, score, parts(folder));
        try {
            Files.writeString(folder.resolve(AssuranceShelf.FILE), record.asYaml());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        score.unnoticed()
                .forEach(mutant -> out.println(mutant.unnoticed()
                        + check.proposal(mutant).map(text -> ": " + text).orElse("")));
        out.println(folder.getFileName() + ": " + score.noticed() + " of " + score.faults() + " seeded faults noticed");
    }

    /** What nobody has assured yet: an edit shows here even where no case and no proof notices it. */
    private static List<String> changes(Path folder) {
        Path record = folder.resolve(AssuranceShelf.FILE);
        if (!Files.exists(record)) {
            return List.of();
        }
        SortedMap<String, String> recorded = AssuranceRecord.read(yaml(record)).parts();
        return recorded.isEmpty() ? List.of() : RulebookPart.changes(recorded, parts(folder));
    }

    private static List<RulebookPart> parts(Path folder) {
        return RulebookPart.of(yaml(folder.resolve(LibraryReader.FILE)));
    }

    private static YamlFile yaml(Path file) {
        try {
            return new YamlFile(file.toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(new FileSystemException(file.toString(), null, e.getMessage()));
        }
    }

    private static String faults(int number) {
        return number == 1 ? "1 fault" : number + " faults";
    }
}
