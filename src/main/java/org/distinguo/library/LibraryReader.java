package org.distinguo.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactCatalogueReader;
import org.distinguo.facts.FactRole;
import org.distinguo.language.Translations;
import org.distinguo.rulebook.Rulebook;
import org.distinguo.rulebook.RulebookReader;
import org.distinguo.rulebook.SafeguardCatalogue;
import org.distinguo.rulebook.SafeguardCatalogueReader;
import org.distinguo.source.Diagnostic;
import org.distinguo.source.DiagnosticCode;
import org.distinguo.source.Diagnostics;
import org.distinguo.source.InvalidSourceException;
import org.distinguo.source.Place;
import org.distinguo.source.YamlFile;
import org.distinguo.verdict.Classifier;
import org.distinguo.verdict.Law;
import org.distinguo.verdict.Notice;
import org.distinguo.verdict.Phrases;

/** Reads catalogue and rulebooks, and refuses to go on when one of them has a fault. */
public final class LibraryReader {

    /** The name of a rulebook's file in its folder. */
    public static final String FILE = "rulebook.yaml";

    private static final String CATALOGUE = "catalogue/facts.yaml";
    private static final String SAFEGUARDS = "catalogue/safeguards.yaml";
    private static final String PHRASES = "catalogue/phrases.yaml";
    private static final String NOTICE = "catalogue/notice.yaml";
    private static final String SHIPPED = "rulebooks/" + RulebookFolders.SHIPPED;

    /** What every rulebook rests on, and which rulebooks there are. */
    private static final List<String> COMMON = List.of(CATALOGUE, SAFEGUARDS, PHRASES, NOTICE, SHIPPED);

    private LibraryReader() {}

    /**
     * The catalogue that is shipped with the service.
     *
     * @return the facts
     * @throws InvalidSourceException with every fault, if there is one
     */
    public static FactCatalogue shippedCatalogue() {
        FactCatalogue catalogue = FactCatalogueReader.read(ShippedFiles.get(CATALOGUE));
        var diagnostics = new Diagnostics();
        for (FactRole role : FactRole.values()) {
            if (catalogue.inRole(role).isEmpty()) {
                diagnostics.report(
                        DiagnosticCode.MISSING_KEY,
                        Place.of(CATALOGUE),
                        "no fact has the role " + role,
                        "write it under `roles:` of a fact or a group: the guarantees of every rulebook need it");
            }
        }
        diagnostics.throwIfAny();
        return catalogue;
    }

    /**
     * The codes of duties that several laws share, and what is guaranteed of them.
     *
     * @return what is shipped with the service
     * @throws InvalidSourceException with every fault, if there is one
     */
    public static SafeguardCatalogue shippedSafeguards() {
        return SafeguardCatalogueReader.read(ShippedFiles.get(SAFEGUARDS));
    }

    /** The shipped catalogue in a language. */
    static FactCatalogue catalogue(Translations translations) {
        return FactCatalogueReader.read(ShippedFiles.get(CATALOGUE).in(translations.of(Translations.CATALOGUE)));
    }

    /** The shipped codes of duties in a language. */
    static SafeguardCatalogue safeguards(Translations translations) {
        return SafeguardCatalogueReader.read(ShippedFiles.get(SAFEGUARDS).in(translations.of(Translations.PHRASES)));
    }

    /** The shipped sentences of explanations in a language. */
    static Phrases phrases(Translations translations) {
        return Phrases.read(ShippedFiles.get(PHRASES).in(translations.of(Translations.PHRASES)));
    }

    /** What verdicts say of themselves in a language. */
    static Notice notice(Translations translations) {
        return Notice.read(ShippedFiles.get(NOTICE).in(translations.of(Translations.PHRASES)));
    }

    /** The file of a shipped rulebook. */
    static YamlFile shippedRulebook(String id) {
        return ShippedFiles.get(ShippedFiles.path(id, FILE));
    }

    /**
     * A file that is shipped beside the facts.
     *
     * @param name the file's name
     * @return the file
     * @throws InvalidSourceException if there is no such file
     */
    public static YamlFile catalogueFile(String name) {
        return ShippedFiles.get("catalogue/" + name);
    }

