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
import org.distinguo.source.DiagnosticCode;
import org.distinguo.source.Diagnostics;
import org.distinguo.source.Place;
import org.distinguo.source.YamlFile;

/** The folder {@code cases} beside a rulebook. */
public final class CaseFolder {

    private static final String NAME = "cases";

    private CaseFolder() {}

    /**
     * Reads every case beside a rulebook. A rulebook without one is a fault: nobody has said what its law comes to.
     *
     * @param rulebookFolder the rulebook's folder
     * @param rulebook the rulebook
     * @param catalogue the facts
     * @param diagnostics receives every fault
     * @return the cases by file, in order, without those that have a fault
     */
    public static List<RulebookCase> read(
            Path rulebookFolder, Rulebook rulebook, FactCatalogue catalogue, Diagnostics diagnostics) {
        Path folder = rulebookFolder.resolve(NAME);
        List<RulebookCase> cases = new ArrayList<>();
        List<Path> files = files(folder);
        if (files.isEmpty()) {
            diagnostics.report(
                    DiagnosticCode.MISSING_FILE,
                    Place.of(folder.toString()),
                    "the rulebook has no cases",
                    "write `" + NAME + "/<name>.yaml` beside it, with at least one case");
        }
        var reader = new CaseReader(rulebook, catalogue, diagnostics);
        try {
            for (Path file : files) {
                cases.addAll(reader.read(new YamlFile(file.toString(), Files.readAllBytes(file))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cases;
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(one -> one.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
