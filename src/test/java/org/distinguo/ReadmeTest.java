package org.distinguo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.distinguo.rest.ServicePaths;
import org.distinguo.rest.problem.ProblemType;
import org.junit.jupiter.api.Test;

/** What the README says of the service is what the code has. */
final class ReadmeTest {

    private static final Path README = Path.of("README.md");
    private static final Pattern PROBLEM_ROW = Pattern.compile("(?m)^\\| (`/problems/[^|]*) \\| ([^|]*) \\|");
    private static final Pattern STATUS = Pattern.compile("\\d{3}");
    private static final Pattern TYPE = Pattern.compile("`(/problems/[a-z-]+)`");

    @Test
    void problemTableHasEveryTypeWithItsStatus() throws IOException {
        TreeMap<String, String> written = new TreeMap<>();
        Matcher row = PROBLEM_ROW.matcher(Files.readString(README));
        while (row.find()) {
            Matcher status = STATUS.matcher(row.group(2));
            Matcher type = TYPE.matcher(row.group(1));
            while (type.find()) {
                assertThat(status.find()).as("a status for %s", type.group(1)).isTrue();
                written.put(type.group(1), status.group());
            }
        }
        TreeMap<String, String> real = new TreeMap<>();
        Arrays.stream(ProblemType.values()).forEach(type -> real.put(type.uri(), Integer.toString(type.status())));
        assertThat(written).isEqualTo(real);
    }

    @Test
    void tableOfCallsNamesEveryPath() throws IOException {
        String readme = Files.readString(README);
        Set<String> lost = new TreeSet<>(ServicePaths.METHODS.keySet());
        lost.removeIf(path -> readme.contains(path) || readme.contains("`" + path.replace("/v1/rulebooks", "") + "`"));
        assertThat(lost).isEmpty();
    }
}
