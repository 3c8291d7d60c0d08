package org.distinguo.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The example of the page about the engine is ten lines of a caller's class that compiles and gets a verdict. */
@Execution(ExecutionMode.CONCURRENT)
final class EngineExampleTest {

    private static final Path CALLER = Path.of(".ci/clients/engine/src/main/java/org/distinguo/consumer/Caller.java");
    private static final Path PAGE = Path.of("src/docs/the-engine-as-a-library.md");
    private static final Pattern EXAMPLE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final int MOST_LINES = 10;

    @Test
    void thePageShowsWhatTheCallerDoes() throws IOException {
        Matcher example = EXAMPLE.matcher(Files.readString(PAGE));
        assertThat(example.find()).isTrue();
        String code = example.group(1);
        assertThat(code.lines().count()).isLessThanOrEqualTo(MOST_LINES);
        assertThat(Files.readString(CALLER)).contains(code.indent(8));
    }

    @Test
    void theCallerGetsAVerdict(@TempDir Path classes) throws Exception {
        String classPath = System.getProperty("java.class.path");
        int compiled = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-cp", classPath, "-d", classes.toString(), CALLER.toString());
        assertThat(compiled).isZero();
        Process caller = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classes + System.getProperty("path.separator") + classPath,
                        "org.distinguo.consumer.Caller"))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(new String(caller.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .startsWith("TRAFFICKING")
                .contains("trafficking-in-persons: ")
                .contains("ask: movement.entryIrregular");
        assertThat(caller.waitFor()).isZero();
    }
}
