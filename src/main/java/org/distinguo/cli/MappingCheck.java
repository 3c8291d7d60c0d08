package org.distinguo.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.library.LibraryReader;
import org.distinguo.mapping.Converter;
import org.distinguo.mapping.MappingCases;
import org.distinguo.mapping.Mappings;
import org.distinguo.source.Diagnostics;
import org.distinguo.source.Folder;
import org.distinguo.source.InvalidSourceException;

/** Prints the diagnostics and the cases of mappings in folders. */
final class MappingCheck {

    private final PrintStream out;

    MappingCheck(PrintStream out) {
        this.out = out;
    }

    /** Whether a folder is that of a mapping, or has folders of mappings in it. */
    static boolean holdsMappings(Path folder) {
        if (Mappings.isMeant(folder)) {
            return true;
        }
        try {
            return Folder.entries(folder).stream().anyMatch(Mappings::isMeant);
        } catch (IOException e) {
            return false; // whoever reads it next says what is wrong with it
        }
    }

    int run(List<Path> folders) {
        boolean fine = true;
        FactCatalogue catalogue = LibraryReader.shippedCatalogue();
        for (Path named : folders) {
            Path folder = named.toAbsolutePath().normalize();
            var notRead = new Diagnostics();
            List<Path> mappings = Mappings.folders(folder, notRead);
            fine &= tellOf(notRead, folder);
            for (Path mapping : mappings) {
                fine &= check(mapping, catalogue);
            }
        }
        return fine ? ExitCode.FINE : ExitCode.FAULTS;
    }

    private boolean tellOf(Diagnostics notRead, Path folder) {
        notRead.all().forEach(out::println);
        if (!notRead.none()) {
            out.println(folder.getFileName() + ": " + counted(notRead.all().size(), "fault"));
        }
        return notRead.none();
    }

    private boolean check(Path folder, FactCatalogue catalogue) {
        try {
            var converter = new Converter(Mappings.read(folder, catalogue), catalogue);
            MappingCases.Result result = MappingCases.run(folder, converter, catalogue);
            result.faults().forEach(out::println);
            out.println(folder.getFileName() + ": " + counted(result.number(), "case") + ", "
                    + counted(result.faults().size(), "fault"));
            return result.faults().isEmpty();
        } catch (InvalidSourceException e) { // no case is run where the mapping cannot be read
            e.diagnostics().forEach(out::println);
            out.println(folder.getFileName() + ": " + counted(e.diagnostics().size(), "fault"));
            return false;
        }
    }

    private static String counted(int number, String word) {
        return number + " " + word + (number == 1 ? "" : "s");
    }
}
