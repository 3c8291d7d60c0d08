package org.distinguo.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The worked example of the guide to rulebooks, as files: a small rulebook with its cases. */
public final class WorkedExample {

    /** Where its cases are, seen from its folder. */
    public static final String CASES = "cases/first.yaml";

    private static final Pattern FILE = Pattern.compile("(?ms)^```yaml\\n# (\\S+\\.yaml)\\n(.*?)^```$");

    private WorkedExample() {}

    /**
     * Writes it into a folder.
     *
     * @param folder where its own folder is made
     * @return its own folder, whose name is the id of the rulebook
     */
    public static Path copyTo(Path folder) throws IOException {
        Path nordmark = folder.resolve("nordmark");
        var files = new TreeMap<String, String>();
        FILE.matcher(Files.readString(Path.of("src/docs/writing-a-rulebook.md")))
                .results()
                .forEach(block -> files.put(block.group(1), block.group(2)));
        assertThat(files).containsOnlyKeys("rulebook.yaml", CASES);
        Files.createDirectories(nordmark.resolve("cases"));
        for (var file : files.entrySet()) {
            Files.writeString(nordmark.resolve(file.getKey()), file.getValue());
        }
        return nordmark;
    }
}
