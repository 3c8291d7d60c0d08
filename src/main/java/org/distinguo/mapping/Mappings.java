package org.distinguo.mapping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.language.Translations;
import org.distinguo.library.ShippedFiles;
import org.distinguo.library.SourceFolders;
import org.distinguo.source.Diagnostic;
import org.distinguo.source.Diagnostics;
import org.distinguo.source.InvalidSourceException;
import org.distinguo.source.YamlFile;

/** The mappings at hand. Safe for many threads. */
public final class Mappings {

    /** The name of a mapping's file in its folder. */
    public static final String FILE = "mapping.yaml";

    private static final String FOLDER = "mappings";
    private static final SourceFolders FOLDERS = new SourceFolders("mapping", FILE);

    private final SortedMap<String, Converter> converters;

    /** The file of each, to be read in other languages as well. */
    private final SortedMap<String, YamlFile> files;

    private Mappings(SortedMap<String, Converter> converters, SortedMap<String, YamlFile> files) {
        this.converters = Collections.unmodifiableSortedMap(new TreeMap<>(converters));
        this.files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /**
     * The mappings that the service ships with.
     *
     * @param catalogue the facts
     * @return one converter for each
     * @throws InvalidSourceException with every fault of every file, if there is one
     */
    public static Mappings shipped(FactCatalogue catalogue) {
        SortedMap<String, Converter> converters = new TreeMap<>();
        SortedMap<String, YamlFile> files = new TreeMap<>();
        List<Diagnostic> faults = new ArrayList<>();
        for (String id : ShippedFiles.ids(FOLDER)) {
            try {
                YamlFile file = ShippedFiles.get(FOLDER + "/" + id + "/" + FILE);
                files.put(id, file);
                Mapping mapping = MappingReader.read(id, file, catalogue);
                converters.put(id, new Converter(mapping, catalogue));
            } catch (InvalidSourceException e) {
                faults.addAll(e.diagnostics());
            }
        }
        refuse(faults);
        return new Mappings(converters, files);
    }

    /**
     * The mapping of a folder alone.
     *
     * @param folder the folder; its name is the mapping's id
     * @param catalogue the facts
     * @return a collection of one
     * @throws InvalidSourceException with every fault, if there is one
     */
    public static Mappings of(Path folder, FactCatalogue catalogue) {
        String id = String.valueOf(folder.getFileName());
        YamlFile file = file(folder);
        var converter = new Converter(MappingReader.read(id, file, catalogue), catalogue);
        return new Mappings(new TreeMap<>(Map.of(id, converter)), new TreeMap<>(Map.of(id, file)));
    }

    /**
     * These mappings and those of a folder, each tried on its cases; one with the id of a mapping that is there already takes
     * its place.
     *
     * @param directory the folder, with one folder for each mapping
     * @param catalogue the facts
     * @return the larger collection
     * @throws InvalidSourceException with every fault of every file, if there is one
     */
    public Mappings with(Path directory, FactCatalogue catalogue) {
        SortedMap<String, Converter> larger = new TreeMap<>(converters);
        SortedMap<String, YamlFile> all = new TreeMap<>(files);
        List<Diagnostic> faults = new ArrayList<>();
        for (Path folder : FOLDERS.in(directory)) {
            try {
                YamlFile file = file(folder);
                String id = String.valueOf(folder.getFileName());
                Converter converter = new Converter(MappingReader.read(id, file, catalogue), catalogue);
                all.put(id, file);
                faults.addAll(MappingCases.run(folder, converter, catalogue).faults());
                larger.put(converter.mapping().id(), converter);
            } catch (InvalidSourceException e) {
                faults.addAll(e.diagnostics());
            }
        }
        refuse(faults);
        return new Mappings(larger, all);
    }

    /**
     * The same mappings in another language.
     *
     * @param catalogue the facts in that language
     * @param translations says the texts of each source
     * @return mappings in which only the words are others
     */
    public Mappings in(FactCatalogue catalogue, Translations translations) {
        DropTexts whyDropped = DropTexts.shipped(translations);
        RecordTexts texts = RecordTexts.shipped(translations);
        SortedMap<String, Converter> translated = new TreeMap<>();
        files.forEach((id, file) -> {
            YamlFile inLanguage = file.in(translations.of(FOLDER + "/" + id));
            translated.put(
                    id, new Converter(MappingReader.read(id, inLanguage, catalogue, whyDropped), catalogue, texts));
        });
        return new Mappings(translated, files);
    }

    /**
     * The folders of a folder that hold a mapping.
     *
     * @param directory the folder
     * @return by name; never empty
     * @throws InvalidSourceException with every fault, if there is one
     */
    public static List<Path> folders(Path directory) {
        return FOLDERS.in(directory);
    }

    /**
     * The folder itself where it holds a mapping, else the folders in it that do.
     *
     * @param folder the folder
     * @param diagnostics receives what looks like a mapping and would not be read
     * @return by name; empty only where a fault is reported
     * @throws InvalidSourceException if there is no such folder, or nothing in it that is a mapping or looks like one
     */
    public static List<Path> folders(Path folder, Diagnostics diagnostics) {
        return FOLDERS.at(folder, diagnostics);
    }

    /**
     * Whether a folder holds a mapping, or a file that is meant to be one and has another ending.
     *
     * @param folder the folder
     * @return false where it cannot be read
     */
    public static boolean isMeant(Path folder) {
        return FOLDERS.isMeant(folder);
    }

    /**
     * The mapping of a folder.
     *
     * @param folder the folder; its name is the mapping's id
     * @param catalogue the facts
     * @return the mapping
     * @throws InvalidSourceException with every fault, if there is one
     */
    public static Mapping read(Path folder, FactCatalogue catalogue) {
        return MappingReader.read(String.valueOf(folder.getFileName()), file(folder), catalogue);
    }

    private static YamlFile file(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            return new YamlFile(file.toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw ShippedFiles.missing(file.toString(), "write the mapping there");
        }
    }

    /**
     * What converts records, by the id of the mapping.
     *
     * @return in order of the ids
     */
    public SortedMap<String, Converter> converters() {
        return converters;
    }

    /**
     * What converts the records of a form.
     *
     * @param id the mapping's id
     * @return empty where there is none
     */
    public Optional<Converter> converter(String id) {
        return Optional.ofNullable(converters.get(id));
    }

    private static void refuse(List<Diagnostic> faults) {
        if (!faults.isEmpty()) {
            throw new InvalidSourceException(faults);
        }
    }
}
