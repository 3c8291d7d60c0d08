package org.distinguo.library;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.rulebook.Rulebook;
import org.distinguo.rulebook.RulebookReader;
import org.distinguo.rulebook.SafeguardCatalogue;
import org.distinguo.source.Diagnostics;
import org.distinguo.source.InvalidSourceException;
import org.distinguo.source.YamlFile;

/** Reads catalogue and rulebooks, and refuses to go on when one of them has a fault. */
public final class LibraryReader {

    /** The name of a rulebook's file in its folder. */
    public static final String FILE = "rulebook.yaml";

    private LibraryReader() {}

    /**
     * The catalogue that is shipped with the service.
     *
     * @return the facts
     * @throws InvalidSourceException with every fault, if there is one
     */
    public static FactCatalogue shippedCatalogue() {
        return CommonFiles.catalogue();
    }

    /**
     * The codes of duties that several laws share, and what is guaranteed of them.
     *
     * @return what is shipped with the service
     * @throws InvalidSourceException with every fault, if there is one
     */
    public static SafeguardCatalogue shippedSafeguards() {
        return CommonFiles.safeguards();
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
        Library library = withShipped(catalogues(), shippedIds());
        library.safeguards(); // read now, with all the rest, so that a fault is told before anything is asked
        library.notice();
        return library;
    }

    /**
     * What all rulebooks rest on, without a rulebook: the catalogues and the texts. Each is read when it is asked for the first
     * time.
     *
     * @return the library to which rulebooks are added
     */
    public static Library catalogues() {
        return Library.deferred(
                new Deferred<>(LibraryReader::shippedCatalogue),
                new Deferred<>(LibraryReader::shippedSafeguards),
                new Deferred<>(CommonFiles::phrases),
                new Deferred<>(CommonFiles::notice));
    }

    /**
     * The ids of the rulebooks that are shipped.
     *
     * @return in order of the list
     */
    public static List<String> shippedIds() {
        return ShippedFiles.ids("rulebooks");
    }

    /**
     * A library with shipped rulebooks added.
     *
     * @param library the library
     * @param ids the ids of the rulebooks; each is shipped
     * @return the larger library
     * @throws InvalidSourceException with every fault of every file, if there is one
     */
    public static Library withShipped(Library library, Collection<String> ids) {
        var rulebooks = new Rulebooks(library::catalogue);
        ids.forEach(id -> rulebooks.add(id, shippedRulebook(id)));
        return library.with(rulebooks.classifiers(library::phrases), new TreeMap<>());
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
        Library shared = catalogues();
        Library library = shared;
        List<String> unproved = new ArrayList<>();
        for (String id : new TreeSet<>(build.shippedIds())) {
            YamlFile file = shippedRulebook(id);
            Edition edition = build.editions().get(id);
            if (edition != null && edition.digest().equals(file.digest())) {
                library = library.withProved(
                        id,
                        edition,
                        new Deferred<>(() -> Rulebooks.classifier(
                                RulebookReader.read(id, file, shared.catalogue()),
                                shared.catalogue(),
                                shared.phrases())));
            } else {
                unproved.add(id);
            }
        }
        return unproved.isEmpty() ? library : withShipped(library, unproved);
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
        CommonFiles.PATHS.forEach(path -> files.put(path, ShippedFiles.digest(path)));
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
        return with(library, folders(directory));
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
        return with(library, List.of(folder));
    }

    private static Library with(Library library, List<Path> folders) {
        var rulebooks = new Rulebooks(library::catalogue);
        folders.forEach(rulebooks::add);
        return library.with(rulebooks.classifiers(library::phrases), rulebooks.files());
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
        var rulebooks = new Rulebooks(() -> catalogue);
        rulebooks.add(folder);
        return rulebooks.all().values().iterator().next();
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
     * The folder itself where it holds a rulebook, else the folders in it that do.
     *
     * @param folder the folder
     * @param diagnostics receives what looks like a rulebook and would not be read
     * @return by name, without hidden ones; empty only where a fault is reported
     * @throws InvalidSourceException if there is no such folder, or nothing in it that is a rulebook or looks like one
     */
    public static List<Path> folders(Path folder, Diagnostics diagnostics) {
        return RulebookFolders.at(folder, diagnostics);
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
}
