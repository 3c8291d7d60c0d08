package org.distinguo.cases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.rulebook.Rulebook;
import org.distinguo.source.DiagnosticCode;
import org.distinguo.source.Diagnostics;
import org.distinguo.source.Folder;
import org.distinguo.source.Place;
import org.distinguo.source.YamlFile;

/** The folder {@code cases} beside a rulebook or a mapping. */
public final class CaseFolder {

    /** Its name. */
    public static final String NAME = "cases";

    private CaseFolder() {}

    /**
     * Reads every case beside a rulebook. A rulebook without one is a fault: nobody has said what its law comes to. So is
     * what looks like cases and would not be read: a folder, or a file such as {@code amir.yaml.txt}.
     *
     * @param rulebookFolder the rulebook's folder
     * @param rulebook the rulebook
     * @param catalogue the facts
     * @param diagnostics receives every fault
     * @return the cases by file, in order, without those that have a fault
     */
    public static List<RulebookCase> read(
            Path rulebookFolder, Rulebook rulebook, FactCatalogue catalogue, Diagnostics diagnostics) {
        var reader = new CaseReader(rulebook, catalogue, diagnostics);
        return files(rulebookFolder, "rulebook", diagnostics).stream()
                .flatMap(file -> reader.read(file).stream())
                .toList();
    }

    /**
     * The case files beside a rulebook or a mapping.
     *
     * @param beside the folder of the rulebook or mapping
     * @param what what it is, in a word for messages
     * @param diagnostics receives every fault: that there is none, or that one cannot be read
     * @return by name
     */
    public static List<YamlFile> files(Path beside, String what, Diagnostics diagnostics) {
        Path folder = beside.resolve(NAME);
        List<YamlFile> read = new ArrayList<>();
        List<Path> files = paths(folder, diagnostics);
        if (files.isEmpty()) {
            diagnostics.report(
                    DiagnosticCode.MISSING_FILE,
                    Place.of(folder.toString()),
                    "the " + what + " has no cases",
                    "write `" + NAME + "/<name>.yaml` beside it, with at least one case");
        }
        for (Path file : files) {
            try {
                read.add(new YamlFile(file.toString(), Files.readAllBytes(file)));
            } catch (IOException e) {
                unreadable(file, diagnostics);
            }
        }
        return read;
    }

    private static List<Path> paths(Path folder, Diagnostics diagnostics) {
        List<Path> files = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return files;
        }
        try {
            for (Path entry : Folder.entries(folder)) {
                if (Files.isDirectory(entry)) {
                    unread(entry, "put the case files into `" + NAME + "` itself", diagnostics);
                } else if (Folder.isYaml(entry)) {
                    files.add(entry);
                } else if (Folder.looksLikeYaml(entry)) {
                    unread(entry, "let its name end with `.yaml`, or move it to another folder", diagnostics);
                }
            }
        } catch (IOException e) {
            unreadable(folder, diagnostics);
        }
        return files;
    }

    private static void unread(Path entry, String help, Diagnostics diagnostics) {
        diagnostics.report(
                DiagnosticCode.UNKNOWN_FILE, Place.of(entry.toString()), "no case would be read from it", help);
    }

    private static void unreadable(Path file, Diagnostics diagnostics) {
        diagnostics.report(
                DiagnosticCode.MISSING_FILE,
                Place.of(file.toString()),
                "the file cannot be read",
                "let the user who runs this read it");
    }
}
