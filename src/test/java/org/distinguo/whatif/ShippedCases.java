package org.distinguo.whatif;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.distinguo.cases.CaseReader;
import org.distinguo.library.Library;
import org.distinguo.rulebook.Rulebook;
import org.distinguo.source.Diagnostics;
import org.distinguo.source.YamlFile;
import org.distinguo.verdict.Query;

/** The cases that are written beside the shipped rulebooks. */
final class ShippedCases {

    private static final Path RULEBOOKS = Path.of("src/main/rulebooks");

    private ShippedCases() {}

    /** What each case asks, in order of files and cases. */
    static List<Query> of(Library library, String id) {
        Rulebook rulebook = library.classifier(id).orElseThrow().law().rulebook();
        var diagnostics = new Diagnostics();
        var reader = new CaseReader(rulebook, library.catalogue(), diagnostics);
        List<Query> queries = new ArrayList<>();
        try (Stream<Path> files = Files.list(RULEBOOKS.resolve(id).resolve("cases"))) {
            for (Path file : files.sorted().toList()) {
                reader.read(new YamlFile(file.toString(), Files.readAllBytes(file)))
                        .forEach(one -> queries.add(one.query()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        diagnostics.throwIfAny();
        return queries;
    }
}
