package org.distinguo.runtime;

import io.smallrye.config.SmallRyeConfig;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** What the operator has set beside what the service brings along, and where in a file it cannot be read. */
final class GivenSettings {

    /** The ordinal of the settings in the jar (see {@code ConfigSource}); what an operator sets has a higher one. */
    private static final int SHIPPED = 250;

    private static final Pattern SETTING = Pattern.compile("(?:quarkus|distinguo)\\..*|(?:QUARKUS|DISTINGUO)_.*");

    /** The platform stops at it and names neither the file nor the line. */
    private static final Pattern BROKEN_ESCAPE = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*\\\\u(?![0-9A-Fa-f]{4})");

    private static final Pattern COMMENT = Pattern.compile("\\s*[#!]");

    private GivenSettings() {}

    /**
     * The names of the settings that do not come from the jar, in alphabetical order.
     *
     * @param config what is set
     */
    static Set<String> names(Config config) {
        Set<String> names = new TreeSet<>();
        for (ConfigSource source : config.unwrap(SmallRyeConfig.class).getConfigSources()) {
            if (source.getOrdinal() > SHIPPED) {
                source.getPropertyNames().stream()
                        .filter(name -> SETTING.matcher(name).matches())
                        .forEach(names::add);
            }
        }
        return names;
    }

    /**
     * The lines of properties files that cannot be read, since a {@code \}{@code u} in them is not followed by four hexadecimal
     * digits.
     *
     * @param folder where the platform looks for them
     * @return a sentence for each; none where the folder has no such file
     */
    static List<String> brokenEscapes(Path folder) {
        List<String> sentences = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "application*.properties")) {
                for (Path file : files) {
                    List<String> lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
                    for (int line = 0; line < lines.size(); line++) {
                        if (!COMMENT.matcher(lines.get(line)).lookingAt()
                                && BROKEN_ESCAPE.matcher(lines.get(line)).find()) {
                            sentences.add(
                                    file + ":" + (line + 1)
                                            + ": `\\u` must be followed by four hexadecimal digits; write `\\\\` for a single `\\`");
                        }
                    }
                }
            } catch (IOException unreadable) { // the platform has told that already
                return List.of();
            }
        }
        return sentences;
    }
}
