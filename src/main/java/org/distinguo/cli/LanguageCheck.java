package org.distinguo.cli;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.distinguo.language.EnglishTexts;
import org.distinguo.language.Text;
import org.distinguo.language.Texts;
import org.distinguo.language.TextsCheck;
import org.distinguo.library.Languages;
import org.distinguo.library.Library;
import org.distinguo.library.LibraryReader;
import org.distinguo.library.TextFiles;
import org.distinguo.source.Diagnostics;
import org.distinguo.source.InvalidSourceException;

/** Prints what is wrong with the texts of languages in folders, and how many of them somebody has reviewed. */
final class LanguageCheck {

    private final PrintStream out;

    LanguageCheck(PrintStream out) {
        this.out = out;
    }

    /** Checks folders of languages; the texts of rulebooks that are checked beside them are known as well. */
    int run(List<Path> folders, List<Path> ofRulebooks) {
        boolean fine = true;
        SortedMap<String, Set<String>> english = folders.isEmpty() ? new TreeMap<>() : english(ofRulebooks);
        for (Path named : folders) {
            fine &= check(named.toAbsolutePath().normalize(), english);
        }
        return fine ? ExitCode.FINE : ExitCode.FAULTS;
    }

    private static SortedMap<String, Set<String>> english(List<Path> ofRulebooks) {
        SortedMap<String, Set<String>> english = new TreeMap<>(ShippedEnglish.texts());
        for (Path folder : ofRulebooks) {
            if (!Files.isRegularFile(folder.resolve(LibraryReader.FILE))) {
                Library library = LibraryReader.with(LibraryReader.shipped(), folder);
                var texts = new EnglishTexts();
                LibraryReader.folders(folder)
                        .forEach(one -> library.in(texts).classifier(String.valueOf(one.getFileName())));
                texts.bySource().forEach((source, all) -> {
                    if (source.startsWith(TextFiles.RULEBOOKS)) {
                        english.put(source, all);
                    }
                });
            }
        }
        return english;
    }

    private boolean check(Path folder, SortedMap<String, Set<String>> english) {
        List<String> lines = new ArrayList<>();
        var diagnostics = new Diagnostics();
        try {
            SortedMap<String, Texts> languages = TextFiles.in(folder, new TreeSet<>(english.keySet()));
            languages.forEach((tag, texts) -> {
                check(texts, english, folder, diagnostics);
                lines.add(summary(tag, texts));
            });
        } catch (InvalidSourceException e) {
            e.diagnostics().forEach(out::println);
            out.println(folder.getFileName() + ": " + faults(e.diagnostics().size()));
            return false;
        }
        diagnostics.all().forEach(out::println);
        lines.forEach(out::println);
        out.println(folder.getFileName() + ": " + faults(diagnostics.all().size()));
        return diagnostics.none();
    }

    /**
     * Whether all is said in a folder, or in what is shipped of its language. Of a language that is not shipped, only the sources
     * that the folder has a file for are looked at.
     */
    private static void check(
            Texts texts, SortedMap<String, Set<String>> english, Path folder, Diagnostics diagnostics) {
        SortedMap<String, Set<String>> wanted = new TreeMap<>(english);
        String tag = texts.language().tag();
        boolean isShipped = TextFiles.shippedTags().contains(tag);
        if (!isShipped) {
            wanted.keySet().retainAll(texts.bySource().keySet());
        }
        Texts whole = isShipped ? TextFiles.shipped(tag).with(texts) : texts;
        var check = new TextsCheck(wanted, diagnostics);
        check.checkMissing(
                whole, source -> folder.resolve(tag).resolve(source + ".yaml").toString());
        check.checkStale(texts);
        Languages.checkApart(whole, LibraryReader.shippedCatalogue(), diagnostics);
    }

    private static String summary(String tag, Texts texts) {
        List<Text> all = texts.bySource().values().stream()
                .flatMap(source -> source.entries().values().stream())
                .toList();
        long reviewed = all.stream().filter(Text::reviewed).count();
        int missing = texts.bySource().values().stream()
                .mapToInt(source -> source.missing().size())
                .sum();
        return tag + ": " + all.size() + " texts, of which " + reviewed + " are reviewed; " + missing
                + " are left in English";
    }

    private static String faults(int number) {
        return number == 1 ? "1 fault" : number + " faults";
    }
}
