package org.distinguo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Shipped law with a change in it, in a folder of its own. */
final class ChangedLaw {

    private ChangedLaw() {}

    /**
     * A copy of the rulebook {@code coe}, with its cases.
     *
     * @param folder the folder for the copy
     * @param name the id of the copy
     * @param from what is replaced in the rulebook, wherever it stands
     * @param to what stands there afterwards
     * @return the folder of the copy
     */
    static Path ofCoe(Path folder, String name, String from, String to) throws IOException {
        Path source = Path.of("src/main/rulebooks/coe");
        Path copy = folder.resolve("copies").resolve(name);
        Files.createDirectories(copy.resolve("cases"));
        String text = Files.readString(source.resolve("rulebook.yaml")).replace("rulebook: coe", "rulebook: " + name);
        assertThat(text).contains(from);
        Files.writeString(copy.resolve("rulebook.yaml"), text.replace(from, to));
        try (var cases = Files.list(source.resolve("cases"))) {
            for (Path file : cases.toList()) {
                Files.copy(
                        file, copy.resolve("cases").resolve(file.getFileName().toString()));
            }
        }
        return copy;
    }
}