    /**
     * What is shipped with the service.
     *
     * @return the library without an operator's rulebooks
     * @throws InvalidSourceException with every fault of every file, if there is one
     */
    public static Library shipped() {
        FactCatalogue catalogue = shippedCatalogue();
        List<Diagnostic> faults = new ArrayList<>();
        SortedMap<String, Rulebook> rulebooks = new TreeMap<>();
        for (String id : shippedIds()) {
            YamlFile file = ShippedFiles.get(ShippedFiles.path(id, FILE));
            read(id, file, catalogue, faults).ifPresent(rulebook -> rulebooks.put(id, rulebook));
        }
        refuse(faults);
        Phrases phrases = Phrases.read(ShippedFiles.get(PHRASES));
        return new Library(
                catalogue,
                shippedSafeguards(),
                phrases,
                Notice.read(ShippedFiles.get(NOTICE)),
                classifiers(rulebooks, catalogue, phrases));
    }

    /**
     * What is shipped with the service. A rulebook that the build has proved is read when it is asked for the first time;
     * any other is read now, as everything is where a file that all rulebooks rest on is not the one that the build read.
     *
     * @param build what the build found
     * @return the library without an operator's rulebooks
     * @throws InvalidSourceException with every fault of every file that is read now, if there is one
     */
    public static Library shipped(BuildRecord build) {
        if (!build.isAbout(ShippedFiles::digest)) {
            return shipped();
        }
        var catalogue = new Deferred<>(LibraryReader::shippedCatalogue);
        var phrases = new Deferred<>(() -> Phrases.read(ShippedFiles.get(PHRASES)));
        Library library = Library.deferred(
                catalogue,
                new Deferred<>(LibraryReader::shippedSafeguards),
                phrases,
                new Deferred<>(() -> Notice.read(ShippedFiles.get(NOTICE))));
        List<Diagnostic> faults = new ArrayList<>();
        SortedMap<String, Rulebook> unproved = new TreeMap<>();
        for (String id : new TreeSet<>(build.shippedIds())) {
            YamlFile file = ShippedFiles.get(ShippedFiles.path(id, FILE));
            Edition edition = build.editions().get(id);
            if (edition != null && edition.digest().equals(file.digest())) {
                library = library.withProved(
                        id,
                        edition,
                        new Deferred<>(() -> classifier(
                                RulebookReader.read(id, file, catalogue.get()), catalogue.get(), phrases.get())));
            } else {
                read(id, file, catalogue.get(), faults).ifPresent(rulebook -> unproved.put(id, rulebook));
            }
        }
        refuse(faults);
        return unproved.isEmpty()
                ? library
                : library.with(classifiers(unproved, catalogue.get(), phrases.get()), new TreeMap<>());
    }

    /**
     * What a build finds when it reads the shipped law.
     *
     * @param isProved whether the build has proved a rulebook, read with the catalogues of the library
     * @return the record for {@link #shipped(BuildRecord)}
     * @throws InvalidSourceException with every fault of every file, if there is one
     */
    public static BuildRecord record(BiPredicate<Rulebook, Library> isProved) {
        SortedMap<String, String> files = new TreeMap<>();
        COMMON.forEach(path -> files.put(path, ShippedFiles.digest(path)));
        Library library = shipped();
        SortedMap<String, Edition> editions = new TreeMap<>();
        library.classifiers().forEach((id, classifier) -> {
            Rulebook rulebook = classifier.law().rulebook();
            if (isProved.test(rulebook, library)) {
                editions.put(id, Edition.of(rulebook));
            }
        });
        return new BuildRecord(files, List.copyOf(library.editions().keySet()), editions);
    }

    /**
     * A library with the rulebooks of a folder added; one with the id of a rulebook that is there already takes its
     * place.
     *
     * @param library the library
     * @param directory the folder, with one folder for each rulebook
     * @return the larger library
     * @throws InvalidSourceException with every fault of every file, if there is one
     */
    public static Library with(Library library, Path directory) {
        List<Diagnostic> faults = new ArrayList<>();
        SortedMap<String, Rulebook> rulebooks = new TreeMap<>();
        SortedMap<String, YamlFile> files = new TreeMap<>();
        for (Path folder : folders(directory)) {
            String id = String.valueOf(folder.getFileName());
            file(folder, faults).ifPresent(file -> {
                files.put(id, file);
                read(id, file, library.catalogue(), faults).ifPresent(rulebook -> rulebooks.put(id, rulebook));
            });
        }
        refuse(faults);
        return library.with(classifiers(rulebooks, library.catalogue(), library.phrases()), files);
    }

