package org.distinguo.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedThread;
import jdk.jfr.consumer.RecordingFile;
import org.distinguo.intake.Intake;
import org.distinguo.intake.RefusedException;
import org.distinguo.intake.request.CaseRequest;
import org.distinguo.intake.request.ClassificationRequest;
import org.distinguo.intake.request.ComparisonRequest;
import org.distinguo.intake.request.EpisodesRequest;
import org.distinguo.intake.request.InterviewRequest;
import org.distinguo.intake.request.WhatIfRequest;
import org.distinguo.library.LibraryReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * By what the JVM records while the engine answers, its libraries included: no file is written, no connection made, no
 * process and no thread started.
 */
@Execution(ExecutionMode.CONCURRENT)
final class EngineAtWorkTest {

    /** The events of the Java Flight Recorder in which something leaves the calling thread. */
    private static final List<String> EVENTS =
            List.of("jdk.FileWrite", "jdk.SocketRead", "jdk.SocketWrite", "jdk.ProcessStart", "jdk.ThreadStart");

    private static final Path EXAMPLES = Path.of("openapi/examples");
    private static final String REQUEST = ".request.json";

    private static final String RECORD_OF_A_FORM = "conversion-";

    private static final Map<String, Class<? extends CaseRequest>> FORMS = Map.of(
            "classification-", ClassificationRequest.class,
            "comparison-", ComparisonRequest.class,
            "episodes-", EpisodesRequest.class,
            "interview-", InterviewRequest.class,
            "summary-", ClassificationRequest.class,
            "what-if-", WhatIfRequest.class,
            "problem-", ClassificationRequest.class);

    @Test
    void nothingLeavesTheThreadThatAsks(@TempDir Path folder) throws Exception {
        List<Integer> answers = new ArrayList<>();
        Set<String> events = recorded(folder, () -> answers.add(answerEveryExample()));
        assertThat(events).isEmpty();
        assertThat(answers).first().satisfies(count -> assertThat(count).isGreaterThan(8));
    }

    @Test
    void theRecorderSeesWhatTheEngineDoesNotDo(@TempDir Path folder) throws Exception {
        Path written = folder.resolve("written");
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        assertThat(recorded(folder, () -> {
                    Files.writeString(written, "text");
                    var thread = new Thread(() -> {});
                    thread.start();
                    thread.join();
                    new ProcessBuilder(java.toString(), "-version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor();
                    LoopbackTalk.once();
                }))
                .containsAll(EVENTS);
    }

    /** Reads the library, and asks what the examples of the contract ask; gives how many answers came. */
    private static int answerEveryExample() throws IOException {
        Intake engine = Intake.standalone(LibraryReader.shipped(), Clock.systemUTC());
        int answers = 0;
        try (var files = Files.newDirectoryStream(EXAMPLES, "*" + REQUEST)) {
            for (Path file : files) {
                if (!file.getFileName().toString().startsWith(RECORD_OF_A_FORM)) {
                    answers += answer(engine, file) ? 1 : 0;
                }
            }
        }
        return answers;
    }

    private static boolean answer(Intake engine, Path file) throws IOException {
        String name = file.getFileName().toString();
        byte[] body = Files.readString(file).getBytes(StandardCharsets.UTF_8);
        Class<? extends CaseRequest> form = FORMS.entrySet().stream()
                .filter(entry -> name.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
        try {
            CaseRequest request = engine.read(body, form);
            if (request instanceof ClassificationRequest one) {
                return !engine.notice(engine.classify(one)).isEmpty();
            } else if (request instanceof ComparisonRequest several) {
                return !engine.compare(several).verdicts().isEmpty();
            } else if (request instanceof EpisodesRequest episodes) {
                return !engine.notice(engine.classify(episodes)).isEmpty();
            } else if (request instanceof InterviewRequest interview) {
                return !engine.interview(interview).verdict().findings().isEmpty();
            }
            return !engine.change((WhatIfRequest) request).alternatives().isEmpty();
        } catch (RefusedException e) {
            return !e.detail().text().isEmpty();
        }
    }

    /** What to do while the JVM records. */
    private interface Task {
        void run() throws Exception;
    }

    /** The names of the events of this thread during a task. */
    private static Set<String> recorded(Path folder, Task task) throws Exception {
        Path file = folder.resolve("recording.jfr");
        try (var recording = new Recording()) {
            EVENTS.forEach(event -> recording.enable(event).withoutThreshold());
            recording.start();
            task.run();
            recording.stop();
            recording.dump(file);
        }
        Set<String> names = new TreeSet<>();
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            if (isOf(Thread.currentThread(), event)) {
                names.add(event.getEventType().getName());
            }
        }
        return names;
    }

    private static boolean isOf(Thread thread, RecordedEvent event) {
        RecordedThread by = event.hasField("parentThread") ? event.getThread("parentThread") : event.getThread();
        return by != null && by.getJavaThreadId() == thread.getId();
    }
}
