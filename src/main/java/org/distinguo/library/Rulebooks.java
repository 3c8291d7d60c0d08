package org.distinguo.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.rulebook.Rulebook;
import org.distinguo.rulebook.RulebookReader;
import org.distinguo.source.Diagnostic;
import org.distinguo.source.InvalidSourceException;
import org.distinguo.source.YamlFile;
import org.distinguo.verdict.Classifier;
import org.distinguo.verdict.Law;
import org.distinguo.verdict.Phrases;

/** Rulebooks that are read one after another; their faults are told together at the end. */
final class Rulebooks {

    private final Supplier<FactCatalogue> catalogue;
    private final List<Diagnostic> faults = new ArrayList<>();
    private final SortedMap<String, YamlFile> files = new TreeMap<>();
    private final SortedMap<String, Rulebook> read = new TreeMap<>();

    /**
     * @param catalogue the facts that they may read; asked for only where a rulebook is read
     */
    Rulebooks(Supplier<FactCatalogue> catalogue) {
        this.catalogue = catalogue;
    }

    /** Reads the rulebook of a folder, whose name is its id. */
    void add(Path folder) {
        Path file = folder.resolve(LibraryReader.FILE);
        try {
            add(String.valueOf(folder.getFileName()), new YamlFile(file.toString(), Files.readAllBytes(file)));
        } catch (IOException e) {
            faults.addAll(ShippedFiles.missing(file.toString(), "write the rulebook there")
                    .diagnostics());
        }
    }

    /** Reads a rulebook. */
    void add(String id, YamlFile file) {
        files.put(id, file);
        FactCatalogue facts = catalogue.get();
        try {
            read.put(id, RulebookReader.read(id, file, facts));
        } catch (InvalidSourceException e) {
            faults.addAll(e.diagnostics());
        }
    }

    /** The files that were read, by id. */
    SortedMap<String, YamlFile> files() {
        return files;
    }

    /**
     * What was read.
     *
     * @return by id; with an entry for each that was added
     * @throws InvalidSourceException with every fault of every file, if there is one
     */
    SortedMap<String, Rulebook> all() {
        if (!faults.isEmpty()) {
            throw new InvalidSourceException(faults);
        }
        return read;
    }

    /**
     * What was read, ready to be asked.
     *
     * @param phrases the sentences of explanations; asked for only where there is a rulebook
     * @return by id
     * @throws InvalidSourceException with every fault of every file, if there is one
     */
    SortedMap<String, Classifier> classifiers(Supplier<Phrases> phrases) {
        SortedMap<String, Classifier> classifiers = new TreeMap<>();
        all().forEach((id, rulebook) -> classifiers.put(id, classifier(rulebook, catalogue.get(), phrases.get())));
        return classifiers;
    }

    static Classifier classifier(Rulebook rulebook, FactCatalogue catalogue, Phrases phrases) {
        return new Classifier(Law.of(rulebook, catalogue), phrases);
    }
}