    /**
     * A library with the rulebook of a folder added; one with its id takes its place.
     *
     * @param library the library
     * @param folder the folder; its name is the rulebook's id
     * @return the larger library
     * @throws InvalidSourceException with every fault, if there is one
     */
    public static Library withOne(Library library, Path folder) {
        List<Diagnostic> faults = new ArrayList<>();
        SortedMap<String, Rulebook> rulebook = new TreeMap<>();
        SortedMap<String, YamlFile> files = new TreeMap<>();
        String id = String.valueOf(folder.getFileName());
        file(folder, faults).ifPresent(file -> {
            files.put(id, file);
            read(id, file, library.catalogue(), faults).ifPresent(read -> rulebook.put(id, read));
        });
        refuse(faults);
        return library.with(classifiers(rulebook, library.catalogue(), library.phrases()), files);
    }

    /**
     * The rulebook of a folder.
     *
     * @param folder the folder; its name is the rulebook's id
     * @param catalogue the facts that it may read
     * @return the rulebook
     * @throws InvalidSourceException with every fault, if there is one
     */
    public static Rulebook rulebook(Path folder, FactCatalogue catalogue) {
        List<Diagnostic> faults = new ArrayList<>();
        Optional<Rulebook> rulebook = read(folder, catalogue, faults);
        return rulebook.orElseThrow(() -> new InvalidSourceException(faults));
    }

    /**
     * The folders of a folder that hold a rulebook.
     *
     * @param directory the folder
     * @return by name, without hidden ones
     * @throws InvalidSourceException if there is no such folder or no rulebook in it, or if a file or a folder in it looks
     *     like a rulebook and would not be read
     */
    public static List<Path> folders(Path directory) {
        return RulebookFolders.in(directory);
    }

    /**
     * A file that is shipped beside a rulebook.
     *
     * @param id the rulebook's id
     * @param name the file's name
     * @return empty where there is none
     */
    public static Optional<YamlFile> shippedFile(String id, String name) {
        return ShippedFiles.find(ShippedFiles.path(id, name));
    }

    private static Optional<Rulebook> read(Path folder, FactCatalogue catalogue, List<Diagnostic> faults) {
        return file(folder, faults)
                .flatMap(file -> read(String.valueOf(folder.getFileName()), file, catalogue, faults));
    }

    private static Optional<YamlFile> file(Path folder, List<Diagnostic> faults) {
        Path file = folder.resolve(FILE);
        try {
            return Optional.of(new YamlFile(file.toString(), Files.readAllBytes(file)));
        } catch (IOException e) {
            faults.addAll(ShippedFiles.missing(file.toString(), "write the rulebook there")
                    .diagnostics());
            return Optional.empty();
        }
    }

    private static Optional<Rulebook> read(String id, YamlFile file, FactCatalogue catalogue, List<Diagnostic> faults) {
        try {
            return Optional.of(RulebookReader.read(id, file, catalogue));
        } catch (InvalidSourceException e) {
            faults.addAll(e.diagnostics());
            return Optional.empty();
        }
    }

    private static void refuse(List<Diagnostic> faults) {
        if (!faults.isEmpty()) {
            throw new InvalidSourceException(faults);
        }
    }

    private static SortedMap<String, Classifier> classifiers(
            SortedMap<String, Rulebook> rulebooks, FactCatalogue catalogue, Phrases phrases) {
        SortedMap<String, Classifier> classifiers = new TreeMap<>();
        rulebooks.forEach((id, rulebook) -> classifiers.put(id, classifier(rulebook, catalogue, phrases)));
        return classifiers;
    }

    private static Classifier classifier(Rulebook rulebook, FactCatalogue catalogue, Phrases phrases) {
        return new Classifier(Law.of(rulebook, catalogue), phrases);
    }

    private static List<String> shippedIds() {
        return ShippedFiles.ids("rulebooks");
    }
}
