package org.distinguo.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.distinguo.library.TextFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code check}: diagnostics, proofs and cases of rulebooks in folders; diagnostics and cases of mappings; texts. */
@Command(
        name = "check",
        description =
                "Read, prove and run the cases of a rulebook, or of every rulebook in a folder; read and run the cases of a"
                        + " mapping, or of every mapping in a folder; compare the texts of languages with the English ones.")
final class Check implements Callable<Integer> {

    private final PrintStream out;
    private final Clock clock;

    @Mixin
    private NamedFolders folders = new NamedFolders();

    Check(PrintStream out, Clock clock) {
        this.out = out;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        List<Path> ofMappings =
                folders.all().stream().filter(MappingCheck::holdsMappings).toList();
        List<Path> ofLanguages =
                folders.all().stream().filter(TextFiles::holdsLanguages).toList();
        List<Path> ofRulebooks = folders.all().stream()
                .filter(folder -> !ofMappings.contains(folder) && !ofLanguages.contains(folder))
                .toList();
        int rulebooks = new FolderCheck(out, clock, false).run(ofRulebooks);
        int mappings = new MappingCheck(out).run(ofMappings);
        int languages = new LanguageCheck(out).run(ofLanguages, ofRulebooks);
        return Math.max(Math.max(rulebooks, mappings), languages);
    }
}
