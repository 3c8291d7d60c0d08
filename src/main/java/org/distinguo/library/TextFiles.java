package org.distinguo.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.distinguo.language.Language;
import org.distinguo.language.SourceTexts;
import org.distinguo.language.Texts;
import org.distinguo.language.TextsReader;
import org.distinguo.language.Translations;
import org.distinguo.source.DiagnosticCode;
import org.distinguo.source.Diagnostics;
import org.distinguo.source.Folder;
import org.distinguo.source.InvalidSourceException;
import org.distinguo.source.Place;
import org.distinguo.source.YamlFile;

/**
 * The files with texts in other languages: a folder for each language, with {@code language.yaml} and a file for each source,
 * as in {@code es/catalogue.yaml} and {@code es/rulebooks/un.yaml}.
 */
public final class TextFiles {

    private static final String FOLDER = "texts";
    private static final String ENDING = ".yaml";
    /** How the names of sources that are rulebooks begin. */
    public static final String RULEBOOKS = "rulebooks/";

    private static final String MAPPINGS = "mappings/";
    private static final SourceFolders FOLDERS = new SourceFolders("language", TextsReader.FILE);

    private TextFiles() {}

    /** The name of the source that a rulebook is. */
    static String ofRulebook(String id) {
        return RULEBOOKS + id;
    }

    /**
     * The sources that texts can be about.
     *
     * @param rulebooks the ids of the rulebooks at hand
     * @param mappings the ids of the mappings at hand
     * @return their names
     */
    public static Set<String> sources(Set<String> rulebooks, Set<String> mappings) {
        Set<String> sources = new TreeSet<>(Translations.SHARED);
        rulebooks.forEach(id -> sources.add(RULEBOOKS + id));
        mappings.forEach(id -> sources.add(MAPPINGS + id));
        return sources;
    }

    /**
     * The tags of the languages that the service ships with.
     *
     * @return in order of the list
     */
    public static List<String> shippedTags() {
        return ShippedFiles.ids(FOLDER);
    }

    /**
     * The path of a file that is shipped.
     *
     * @param tag the tag of the language
     * @param source the name of the source
     * @return as in {@code texts/es/catalogue.yaml}
     */
    public static String shippedPath(String tag, String source) {
        return FOLDER + "/" + tag + "/" + source + ENDING;
    }

    /**
     * The texts of a language that are shipped with the service.
     *
     * @param tag the tag of the language
     * @return the texts for everything else that is shipped
     * @throws InvalidSourceException with every fault, if there is one
     */
    public static Texts shipped(String tag) {
        var diagnostics = new Diagnostics();
        var reader = new TextsReader(diagnostics);
        Optional<Language> language =
                reader.language(tag, ShippedFiles.get(FOLDER + "/" + tag + "/" + TextsReader.FILE));
        Map<String, SourceTexts> bySource = new LinkedHashMap<>();
        Set<String> rulebooks = new TreeSet<>(ShippedFiles.ids("rulebooks"));
        Set<String> mappings = new TreeSet<>(ShippedFiles.ids("mappings"));
        for (String source : sources(rulebooks, mappings)) {
            ShippedFiles.find(shippedPath(tag, source))
                    .ifPresent(file -> bySource.put(source, reader.texts(tag, source, file)));
        }
        diagnostics.throwIfAny();
        return new Texts(language.orElseThrow(), bySource);
    }

    /**
     * Whether a folder is that of a language, or has folders of languages in it.
     *
     * @param folder the folder
     * @return false where it cannot be read
     */
    public static boolean holdsLanguages(Path folder) {
        if (isLanguage(folder)) {
            return true;
        }
        try {
            return Folder.entries(folder).stream().anyMatch(TextFiles::isLanguage);
        } catch (IOException e) {
            return false; // whoever reads it next says what is wrong with it
        }
    }

    private static boolean isLanguage(Path folder) {
        return FOLDERS.isMeant(folder);
    }

    /**
     * The texts in a folder.
     *
     * @param directory the folder of a language, or a folder with one folder for each language
     * @param sources the names of the sources that they can be about
     * @return by the tag of the language
     * @throws InvalidSourceException with every fault of every file, if there is one
     */
    public static SortedMap<String, Texts> in(Path directory, Set<String> sources) {
        var diagnostics = new Diagnostics();
        SortedMap<String, Texts> found = new TreeMap<>();
        for (Path folder : FOLDERS.at(directory, diagnostics)) {
            String tag = String.valueOf(folder.getFileName());
            read(folder, tag, sources, diagnostics).ifPresent(texts -> found.put(tag, texts));
        }
        diagnostics.throwIfAny();
        return found;
    }

    private static Optional<Texts> read(Path folder, String tag, Set<String> sources, Diagnostics diagnostics) {
        var reader = new TextsReader(diagnostics);
        Map<String, SourceTexts> bySource = new LinkedHashMap<>();
        try {
            Path about = folder.resolve(TextsReader.FILE);
            Optional<Language> language = reader.language(tag, yaml(about));
            for (Path file : files(folder)) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                String source = name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : "";
                if (sources.contains(source)) {
                    bySource.put(source, reader.texts(tag, source, yaml(file)));
                } else if (!file.equals(about) && (Folder.isYaml(file) || Folder.looksLikeYaml(file))) {
                    diagnostics.report(
                            DiagnosticCode.UNKNOWN_FILE,
                            Place.of(file.toString()),
                            "there is nothing of that name whose texts it could be",
                            "name it after one of " + String.join(", ", sources));
                }
            }
            return language.map(known -> new Texts(known, bySource));
        } catch (IOException e) {
            diagnostics.report(
                    DiagnosticCode.MISSING_FILE,
                    Place.of(folder.toString()),
                    "the folder or a file in it cannot be read",
                    "let whoever runs the service read it");
            return Optional.empty();
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path entry : Folder.entries(folder)) {
            if (Files.isDirectory(entry)) {
                Folder.entries(entry).stream().filter(Files::isRegularFile).forEach(files::add);
            } else {
                files.add(entry);
            }
        }
        return files;
    }

    private static YamlFile yaml(Path file) throws IOException {
        return new YamlFile(file.toString(), Files.readAllBytes(file));
    }
}
