package org.distinguo.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.rulebook.Rulebook;
import org.distinguo.source.Diagnostics;
import org.distinguo.source.YamlFile;

/** The folder {@code cases} beside a rulebook. */
public final class CaseFolder {

    private static final String NAME = "cases";

    private CaseFolder() {}

    /**
     * Reads every case beside a rulebook.
     *
     * @param rulebookFolder the rulebook's folder
     * @param rulebook the rulebook
     * @param catalogue the facts
     * @param diagnostics receives every fault
     * @return the cases by file, in order; empty where there is no folder of cases
     */
    public static List<RulebookCase> read(
            Path rulebookFolder, Rulebook rulebook, FactCatalogue catalogue, Diagnostics diagnostics) {
        Path folder = rulebookFolder.resolve(NAME);
        List<RulebookCase> cases = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return cases;
        }
        var reader = new CaseReader(rulebook, catalogue, diagnostics);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                cases.addAll(reader.read(new YamlFile(file.toString(), Files.readAllBytes(file))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cases;
    }
}
