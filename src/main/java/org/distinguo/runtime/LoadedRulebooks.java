package org.distinguo.runtime;

import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.distinguo.library.BuildRecord;
import org.distinguo.library.Edition;
import org.distinguo.library.Library;
import org.distinguo.library.LibraryReader;
import org.jspecify.annotations.Nullable;

/** Which law answers, where it comes from, and until when it speaks. */
@Singleton
final class LoadedRulebooks {

    private final Library library;
    private final BuildRecord build;
    private final DistinguoConfig config;

    LoadedRulebooks(Library library, BuildRecord build, DistinguoConfig config) {
        this.library = library;
        this.build = build;
        this.config = config;
    }

    /** One line for each rulebook, by its id. Reads no law. */
    List<String> lines() {
        Map<String, Path> outside = new HashMap<>();
        config.rulebooks()
                .directory()
                .map(LibraryReader::folders)
                .orElse(List.of())
                .forEach(folder -> outside.put(String.valueOf(folder.getFileName()), folder));
        return library.editions().entrySet().stream()
                .map(entry -> line(entry.getKey(), entry.getValue(), outside.get(entry.getKey())))
                .toList();
    }

    private String line(String id, Edition edition, @Nullable Path folder) {
        String origin = "shipped";
        if (folder != null) {
            origin = "from " + folder
                    + (build.shippedIds().contains(id) ? ", in place of the shipped one" : ", beside the shipped ones");
        }
        return "rulebook " + id + " " + edition.version() + ", " + origin + ", speaks from "
                + edition.coverage().from() + " until " + edition.coverage().to();
    }
}
