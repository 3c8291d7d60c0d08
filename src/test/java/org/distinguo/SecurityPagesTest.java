package org.distinguo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page that claims something names a test that exists, and a method of it where it names one. */
final class SecurityPagesTest {

    private static final Path TESTS = Path.of("src/test/java");
    private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w+(?:Test|IT))(?:\\.(\\w+))?`");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SECURITY.md",
                "src/docs/threat-model.md",
                "src/docs/support.md",
                "src/docs/the-engine-as-a-library.md",
                "openapi/kit/README.md"
            })
    void everyTestThatIsNamedExists(String page) throws IOException {
        Set<String> unknown = new TreeSet<>();
        int named = 0;
        Matcher test = NAMED.matcher(Files.readString(Path.of(page)));
        while (test.find()) {
            named++;
            if (!exists(test.group(1), test.group(2) == null ? "class" : test.group(2))) {
                unknown.add(test.group());
            }
        }
        assertThat(unknown).isEmpty();
        assertThat(named).isPositive();
    }

    private static boolean exists(String name, String word) throws IOException {
        try (Stream<Path> files = Files.walk(TESTS)) {
            Set<Path> found =
                    files.filter(file -> file.endsWith(name + ".java")).collect(Collectors.toSet());
            for (Path file : found) {
                if (Files.readString(file).contains(word)) {
                    return true;
                }
            }
            return false;
        }
    }
}
