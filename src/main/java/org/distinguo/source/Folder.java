package org.distinguo.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What people put into a folder to be read. Machines leave files beside it: a name that starts with a dot is hidden
 * ({@code .DS_Store}, {@code ._un.yaml}, {@code ..data}), one that ends with {@code ~} or starts with {@code #} is an
 * editor's copy. These are never read.
 */
public final class Folder {

    private static final List<String> ENDINGS = List.of(".yaml", ".yml");

    private Folder() {}

    /**
     * The files and folders in a folder.
     *
     * @param folder the folder
     * @return by name, without hidden ones and editors' copies
     * @throws IOException if the folder is missing or cannot be read
     */
    public static List<Path> entries(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> isMeant(name(entry))).sorted().toList();
        }
    }

    /**
     * Whether a file is YAML by its name.
     *
     * @param file the file
     * @return true for {@code .yaml} and {@code .yml}, in whatever letter case
     */
    public static boolean isYaml(Path file) {
        return ENDINGS.stream().anyMatch(name(file)::endsWith);
    }

    /**
     * Whether a file may be meant to be YAML although its name ends otherwise, as in {@code un.yaml.txt}.
     *
     * @param file the file
     * @return false where the name ends as it should
     */
    public static boolean looksLikeYaml(Path file) {
        return !isYaml(file) && ENDINGS.stream().anyMatch(ending -> name(file).contains(ending + "."));
    }

    private static boolean isMeant(String name) {
        return !name.startsWith(".") && !name.startsWith("#") && !name.endsWith("~");
    }

    private static String name(Path entry) {
        return String.valueOf(entry.getFileName()).toLowerCase(Locale.ROOT);
    }
}
